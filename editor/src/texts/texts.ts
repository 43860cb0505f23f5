import { IntlMessageFormat } from "intl-messageformat";
import english from "./en.json";
import { LOCALE } from "./locale.ts";

/** A text of the screens as it stands in the catalogue, in ICU MessageFormat: its English words are its name. */
export type Text = keyof typeof english;

const catalogue: Readonly<Record<Text, string>> = english;
const formats = new Map<Text, IntlMessageFormat>();

/** A text read as ICU MessageFormat; read once. */
export function formatOf(text: Text): IntlMessageFormat {
  const known = formats.get(text);
  if (known !== undefined) return known;
  const made = new IntlMessageFormat(catalogue[text], LOCALE);
  formats.set(text, made);
  return made;
}

/**
 * A text in the reader's language. `values` fill its places: `t("Saved as {name}", { name })`,
 * `t("{count, plural, one {# state} other {# states}}", { count })`. Without values it is given as it stands.
 * After a new text: `npm run texts`, which writes it into the catalogue.
 */
export function t(text: Text, values?: Readonly<Record<string, string | number>>): string {
  return values === undefined ? catalogue[text] : String(formatOf(text).format(values));
}
