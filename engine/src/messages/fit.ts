import { channelSpec, lengthRules, type Visibility } from "../vocabulary/channels.ts";
import { fits, measureReply } from "./measure.ts";
import { shorten } from "./shorten.ts";

/** A reply as the protocol wants it, and where it can go. */
export interface WantedReply {
  readonly text: string;
  readonly channel: string;
  readonly where: Visibility;
  readonly mode: "send" | "draft";
  readonly tooLong: "shorten" | "private" | "draft";
  /** Can this mention be answered so? */
  readonly possible: { readonly [V in Visibility]: boolean };
}

/** What was done to a reply so that it fits. */
export type Fitted = "shortened" | "movedToPrivate" | "draftedTooLong";

/** A reply that can go out: it fits, or it is a draft. `because` says what was changed, if anything. */
export interface FittedReply {
  readonly text: string;
  readonly where: Visibility;
  readonly mode: "send" | "draft";
  readonly fitted?: Fitted;
  readonly because: readonly string[];
}

/**
 * Finds a way for a reply: where public replies are impossible it goes in private; where private ones are impossible it
 * is drafted for a person; and one that is too long is shortened, sent in private or drafted, as the protocol says, and
 * drafted as well when that does not help.
 */
export function fitReply(wanted: WantedReply): FittedReply {
  const { text, channel, tooLong } = wanted;
  const way = wayFor(wanted);
  const rules = lengthRules(channel, way.where);
  if (fits(text, rules)) return { text, ...way };
  const excess = tooLongText(text, channel, way.where);
  const because = (what: string): readonly string[] => [...way.because, `${excess}: ${what}`];
  if (tooLong === "shorten") {
    const short = shorten(text, rules);
    if (short !== null) return { ...way, text: short, fitted: "shortened", because: because("shortened") };
  }
  const canMove = way.where === "public" && wanted.possible.private;
  if (tooLong === "private" && canMove && fits(text, lengthRules(channel, "private")))
    return { ...way, text, where: "private", fitted: "movedToPrivate", because: because("sent in private") };
  return { ...way, text, mode: "draft", fitted: "draftedTooLong", because: because("left to a person") };
}

function wayFor({ channel, where, mode, possible }: WantedReply): Pick<FittedReply, "where" | "mode" | "because"> {
  const { title } = channelSpec(channel);
  if (possible[where]) return { where, mode, because: [] };
  if (where === "public" && possible.private)
    return { where: "private", mode, because: [`no public reply is possible on ${title}: sent in private`] };
  return { where, mode: "draft", because: [`no ${where} reply is possible on ${title}: left to a person`] };
}

/** "too long for X: 317 of 280", by the limit that it exceeds most. */
function tooLongText(text: string, channel: string, where: Visibility): string {
  const [worst] = measureReply(text, channel, where).toSorted((a, b) => b.used / b.max - a.used / a.max);
  return `too long for ${channelSpec(channel).title}: ${worst?.used} of ${worst?.max}`;
}
