import type { JournalBody, Verdict } from "@parley/engine";

/** What a case lights on the chart. */
export interface Light {
  readonly current: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  /** Transitions that were taken, by the engine's ids. */
  readonly taken: ReadonlySet<string>;
  /** The newest verdict on each transition that was looked at. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

export type Lit = "current" | "visited" | "off";

/** The light of a case: where it is, where it has been, and how every condition on its way came out. */
export function lightOf(active: readonly string[], journal: readonly JournalBody[]): Light {
  const visited = new Set(active);
  const taken = new Set<string>();
  const verdicts = new Map<string, Verdict>();
  for (const entry of journal.flatMap((step) => step.trace)) {
    if (entry.kind === "entered") visited.add(entry.state);
    if (entry.kind !== "considered") continue;
    verdicts.set(entry.transition, entry.verdict);
    if (entry.verdict === "taken") taken.add(entry.transition);
  }
  return { current: new Set(active), visited, taken, verdicts };
}

/** How a state stands in the light; without a case nothing is lit. */
export function litState(path: string, light: Light | null): Lit {
  if (light?.current.has(path)) return "current";
  return light?.visited.has(path) ? "visited" : "off";
}

/** The innermost of the states that a case is in, in the order given. */
export function innermost(active: readonly string[]): string[] {
  return active.filter((path) => !active.some((other) => other.startsWith(`${path}.`)));
}
