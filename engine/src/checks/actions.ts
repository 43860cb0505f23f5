import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import { readShape } from "../protocol/parse.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { ACTION_FORMS, type ParamSpec } from "../vocabulary/action-forms.ts";
import { ACTIONS, isActionType, type ActionType } from "../vocabulary/actions.ts";
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
  const weight = {
    code: brand === null ? "unbound" : "action",
    severity: brand === null ? "warning" : "error",
  } as const;
  const unfinished = openParams(type, params);
  const others = read.issues.filter(({ at: place }) => unfinished.every(({ name }) => name !== place && place !== ""));
  return [
    ...unfinished.map(({ title, description }) => ({
      ...weight,
      certain: true,
      message: `“${ACTIONS[type].title}” is not finished: “${title}” is still open.`,
      hint: description,
      at,
    })),
    ...others.map((issue) => ({
      ...issue,
      ...weight,
      message: `${issue.at === "" ? type : `${type}.${issue.at}`}: ${issue.message}`,
      at,
    })),
  ];
}

/** What an action needs and nobody has said yet; of several ways to write it, in the one that is begun. */
function openParams(type: ActionType, params: PlacedAction["action"]["params"] = {}): ParamSpec[] {
  const [first = [], ...more] = ACTION_FORMS[type].ways;
  const known = (way: readonly ParamSpec[]): number => way.filter(({ name }) => Object.hasOwn(params, name)).length;
  const way = more.reduce((best, each) => (known(each) > known(best) ? each : best), first);
  return way.filter(({ name, required }) => required && (params[name] ?? "") === "");
}
