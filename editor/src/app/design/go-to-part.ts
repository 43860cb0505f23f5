/** The parts of the design view in the order in which F6 goes round, and what has the focus first in each. */
const PARTS: ReadonlyArray<{ readonly part: string; readonly first: readonly string[] }> = [
  { part: ".list", first: ["#outline-search"] },
  { part: ".canvas", first: [".react-flow__node.selected", ".react-flow__node[tabindex]", "button"] },
  { part: ".design-side", first: ["input, textarea, button, select"] },
];

/** Puts the focus into the next part of the view, or the one before: states, canvas, what is chosen. */
export function goToPart(back: boolean): void {
  const now = PARTS.findIndex(({ part }) => document.activeElement?.closest(part) != null);
  const step = back ? -1 : 1;
  const next = PARTS[now < 0 ? (back ? PARTS.length - 1 : 0) : (now + step + PARTS.length) % PARTS.length];
  const part = next === undefined ? null : document.querySelector(next.part);
  for (const selector of next?.first ?? []) {
    const first = part?.querySelector<HTMLElement>(selector);
    if (first == null) continue;
    first.focus();
    return;
  }
}
