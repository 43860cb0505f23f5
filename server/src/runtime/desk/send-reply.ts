import { factsOf } from "@parley/engine";
import type { Caller } from "../caller.ts";
import type { KeptCase } from "../cases/kept-case.ts";
import { keepHostEffect } from "../delivery/keep-host-effect.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { actOn, openCaseOf } from "./act-turn.ts";
import { mustBeTime, mustFit, mustRespond, type Outgoing } from "./sendable.ts";
import { signatureOf } from "./signature.ts";
import { forced, type Force } from "./take-case.ts";

/** A reply that a person wrote. */
export interface WrittenReply extends Force {
  readonly text: string;
  readonly to: "public" | "private";
  readonly channel?: string | undefined;
}

/**
 * Plans that a reply of a person goes out. Throws PARLEY_REPLY_UNSENDABLE where its channel does not carry it, and
 * PARLEY_CONFLICT where the decision or the protocol is against it.
 */
export function writeReply(
  kit: TurnKit,
  caller: Caller,
  caseId: string,
  reply: WrittenReply,
  at: number,
): PlannedChange {
  const open = openCaseOf(kit, caseId);
  const outgoing: Outgoing = { ...reply, channel: reply.channel ?? channelOf(open) };
  mustRespond(open, reply);
  mustBeTime(kit, open, reply);
  mustFit(open, outgoing);
  return sending(kit, open, caller, { ...outgoing, draft: null, action: "reply.written", force: reply }, at);
}

/** A reply that may go out. */
export interface Cleared extends Outgoing {
  /** What the protocol drafted, if that is what goes out. */
  readonly draft: { readonly id: string; readonly message: string; readonly language: string } | null;
  readonly action: "reply.written" | "draft.sent";
  readonly force: Force;
  /** Writes what else changes with it. */
  write?(at: number): void;
}

/** Plans that a reply is kept and put into the outbox, and that the case hears of it. It is sent when its channel says so. */
export function sending(kit: TurnKit, open: KeptCase, caller: Caller, reply: Cleared, at: number): PlannedChange {
  const { statements, signals } = kit;
  const { row } = open;
  const { text, to, channel, draft, force } = reply;
  const n = statements.nextReply(row.id);
  const effect = `${row.id}:reply:${n}`;
  const by = signatureOf(kit, caller);
  const change = actOn(
    kit,
    open,
    caller,
    {
      event: { type: "reply.written", data: { by, where: to } },
      action: reply.action,
      details: { effect, where: to, ...(draft === null ? {} : { draft: draft.id }), ...forced(force) },
      write(writtenAt) {
        reply.write?.(writtenAt);
        statements.insertReply({
          effect,
          case_id: row.id,
          n,
          at: writtenAt,
          by: caller.id,
          by_name: caller.name,
          text,
          visibility: to,
          channel,
          draft: draft?.id ?? null,
          forced_because: force.force === true ? (force.because ?? null) : null,
        });
        const elsewhere = channel === channelOf(open) ? {} : { channel };
        const words = draft === null ? {} : { message: draft.message, language: draft.language };
        keepHostEffect(
          kit,
          {
            key: effect,
            caseId: row.id,
            brand: row.brand,
            type: "reply",
            params: { ...words, text, where: to, ...elsewhere, mode: "send", by },
          },
          writtenAt,
        );
      },
    },
    at,
  );
  return {
    ...change,
    committed() {
      change.committed?.();
      signals.effectsReady();
    },
  };
}

/** The channel on which a case's newest mention came. */
export const channelOf = ({ state }: KeptCase): string => factsOf(state).mention.channel;
