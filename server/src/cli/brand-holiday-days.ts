import Holidays from "date-holidays";
import { UsageError } from "./usage-error.ts";

/** Whose holidays: a country (ISO 3166-1, `GB`) and perhaps a part of it (`ENG`, or `LA-NO` for a part of a part). */
export interface HolidayPlace {
  readonly country: string;
  readonly region?: string;
}

/** A day on which a place has a holiday; ISO 8601 date. */
export interface HolidayDay {
  readonly date: string;
  readonly name: string;
  /** True when only a part of the day is free, so that the day is a working day. */
  readonly partly: boolean;
}

const DAY_MS = 86_400_000;

/** The public holidays of a place, and those of its banks if wanted, in order. Throws UsageError for a place that is unknown. */
export function holidayDays(place: HolidayPlace, years: readonly number[], banks: boolean): HolidayDay[] {
  const calendar = calendarOf(place);
  const names = new Map<string, { readonly names: Set<string>; partly: boolean }>();
  for (const { date, start, end, name, type } of years.flatMap((year) => calendar.getHolidays(year, "en"))) {
    if (type !== "public" && !(banks && type === "bank")) continue;
    const partly = !date.includes(" 00:00:00");
    for (const day of daysFrom(
      date.slice(0, 10),
      partly ? 1 : Math.round((end.getTime() - start.getTime()) / DAY_MS),
    )) {
      const known = names.get(day) ?? { names: new Set(), partly };
      known.names.add(name);
      known.partly &&= partly;
      names.set(day, known);
    }
  }
  return [...names]
    .map(([date, each]) => ({ date, name: [...each.names].join(", "), partly: each.partly }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: Math.max(1, count) }, (_, day) =>
    new Date(Date.parse(first) + day * DAY_MS).toISOString().slice(0, 10),
  );
}

function calendarOf({ country, region }: HolidayPlace): Holidays {
  const all = new Holidays();
  const code = codeIn(all.getCountries("en"), country, "country");
  if (region === undefined) return new Holidays(code);
  const [whole = "", part] = region.split("-", 2);
  const state = codeIn(all.getStates(code, "en"), whole, `region in ${code}`);
  if (part === undefined) return new Holidays(code, state);
  return new Holidays(code, state, codeIn(all.getRegions(code, state, "en"), part, `region in ${code}-${state}`));
}

/** A code as the calendar writes it; a name or something near it is answered with what may have been meant. */
function codeIn(known: { readonly [code: string]: string } | undefined, wanted: string, what: string): string {
  const entries = Object.entries(known ?? {});
  const found = entries.find(([code]) => code.toUpperCase() === wanted.toUpperCase());
  if (found !== undefined) return found[0];
  const near = entries.filter(([, name]) => isNear(name, wanted));
  const list = (some: typeof entries): string => some.map(([code, name]) => `${code} (${name})`).join(", ");
  if (near.length > 0) throw new UsageError(`there is no ${what} "${wanted}"; did you mean ${list(near)}?`);
  throw new UsageError(`there is no ${what} "${wanted}"; known: ${list(entries) || "none"}`);
}

function isNear(name: string, wanted: string): boolean {
  const initials = name.replace(/[^A-Z]/g, "");
  return (
    name.toLowerCase().startsWith(wanted.toLowerCase()) || (wanted.length > 1 && initials === wanted.toUpperCase())
  );
}
