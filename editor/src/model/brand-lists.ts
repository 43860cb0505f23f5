import { LOCALE } from "../texts/locale.ts";
import { t } from "../texts/texts.ts";

/** Something to choose from a list, with its group and further words by which it is found. */
interface Listed {
  readonly value: string;
  readonly title: string;
  readonly group?: string;
  readonly about?: string;
  readonly words?: string;
}

const LANGUAGES = new Intl.DisplayNames(LOCALE, { type: "language", fallback: "none" });
const CURRENCIES = new Intl.DisplayNames(LOCALE, { type: "currency" });
const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");

/** A language's name in the reader's own; its code where it has none. */
export function languageName(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code;
    throw error;
  }
}

/** Every language with a code of two letters, by name. */
export const languages = once((): readonly Listed[] =>
  LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`))
    .filter((code) => LANGUAGES.of(code) !== undefined && Intl.getCanonicalLocales(code)[0] === code)
    .map((code) => ({ value: code, title: languageName(code) }))
    .toSorted((a, b) => a.title.localeCompare(b.title)),
);

/** Every currency, by code. */
export const currencies = once((): readonly Listed[] =>
  Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    title: `${code} · ${CURRENCIES.of(code) ?? code}`,
  })),
);

/** Every time zone of the IANA list, by region, under its present name; also found by the one that it had. */
export const timeZones = once((): readonly Listed[] =>
  Intl.supportedValuesOf("timeZone").map((zone) => {
    const listed = zoneListed(presentZone(zone));
    return { ...listed, words: `${listed.words} ${zone}` };
  }),
);

/** What a zone is called today: browsers go on with names that the IANA database has given up (its file `backward`). */
export const presentZone = (zone: string): string => RENAMED.get(zone) ?? zone;

const RENAMED: ReadonlyMap<string, string> = new Map([
  ["Africa/Asmera", "Africa/Asmara"],
  ["America/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ["America/Catamarca", "America/Argentina/Catamarca"],
  ["America/Coral_Harbour", "America/Atikokan"],
  ["America/Cordoba", "America/Argentina/Cordoba"],
  ["America/Godthab", "America/Nuuk"],
  ["America/Indianapolis", "America/Indiana/Indianapolis"],
  ["America/Jujuy", "America/Argentina/Jujuy"],
  ["America/Louisville", "America/Kentucky/Louisville"],
  ["America/Mendoza", "America/Argentina/Mendoza"],
  ["Asia/Calcutta", "Asia/Kolkata"],
  ["Asia/Katmandu", "Asia/Kathmandu"],
  ["Asia/Rangoon", "Asia/Yangon"],
  ["Asia/Saigon", "Asia/Ho_Chi_Minh"],
  ["Atlantic/Faeroe", "Atlantic/Faroe"],
  ["Europe/Kiev", "Europe/Kyiv"],
  ["Pacific/Enderbury", "Pacific/Kanton"],
  ["Pacific/Ponape", "Pacific/Pohnpei"],
  ["Pacific/Truk", "Pacific/Chuuk"],
]);

/** A time zone as it stands in the list: its city, its region, and how far from UTC it is in winter and summer. */
export function zoneListed(zone: string) {
  const [region = "", ...place] = zone.split("/");
  const title = (place.length === 0 ? region : place.toReversed().join(", ")).replaceAll("_", " ");
  return { value: zone, title, group: place.length === 0 ? t("Other") : region, words: zone } satisfies Listed;
}

/** What a zone's clocks show at an instant (epoch ms), as "14:05, UTC+1". */
export function zoneNow(zone: string, at: number): string {
  try {
    const parts = new Intl.DateTimeFormat(LOCALE, {
      timeZone: zone,
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "shortOffset",
    });
    return parts.format(at).replace(" ", ", ").replace("GMT", "UTC");
  } catch (error) {
    if (error instanceof RangeError) return "";
    throw error;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
