import { addState } from "../../commands/new-states.ts";
import type { DesignChart } from "../../projection/design-chart.ts";
import type { DesignStore } from "./design-store.ts";

/** Room between a state and the one that is added after it: enough for the card of an event. */
const APART = 330;

/** Adds a state to the right of the chosen one, or below everything where none is chosen, and lets its name be typed. */
export function addBeside(store: DesignStore, design: DesignChart | null, onRename: (path: string) => void): void {
  const [chosen] = store.get().history.now.selection;
  const node = design?.nodes.find(({ id }) => id === chosen);
  const parent = node?.parent ?? "";
  const inside = design?.nodes.filter((one) => (one.parent ?? "") === parent) ?? [];
  const below = Math.max(40, ...inside.map(({ y, height }) => y + height + 40));
  const at = node === undefined ? { x: 40, y: below } : { x: node.x + node.width + APART - 236, y: node.y };
  const free = inside.some((one) => one.id !== chosen && Math.abs(one.x - at.x) < 236 && Math.abs(one.y - at.y) < 80);
  const spot = free ? { x: at.x, y: below } : at;
  if (!store.run((protocol) => addState(protocol, { parent, kind: "state", at: spot }))) return;
  const [made] = store.get().history.now.selection;
  if (made !== undefined) onRename(made);
}
