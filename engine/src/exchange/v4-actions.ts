import type { Json } from "../protocol/json.ts";
import { isRecord, type JsonRecord } from "./json-record.ts";

/** What is known of the configuration, and who is told what became of an action. */
interface Told {
  /** Is it of v4? In v5, what an action carries beside its type means nothing, but may stand there. */
  readonly known: boolean;
  rewritten(key: string): void;
  refuse(key: string, hint: string): void;
}

/**
 * XState v4 wrote its own actions as plain objects (`xstate.raise`, `xstate.send`, `xstate.cancel`); Parley has `raise`
 * and `cancel`. What goes to another actor, or into the outer queue at once, has no exact counterpart. Action types of
 * that prefix belong to XState in v5 as well, where no JSON can hold them.
 */
export function migrateActions(actions: Json, told: Told): Json {
  return Array.isArray(actions) ? actions.map((each) => migrateAction(each, told)) : migrateAction(actions, told);
}

function migrateAction(action: Json, told: Told): Json {
  const type = isRecord(action) ? action["type"] : action;
  if (typeof type !== "string" || !type.startsWith("xstate.")) return told.known ? withParams(action) : action;
  const migrated = isRecord(action) ? (OWN[type]?.(action) ?? null) : null;
  if (migrated === null) {
    told.refuse(type, "Use raise, cancel or log, or an action of your own.");
    return action;
  }
  told.rewritten(type);
  return migrated;
}

/** What v4 gave to a guard or an action beside its type, v5 calls its parameters. */
export function withParams(given: Json): Json {
  if (!isRecord(given)) return given;
  const { type, params, ...rest } = given;
  if (type === undefined || params !== undefined || Object.keys(rest).length === 0) return given;
  return { type, params: rest };
}

const OWN: { readonly [type: string]: (action: JsonRecord) => JsonRecord | null } = {
  "xstate.raise": ({ event }) => raised(event),
  "xstate.send": ({ event, to, delay, id }) => {
    if ((to !== undefined && to !== null) || (typeof delay !== "number" && typeof delay !== "string")) return null;
    return raised(event, { delay, ...(typeof id === "string" && id !== eventType(event) ? { id } : {}) });
  },
  "xstate.cancel": ({ sendId }) => (typeof sendId === "string" ? { type: "cancel", params: { id: sendId } } : null),
};

function raised(event: Json | undefined, more: JsonRecord = {}): JsonRecord | null {
  const type = eventType(event);
  return type === null ? null : { type: "raise", params: { event: type, ...more } };
}

/** The name of an event that carries nothing else. */
function eventType(event: Json | undefined): string | null {
  if (typeof event === "string") return event;
  return isRecord(event) && typeof event["type"] === "string" && Object.keys(event).length === 1 ? event["type"] : null;
}
