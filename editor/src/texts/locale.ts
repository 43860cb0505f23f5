/** The catalogue's language as `Intl` names it: dates, numbers, lists, and the names of languages and currencies follow it. */
export const LOCALE = "en-GB";

const LISTS = {
  and: new Intl.ListFormat(LOCALE, { type: "conjunction" }),
  or: new Intl.ListFormat(LOCALE, { type: "disjunction" }),
};

/** Several words as one says them: "a, b and c", "a or b". */
export const listInWords = (words: readonly string[], last: keyof typeof LISTS = "and"): string =>
  LISTS[last].format(words);
