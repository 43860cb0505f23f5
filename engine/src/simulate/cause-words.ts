import type { Protocol } from "../protocol/protocol.ts";
import { placedStates, stateOfTransition, stateTitle } from "../protocol/walk.ts";
import { nameInWords } from "../protocol/words.ts";
import { ACTIONS, isActionType } from "../vocabulary/actions.ts";
import { QUESTIONS } from "../vocabulary/decision.ts";
import type { Cause } from "./compare-replays.ts";

/**
 * Tells causes on which two versions parted in words, by the titles that a protocol gives: `“Is it abuse?” in “Triage”`. What
 * the protocol does not have keeps its name.
 */
export function causeWords(protocol: Pick<Protocol, "title" | "machine" | "conditions" | "tables" | "clocks">) {
  const states = new Map(placedStates(protocol.machine).map((state) => [state.path, stateTitle(state)]));
  const stateIn = (path: string): string => (path === "" ? protocol.title : (states.get(path) ?? path));
  return ({ kind, of, condition }: Cause): string => {
    switch (kind) {
      case "condition":
        return `“${titleOf(protocol.conditions, condition ?? of) ?? condition ?? of}” in “${stateIn(stateOfTransition(of))}”`;
      case "transition":
        return `A way out of “${stateIn(stateOfTransition(of))}”`;
      case "table":
        return `Table “${titleOf(protocol.tables, of) ?? of}”`;
      case "clock":
        return `Clock “${titleOf(protocol.clocks, of) ?? nameInWords(of)}”`;
      case "state":
        return `State “${stateIn(of)}”`;
      case "action":
        return isActionType(of) ? ACTIONS[of].title : of;
      case "decision":
        return QUESTIONS.find(({ field }) => field === of)?.title ?? of;
    }
  };
}

const titleOf = (
  named: { readonly [name: string]: { readonly title?: string | undefined } },
  name: string,
): string | undefined => (Object.hasOwn(named, name) ? named[name]?.title : undefined);
