import { useEffect, useState } from "react";
import { LOCALE } from "../texts/locale.ts";
import { t } from "../texts/texts.ts";

const UNITS = [
  [86_400_000, (count: number) => t("{count}d", { count })],
  [3_600_000, (count: number) => t("{count}h", { count })],
  [60_000, (count: number) => t("{count}m", { count })],
] as const;

/** How long ago something happened, short: "now", "4m", "3h", "2d". */
export function agoInWords(at: string, now: number): string {
  const past = now - Date.parse(at);
  const unit = UNITS.find(([ms]) => past >= ms);
  if (unit === undefined) return t("now");
  const [ms, inWords] = unit;
  return inWords(Math.floor(past / ms));
}

/** The clock time of an instant in a time zone; with its weekday or date when that is not today. */
export function timeInZone(at: string, timeZone: string, now: number): string {
  const time = format(at, { timeZone, hour: "2-digit", minute: "2-digit", hour12: false });
  const day = (instant: string | number): string =>
    format(instant, { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  if (day(at) === day(now)) return time;
  const near = Math.abs(now - Date.parse(at)) < 6 * 86_400_000;
  return `${format(at, near ? { timeZone, weekday: "short" } : { timeZone, day: "numeric", month: "short" })} ${time}`;
}

/** The day and the time of an instant (epoch ms) in a time zone: "Tue 24 Nov 10:00". */
export function dayAndTime(at: number, timeZone: string): string {
  const day = format(at, { timeZone, weekday: "short", day: "numeric", month: "short" }).replace(",", "");
  return `${day} ${format(at, { timeZone, hour: "2-digit", minute: "2-digit", hour12: false })}`;
}

/** The day of an instant (epoch ms) in a time zone, in short: "Tue 24". */
export const dayInZone = (at: number, timeZone: string): string => dayAndTime(at, timeZone).split(" ", 2).join(" ");

/** The time of day of an instant in a time zone, to the second. */
export function secondsInZone(at: string, timeZone: string): string {
  return format(at, { timeZone, hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
}

function format(at: string | number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALE, options).format(new Date(at));
}

/** The present moment, told again every `every` milliseconds. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
