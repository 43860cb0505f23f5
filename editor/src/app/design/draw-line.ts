import { isEdit } from "../../commands/edit.ts";
import { addState } from "../../commands/new-states.ts";
import type { Trigger } from "../../commands/rows.ts";
import { connect } from "../../commands/transitions.ts";
import type { NewGoal } from "../../panels/design/when-menu.tsx";
import type { DesignStore } from "./design-store.ts";
import type { WantedLine } from "./use-canvas-deeds.ts";

/** Makes the transition that somebody drew, and the state at its end where it led to an empty spot; the path of that state, if any. */
export function drawLine(
  store: DesignStore,
  { source, target, spot }: WantedLine,
  trigger: Trigger,
  kind: NewGoal,
): string | null {
  if (target !== null) {
    store.run((protocol) => connect(protocol, { source, target, trigger }));
    return null;
  }
  let made: string | null = null;
  store.run((protocol) => {
    const at = { x: Math.round(spot.at.x), y: Math.round(spot.at.y) };
    const added = addState(protocol, { parent: spot.parent, kind, at });
    if (!isEdit(added)) return added;
    const [path = ""] = added.select ?? [];
    const joined = connect(added.after, { source, target: path, trigger });
    if (!isEdit(joined)) return joined;
    made = path;
    return { ...joined, title: added.title, select: [path] };
  });
  return made;
}
