import type { Issue } from "../errors.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates } from "../protocol/walk.ts";

/** Actors that an imported machine invokes are kept, and do not run. */
export function checkActors({ machine }: Protocol): Issue[] {
  return placedStates(machine)
    .filter(({ node }) => "invoke" in node)
    .map(({ path }) => ({
      code: "unbound",
      severity: "warning",
      certain: true,
      message: "What this state invokes is not run here: its results never come.",
      hint: "Say with actions and events what it is to do.",
      at: path === "" ? "machine" : `machine.${path}`,
    }));
}
