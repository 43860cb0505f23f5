import { LOCALE } from "../texts/locale.ts";
import { t } from "../texts/texts.ts";

const DAY_MS = 86_400_000;
const MOST = 366;

/** The dates (ISO 8601) from one to another, both included; the reason in words where they are no such range of at most a year. */
export function datesBetween(first: string, last: string): readonly string[] | { readonly error: string } {
  const [from, to] = [Date.parse(`${first}T00:00:00Z`), Date.parse(`${last}T00:00:00Z`)];
  if (Number.isNaN(from)) return { error: t("Choose a date.") };
  if (Number.isNaN(to)) return { error: t("Choose the last day as well, or leave it empty.") };
  if (to < from) return { error: t("The last day lies before the first.") };
  const count = Math.round((to - from) / DAY_MS) + 1;
  if (count > MOST) return { error: t("That is more than a year.") };
  return Array.from({ length: count }, (_, index) => new Date(from + index * DAY_MS).toISOString().slice(0, 10));
}

/** Dates with further ones, each once, the earliest first. */
export function withDates(dates: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...dates, ...added])].toSorted();
}

/** A date without its year, by which it is listed: "Fri 25 Dec". */
export function dayInWords(date: string): string {
  return DAY.format(new Date(`${date}T00:00:00Z`)).replace(",", "");
}

/** Dates by year, the earliest first. */
export function byYear(dates: readonly string[]): ReadonlyArray<readonly [year: string, dates: readonly string[]]> {
  const years = new Map<string, string[]>();
  for (const date of dates.toSorted()) years.set(date.slice(0, 4), [...(years.get(date.slice(0, 4)) ?? []), date]);
  return [...years];
}

const DAY = new Intl.DateTimeFormat(LOCALE, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
