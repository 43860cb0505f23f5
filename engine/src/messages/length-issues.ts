import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Action } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { ACTIONS, type ParamsOf } from "../vocabulary/actions.ts";
import { channelSpec, type ChannelSpec, type Visibility } from "../vocabulary/channels.ts";
import { channelsOf, nearestLimit, type LimitUse } from "./lengths.ts";
import { parseTemplate, type ParsedTemplate } from "./template.ts";
import { longestTexts } from "./worst-case.ts";
import { worstFacts } from "./worst-facts.ts";

type Reply = ParamsOf<"reply">;

/** Where a text is longer than allowed: `317 of 280 on X`. */
interface Excess extends LimitUse {
  readonly channel: string;
}

/**
 * Messages that in the worst case, with the longest facts, are too long for a channel that a reply may go to, so that the
 * reply is left to a person. Nothing is said of replies that then are shortened, or sent in private where they fit.
 * `actions` are the protocol's; the brand's channels are asked, or all that exist when it names none.
 */
export function messageLengthIssues(
  protocol: Pick<Protocol, "messages" | "variables">,
  brand: Brand | null,
  actions: readonly Action[],
): Issue[] {
  const replies = repliesOf(actions);
  const facts = worstFacts(protocol, brand);
  const channels = channelsOf(brand);
  return Object.entries(protocol.messages).flatMap(([name, languages]) => {
    const uses = distinct(replies.filter((reply) => reply.message === name));
    if (uses.length === 0) return [];
    return Object.entries(languages).flatMap(([language, source]) => {
      const at = `messages.${name}.${language}`;
      const template = templateOf(source);
      if (template === null) return [];
      const texts = longestTexts(template, facts);
      if ("unknown" in texts) return [notKnown(name, texts.unknown, at)];
      const excesses = uses.flatMap((reply) => excessesOf(texts, reply, channels));
      return excesses.length === 0 ? [] : [tooLong(name, language, excesses, at)];
    });
  });
}

function repliesOf(actions: readonly Action[]): Reply[] {
  return actions.flatMap(({ type, params = {} }) => {
    const reply = type === "reply" ? ACTIONS.reply.params.safeParse(params) : undefined;
    return reply?.success === true ? [reply.data] : [];
  });
}

/** Replies that go out in different ways: to measure one text for two alike takes time and tells nothing more. */
function distinct(replies: readonly Reply[]): Reply[] {
  return [...new Map(replies.map((reply) => [`${reply.where} ${reply.tooLong}`, reply])).values()];
}

/** Null for a template that cannot be used at all; that is reported when the messages are compiled. */
function templateOf(source: string): ParsedTemplate | null {
  try {
    return parseTemplate(source);
  } catch {
    return null;
  }
}

function excessesOf(
  texts: readonly string[],
  { where, tooLong: remedy }: Reply,
  channels: readonly string[],
): Excess[] {
  if (remedy === "shorten") return [];
  return channels.flatMap((channel) => {
    const spec = channelSpec(channel);
    return waysInto(spec, where).flatMap((visibility) => {
      const excess = excessOn(texts, channel, visibility);
      const movable = remedy === "private" && visibility === "public" && spec.directMessages;
      return excess === null || (movable && excessOn(texts, channel, "private") === null) ? [] : [excess];
    });
  });
}

/** How a reply may go out on a channel; one that cannot go out there at all is left to a person anyway. */
function waysInto({ publicReplies, directMessages }: ChannelSpec, where: Reply["where"]): Visibility[] {
  const ways: Visibility[] = [];
  if (publicReplies && where !== "private") ways.push("public");
  if (directMessages && (where !== "public" || !publicReplies)) ways.push("private");
  return ways;
}

function excessOn(texts: readonly string[], channel: string, visibility: Visibility): Excess | null {
  const nearest = nearestLimit(texts, channel, visibility);
  return nearest === null || nearest.used <= nearest.max ? null : { channel, ...nearest };
}

function tooLong(name: string, language: string, excesses: readonly Excess[], at: string): Issue {
  const lines = excesses.map(({ channel, used, max }) => `${used} of ${max} on ${channelSpec(channel).title}`);
  return {
    code: "message-too-long",
    severity: "warning",
    certain: false,
    message: `With the longest names, "${name}" (${language}) is too long: ${[...new Set(lines)].join(", ")}. It is then left to a person.`,
    hint: "Shorten it, or say in the reply what to do when it is too long: shorten it, or send it in private.",
    at,
  };
}

function notKnown(name: string, why: string, at: string): Issue {
  return {
    code: "message-too-long",
    severity: "warning",
    certain: false,
    message: `How long "${name}" gets cannot be worked out: ${why}.`,
    hint: "Make it simpler, or several messages of it.",
    at,
  };
}
