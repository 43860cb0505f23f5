import { EVENTS, ParleyError, type Json } from "@parley/engine";
import type { Caller } from "../caller.ts";
import type { KeptCase } from "../cases/kept-case.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { actOn, openCaseOf } from "./act-turn.ts";
import { listensTo } from "./listening.ts";
import { signatureOf, signed } from "./signature.ts";

type Data = { readonly [key: string]: Json };

/** Something that a person at the desk says about a case, as an event of the vocabulary. */
export interface Said {
  readonly type: keyof typeof EVENTS;
  readonly data: { readonly [key: string]: Json | undefined };
}

/** Plans that a case is told what somebody says about it, and who says so where the event has a place for it. */
export function sayOf(kit: TurnKit, caller: Caller, caseId: string, { type, data }: Said, at: number): PlannedChange {
  const said = Object.entries(data).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const event = { type, data: signed(kit, caller, { type, data: Object.fromEntries(said) }) ?? {} };
  return actOn(kit, openCaseOf(kit, caseId), caller, { event, action: type }, at);
}

/**
 * Plans that a case is told one of its protocol's own events, with who in `event.data.by`. Throws PARLEY_EVENT_INVALID for
 * any other event.
 */
export function tellOwnEvent(
  kit: TurnKit,
  caller: Caller,
  caseId: string,
  { event: type, data = {} }: { readonly event: string; readonly data?: Data | undefined },
  at: number,
): PlannedChange {
  const open = openCaseOf(kit, caseId);
  const own = ownEvents(open);
  if (!own.includes(type))
    throw new ParleyError("PARLEY_EVENT_INVALID", `"${type}" is not an event that this protocol declares`, {
      at: "event",
      hint: own.length === 0 ? "It declares none." : `It declares ${own.join(", ")}.`,
    });
  const event = { type, data: { ...data, by: signatureOf(kit, caller) } };
  return actOn(kit, open, caller, { event, action: "case.told", details: { event: type } }, at);
}

/** The events of its protocol's own that a case waits for where it is now. */
export function awaitedEvents(open: Pick<KeptCase, "version" | "state">): string[] {
  return ownEvents(open).filter((event) => listensTo(open.version, open.state, event));
}

/** A protocol may give events of the vocabulary words of its own; those are not told here. */
const ownEvents = ({ version }: Pick<KeptCase, "version">): string[] =>
  Object.keys(version.protocol.events).filter((name) => !Object.hasOwn(EVENTS, name));
