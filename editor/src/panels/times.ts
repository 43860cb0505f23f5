import { useEffect, useState } from "react";

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** How long ago something happened, short: "now", "4m", "3h", "2d". */
export function agoInWords(at: string, now: number): string {
  const past = now - Date.parse(at);
  const unit = UNITS.find(([, ms]) => past >= ms);
  return unit === undefined ? "now" : `${Math.floor(past / unit[1])}${unit[0].charAt(0)}`;
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

/** The time of day of an instant in a time zone, to the second. */
export function secondsInZone(at: string, timeZone: string): string {
  return format(at, { timeZone, hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
}

function format(at: string | number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", options).format(new Date(at));
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
