import type { Action, Actions, GuardRef } from "./machine.ts";

/** The short and the long way of writing actions, as one list. */
export function listOfActions(actions: Actions | undefined): Action[] {
  if (actions === undefined) return [];
  const list = Array.isArray(actions) ? actions : [actions];
  return list.map((action) => (typeof action === "string" ? { type: action } : action));
}

/** The name of the condition that a guard asks for. */
export function guardName(guard: GuardRef): string {
  return typeof guard === "string" ? guard : guard.type;
}
