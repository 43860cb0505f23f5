import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { CHANNELS, channelSpec, lengthRules, type ChannelSpec, type Visibility } from "../vocabulary/channels.ts";
import { parseTemplate } from "./template.ts";
import { longestTexts, worstOf } from "./worst-case.ts";
import { worstFacts } from "./worst-facts.ts";

/** How much of a limit something takes, in the limit's unit. */
export interface LimitUse {
  readonly used: number;
  readonly max: number;
}

/** How long a message gets on a channel with the longest facts, by the limit that it comes nearest to. */
export interface MessageLength extends LimitUse {
  readonly channel: string;
  readonly where: Visibility;
}

/**
 * How long a message gets in the worst case, in every way that each channel of the brand allows; or why that cannot be
 * worked out, as when it does not parse. A brand that names no channels may answer on all of today's.
 */
export function messageLengths(
  source: string,
  protocol: Pick<Protocol, "variables">,
  brand: Brand | null,
): readonly MessageLength[] | { readonly unknown: string } {
  const texts = textsOf(source, protocol, brand);
  if ("unknown" in texts) return texts;
  return channelsOf(brand).flatMap((channel) => {
    const { publicReplies, directMessages } = channelSpec(channel);
    const ways: Visibility[] = [
      ...(publicReplies ? ["public" as const] : []),
      ...(directMessages ? ["private" as const] : []),
    ];
    return ways.flatMap((where) => {
      const nearest = nearestLimit(texts, channel, where);
      return nearest === null ? [] : { channel, where, ...nearest };
    });
  });
}

function textsOf(
  source: string,
  protocol: Pick<Protocol, "variables">,
  brand: Brand | null,
): readonly string[] | { readonly unknown: string } {
  try {
    return longestTexts(parseTemplate(source), worstFacts(protocol, brand));
  } catch (error) {
    return { unknown: (error as Error).message };
  }
}

/** Of a channel's limits the one that the longest of some texts fills most; null where there is no limit. */
export function nearestLimit(texts: readonly string[], channel: string, where: Visibility): LimitUse | null {
  const [nearest] = lengthRules(channel, where)
    .map((rule) => ({ used: worstOf(texts, rule), max: rule.max }))
    .toSorted((a, b) => b.used / b.max - a.used / a.max);
  return nearest ?? null;
}

/** Channels that nobody has any more are asked only where a brand names them. */
const TODAYS_CHANNELS: readonly string[] = Object.entries<ChannelSpec>(CHANNELS).flatMap(([channel, { historic }]) =>
  historic === true ? [] : [channel],
);

/** The channels on which a brand answers; all of today's when it names none. */
export function channelsOf(brand: Brand | null): readonly string[] {
  return brand === null || brand.channels.length === 0 ? TODAYS_CHANNELS : brand.channels;
}
