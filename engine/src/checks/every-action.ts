import { listOfActions } from "../protocol/actions.ts";
import type { Action } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates, transitionGroups } from "../protocol/walk.ts";

/** An action and where it stands, as a path that an issue can name. */
export interface PlacedAction {
  readonly action: Action;
  readonly at: string;
}

/** Many rules ask for them, of the same document. */
const known = new WeakMap<Protocol, readonly PlacedAction[]>();

/** Every action of a protocol: on entry, on exit, on transitions. Documents are never changed in place. */
export function everyAction(protocol: Protocol): readonly PlacedAction[] {
  const actions = known.get(protocol) ?? findActions(protocol);
  known.set(protocol, actions);
  return actions;
}

function findActions(protocol: Protocol): PlacedAction[] {
  return placedStates(protocol.machine).flatMap(({ path, node }) => {
    const at = path === "" ? "machine" : `machine.${path}`;
    const groups = transitionGroups(path, node).flatMap((group) => group.transitions);
    return [
      ...listOfActions(node.entry).map((action) => ({ action, at: `${at}.entry` })),
      ...listOfActions(node.exit).map((action) => ({ action, at: `${at}.exit` })),
      ...(typeof node.initial === "object" ? listOfActions(node.initial.actions) : []).map((action) => ({
        action,
        at: `${at}.initial`,
      })),
      ...groups.flatMap(({ id, transition }) =>
        listOfActions(transition.actions).map((action) => ({ action, at: `machine.${id}` })),
      ),
    ];
  });
}
