import type { LengthRule } from "../vocabulary/channels.ts";
import { graphemesOf } from "./graphemes.ts";
import { linksIn, type Link } from "./links.ts";
import { fits } from "./measure.ts";

const ELLIPSIS = "…";

/** What an ellipsis does not follow. */
const LOOSE_END = /^[\s.,;:!?(«„“"'–—-]$/u;

/** Scripts that are written without spaces: there a line may break between any two characters. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The longest beginning of a text that keeps every limit: cut after a word, marked with an ellipsis, and followed by the
 * links that stood behind the cut. A text that fits comes back as it is; null when not even its links would fit. A cut is
 * never inside a character as a reader sees it, nor inside a link; inside a word only when its first word is too long.
 */
export function shorten(text: string, rules: readonly LengthRule[]): string | null {
  const whole = text.normalize("NFC").trim();
  if (fits(whole, rules)) return whole;
  const links = linksIn(whole);
  const places = placesToCut(whole, links);
  const cut = (at: readonly number[]): string | undefined => longestCut(whole, at, links, rules);
  return cut(places.afterWords) ?? cut(places.afterCharacters) ?? null;
}

/** Where a text may be cut, as code-unit offsets, in order. */
function placesToCut(
  text: string,
  links: readonly Link[],
): { afterWords: readonly number[]; afterCharacters: readonly number[] } {
  const afterWords: number[] = [];
  const afterCharacters: number[] = [];
  let at = 0;
  let before = "";
  let next = 0;
  for (const grapheme of graphemesOf(text)) {
    while ((links[next]?.end ?? Infinity) <= at) next += 1;
    const inLink = (links[next]?.start ?? Infinity) < at;
    if (before !== "" && !inLink) {
      afterCharacters.push(at);
      if (/^\s/u.test(grapheme) || UNSPACED.test(before) || UNSPACED.test(grapheme)) afterWords.push(at);
    }
    at += grapheme.length;
    before = grapheme;
  }
  return { afterWords, afterCharacters };
}

/** The last of the places at which the shortened text fits, by halving: a later cut is never shorter. */
function longestCut(
  text: string,
  places: readonly number[],
  links: readonly Link[],
  rules: readonly LengthRule[],
): string | undefined {
  let best: string | undefined;
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const cut = cutAt(text, places[middle] ?? 0, links);
    if (cut === undefined || fits(cut, rules)) {
      best = cut ?? best;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

/** A text cut at a place; undefined when nothing would be left before the ellipsis. */
function cutAt(text: string, place: number, links: readonly Link[]): string | undefined {
  const behind = links.findIndex(({ end }) => end > place);
  const kept = behind < 0 ? links : links.slice(0, behind);
  const linkEnd = kept.at(-1)?.end ?? 0;
  const graphemes = [...graphemesOf(text.slice(linkEnd, place))];
  while (LOOSE_END.test(graphemes.at(-1) ?? "")) graphemes.pop();
  const beginning = text.slice(0, linkEnd) + graphemes.join("");
  if (beginning === "") return undefined;
  const address = ({ start, end }: Link): string => text.slice(start, end);
  const moved = new Set(links.slice(kept.length).map(address));
  for (const link of kept) moved.delete(address(link));
  const ellipsis = linkEnd > 0 && graphemes.length === 0 ? ` ${ELLIPSIS}` : ELLIPSIS;
  return [beginning + ellipsis, ...moved].join(" ");
}
