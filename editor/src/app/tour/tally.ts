import { guardName, listOfActions, placedStates, stateType, transitionGroups, type Protocol } from "@parley/engine";
import { isAutomatic } from "../../commands/new-states.ts";
import { missingParams } from "../../fields/actions/action-edits.ts";

/** How much of each kind a document holds: what a newcomer's steps are told by. */
export interface Tally {
  /** States that have been given a name. */
  readonly states: number;
  /** What states do, with everything said that it needs. */
  readonly deeds: number;
  /** Transitions that lead somewhere. */
  readonly lines: number;
  /** Transitions with a condition that says what it means. */
  readonly conditions: number;
  /** States that end a case. */
  readonly ends: number;
}

/** What a blank page holds. */
export const NOTHING: Tally = { states: 0, deeds: 0, lines: 0, conditions: 0, ends: 0 };

/** Counts what a document holds. */
export function tallyOf(protocol: Protocol): Tally {
  const states = placedStates(protocol.machine);
  const named = states.filter(({ parent, key }) => parent !== null && !isAutomatic(key));
  const deeds = states.flatMap(({ node }) => [...listOfActions(node.entry), ...listOfActions(node.exit)]);
  const transitions = states.flatMap(({ path, node }) =>
    transitionGroups(path, node).flatMap((group) => group.transitions.map(({ transition }) => transition)),
  );
  return {
    states: named.length,
    deeds: deeds.filter((deed) => missingParams(deed).length === 0).length,
    lines: transitions.filter(({ target }) => target !== undefined).length,
    conditions: transitions.filter(({ guard }) => guard !== undefined && isSaid(protocol, guardName(guard))).length,
    ends: states.filter(({ node }) => stateType(node) === "final").length,
  };
}

/** A condition that was just made is never true, until somebody says what it means. */
function isSaid({ conditions }: Protocol, name: string): boolean {
  const condition = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
  return condition !== undefined && condition.when.trim() !== "false";
}
