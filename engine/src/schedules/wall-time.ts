import { Temporal } from "temporal-polyfill";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const WALL_TIME = /^(?:([a-z]+|\d{4}-\d\d-\d\d) )?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/i;

/**
 * The next instant (epoch ms) after another at which a zone's wall clock shows a time: "Monday 9:00", "17:30" for the
 * next time it is that late, or "2026-12-24 18:00" for that one, which may have passed. A time that the clock skips is
 * taken as the moment after. Null when the text is none.
 */
export function nextWallTime(text: string, after: number, timeZone: string): number | null {
  const [, day, hour, minute, second = "0"] = WALL_TIME.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const time = Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute), second: Number(second) });
  if (day !== undefined && /^\d/.test(day)) return instantOn(day, time, timeZone);
  const weekday = day === undefined ? null : DAYS.findIndex((name) => isShortFor(day.toLowerCase(), name)) + 1;
  if (weekday === 0) return null;
  const now = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone);
  for (let ahead = 0; ahead <= DAYS.length; ahead += 1) {
    const date = now.toPlainDate().add({ days: ahead });
    const at = date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
    if (at > after && (weekday === null || date.dayOfWeek === weekday)) return at;
  }
  return null;
}

function instantOn(day: string, plainTime: Temporal.PlainTime, timeZone: string): number | null {
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  } catch (error) {
    // 2026-02-30 is no day.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** "mon" and "monday" are Monday; fewer than three letters are nobody's. */
const isShortFor = (short: string, name: string): boolean => short.length >= 3 && name.startsWith(short);
