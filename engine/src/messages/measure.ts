import { remembered } from "../protocol/remembered.ts";
import { lengthRules, type LengthRule, type Visibility } from "../vocabulary/channels.ts";
import { graphemesOf } from "./graphemes.ts";
import { linksIn } from "./links.ts";
import { weightOf } from "./weight.ts";

/** How much of a limit a text takes. */
export interface Measure {
  readonly rule: LengthRule;
  readonly used: number;
  readonly max: number;
}

/** A checker measures the same messages after every letter that is typed elsewhere. */
const MOST_TEXTS = 4000;

const COUNTS: { readonly [U in LengthRule["unit"]]: (text: string) => number } = {
  weighted: remembered(weightOf, MOST_TEXTS),
  grapheme: remembered((text) => graphemesOf(text).length, MOST_TEXTS),
  codepoint: (text) => Array.from(text).length,
  byte: utf8Length,
};

const linksOf = remembered(linksIn, MOST_TEXTS);

/**
 * How much of a rule a text takes, in the rule's unit, after Unicode normalisation (NFC), in which messages are sent.
 * A bare address, which a network may or may not take for a link, counts whichever is more.
 */
export function measure(text: string, rule: LengthRule): number {
  const { urlCost, bareLinks = false } = rule;
  const count = COUNTS[rule.unit];
  const normal = text.normalize("NFC");
  if (urlCost === undefined) return count(normal);
  let used = 0;
  let from = 0;
  for (const { start, end, full } of linksOf(normal)) {
    if (!full && !bareLinks) continue;
    used += count(normal.slice(from, start)) + (full ? urlCost : Math.max(urlCost, count(normal.slice(start, end))));
    from = end;
  }
  return used + count(normal.slice(from));
}

/** Does a text keep every one of these limits? */
export function fits(text: string, rules: readonly LengthRule[]): boolean {
  return rules.every((rule) => measure(text, rule) <= rule.max);
}

/** How much a text takes of each limit that a channel sets to a public reply or a direct message. */
export function measureReply(text: string, channel: string, visibility: Visibility): readonly Measure[] {
  return lengthRules(channel, visibility).map((rule) => ({ rule, used: measure(text, rule), max: rule.max }));
}

/** Bytes in UTF-8. The engine has no TextEncoder; a lone surrogate is written as U+FFFD, three bytes. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
