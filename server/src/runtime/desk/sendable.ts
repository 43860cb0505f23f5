import { answerWord, channelFacts, CHANNELS, decisionOf, factsOf, measureReply, ParleyError } from "@parley/engine";
import type { KeptCase } from "../cases/kept-case.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { listensTo } from "./listening.ts";
import type { Force } from "./take-case.ts";
import { awaitedEvents } from "./tell-case.ts";

/** A reply as a person wants it to go out. */
export interface Outgoing {
  readonly text: string;
  readonly to: "public" | "private";
  readonly channel: string;
}

/** Throws PARLEY_REPLY_UNSENDABLE where the channel does not carry such a reply, or not one that long. */
export function mustFit({ state }: KeptCase, { text, to, channel }: Outgoing): void {
  const { mention } = factsOf(state);
  const { publicReplies, directMessages } = channelFacts(channel);
  const sameChannel = channel === mention.channel;
  const possible =
    to === "public"
      ? publicReplies && (!sameChannel || mention.replyAllowed)
      : directMessages || (sameChannel && !mention.public);
  const title = Object.hasOwn(CHANNELS, channel) ? CHANNELS[channel as keyof typeof CHANNELS].title : channel;
  if (!possible)
    throw new ParleyError("PARLEY_REPLY_UNSENDABLE", `no ${to} reply is possible on ${title} here`, { at: "to" });
  for (const { rule, used, max } of measureReply(text, channel, to)) {
    if (used <= max) continue;
    throw new ParleyError("PARLEY_REPLY_UNSENDABLE", `too long for ${title}: ${used} of ${max} (${rule.unit})`, {
      at: "text",
      hint: `Shorten it by ${used - max}.`,
    });
  }
}

/** Throws PARLEY_CONFLICT where the protocol decided that nobody answers, unless that is forced. */
export function mustRespond({ state }: KeptCase, { force }: Force): void {
  const { respond } = decisionOf(state);
  if (force === true || answerWord(respond) === "yes") return;
  const why = respond.status === "undecided" ? "nothing is decided yet" : respond.because;
  throw new ParleyError("PARLEY_CONFLICT", `the decision is not to respond: ${why}`, {
    hint: "Send `force` with the reason in `because` to answer all the same.",
  });
}

/**
 * Throws PARLEY_CONFLICT where something has to come before a reply. A case that takes `reply.sent` where it is can be
 * answered. One that does not, and asks approval of words or has drafted some, means something else to happen first: the
 * approval, which cannot be forced, or an event of the protocol's own, which can.
 */
export function mustBeTime(kit: TurnKit, open: KeptCase, { force }: Force): void {
  const { version, state } = open;
  if (listensTo(version, state, "reply.sent")) return;
  const asked = kit.statements.openApprovals(state.case).find(({ amount }) => amount === null);
  if (asked !== undefined)
    throw new ParleyError("PARLEY_CONFLICT", `the reply waits for the approval of "${asked.lead}"`, {
      hint: `GET /v1/brands/${version.brandId}/approvals shows it. Once it is granted, the protocol goes on.`,
    });
  const drafted = kit.statements.replyDraftsOf(state.case).some(({ status }) => status === "waiting");
  if (!drafted || force === true) return;
  const events = awaitedEvents(open);
  throw new ParleyError("PARLEY_CONFLICT", "the protocol does not wait for a reply yet", {
    hint: events.length === 0 ? "A draft lies on the desk." : `First tell the case: ${events.join(", ")}.`,
  });
}
