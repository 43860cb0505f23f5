import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import { readShape } from "../protocol/parse.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { ACTIONS, isActionType } from "../vocabulary/actions.ts";
import { everyAction, type PlacedAction } from "./every-action.ts";

/** Actions must be known and their parameters whole; an unknown one is kept, does nothing, and is reported. */
export function checkActions(protocol: Protocol, brand: Brand | null): Issue[] {
  return everyAction(protocol).flatMap((action) => issuesOf(action, brand));
}

function issuesOf({ action: { type, params = {} }, at }: PlacedAction, brand: Brand | null): Issue[] {
  if (type.startsWith("xstate.")) {
    return [
      {
        code: "action",
        severity: "error",
        certain: true,
        message: `"${type}": action types that begin with "xstate." belong to XState.`,
        hint: "Use raise, cancel or log.",
        at,
      },
    ];
  }
  if (!isActionType(type))
    return [
      {
        code: "unbound",
        severity: "warning",
        certain: true,
        message: `"${type}" is not an action of Parley; it does nothing.`,
        at,
      },
    ];
  const read = readShape<unknown>(ACTIONS[type].params, params);
  if ("data" in read) return [];
  return read.issues.map((issue) => ({
    ...issue,
    code: brand === null ? "unbound" : "action",
    severity: brand === null ? "warning" : "error",
    message: `${issue.at === "" ? type : `${type}.${issue.at}`}: ${issue.message}`,
    at,
  }));
}
