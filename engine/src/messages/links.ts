/** A link in a text: from `start` up to, not including, `end`, in UTF-16 code units. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** Does it begin with `http://` or `https://`? */
  readonly full: boolean;
}

/** Letters that stand in an address as they are: Latin and Cyrillic. Text in other scripts follows one without a space. */
const LATIN = String.raw`a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0300-\u036F\u1E00-\u1EFF`;
const CYRILLIC = String.raw`\u0400-\u04FF`;
const LETTER = LATIN + CYRILLIC;

/** A part of a domain: after `https://` in any script, elsewhere only in Latin letters. */
const NO_SIGN = "\\s\\p{P}\\p{C}$+<=>^`|~";
const ANY_LABEL = `[^${NO_SIGN}](?:(?:[^${NO_SIGN}]|[_-])*[^${NO_SIGN}])?`;
const LATIN_LABEL = `[${LATIN}0-9](?:[${LATIN}0-9-]*[${LATIN}0-9])?`;
const ENDING = String.raw`(?:xn--[a-z0-9-]+|[a-z]{2,24}|[${CYRILLIC}]{2,24})(?![a-z0-9@+-])`;
const ANY_ENDING = `(?:${ENDING}|[^${NO_SIGN}${LETTER}0-9]{2,24})`;

/** What may stand in a path or query, and what may end one: a full stop after a link is not part of it. */
const IN_PATH = String.raw`[${LETTER}0-9!*';:=+,.$/%#\[\]_~@|&–-]`;
const IN_BRACKETS = String.raw`\(${IN_PATH}+\)`;
const PATH = `/(?:(?:${IN_PATH}|${IN_BRACKETS})*(?:[${LETTER}0-9=_#/+-]|${IN_BRACKETS}))?`;
const QUERY = String.raw`\?[a-z0-9!?*'@();:&=+$/%#\[\]_.,~|-]*[a-z0-9_&=#/-]`;

const LINK = new RegExp(
  String.raw`(?<![a-z0-9@$#])(?:https?://(?:${ANY_LABEL}\.)+${ANY_ENDING}(?::\d+)?(?:${PATH})?(?:${QUERY})?` +
    String.raw`|(?<![_./-])(?:${LATIN_LABEL}\.)+${ENDING}(?::\d+)?(?:${PATH}(?:${QUERY})?)?)`,
  "giu",
);

/** The links of a text, in order, with or without `https://`. Whether a bare name's ending is a real domain is not asked. */
export function linksIn(text: string): readonly Link[] {
  return [...text.matchAll(LINK)].map(({ 0: link, index }) => ({
    start: index,
    end: index + link.length,
    full: /^https?:\/\//i.test(link),
  }));
}
