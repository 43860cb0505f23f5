import type { Brand, QuotedMentionsBody } from "@parley/engine";
import { mentionsAmong, type MentionsWish } from "./wanted-mentions.ts";

/** Mentions of which it is wanted what was written. */
export interface QuotedSubject {
  readonly brand: Pick<Brand, "id">;
  readonly mentions: MentionsWish;
  readonly ids: readonly string[];
}

/** Letters of a text that are quoted. */
const LETTERS = 160;

/** Who wrote them, and how what they wrote begins. */
export function quoteMentions({ mentions: wish, ids }: QuotedSubject): QuotedMentionsBody {
  const mentions = mentionsAmong(wish, ids).map(({ id, channel, author, text }) => ({
    mention: id,
    channel,
    author: author.handle,
    text: beginningOf(text),
  }));
  return { mentions };
}

function beginningOf(text: string): string {
  const letters = Array.from(text.slice(0, 2 * LETTERS));
  return letters.length <= LETTERS ? text : `${letters.slice(0, LETTERS).join("")}…`;
}
