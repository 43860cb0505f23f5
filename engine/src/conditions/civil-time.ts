/** What a calendar and a clock on the wall show. `weekday`: 0 is Sunday. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Makes the reader of an instant (epoch ms) in a time zone (IANA); an unknown zone is an error. */
export function civilTime(): (at: number, zone: string) => CivilTime {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (at, zone) => {
    let format = formats.get(zone);
    if (format === undefined) {
      format = formatOf(zone);
      formats.set(zone, format);
    }
    const parts: { [type: string]: string } = {};
    for (const { type, value } of format.formatToParts(at)) parts[type] = value;
    const { year, month, day, weekday = "", hour, minute, second } = parts;
    return {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      weekday: WEEKDAYS.indexOf(weekday),
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second),
    };
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      weekday: "short",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch (cause) {
    throw new Error(`there is no time zone "${timeZone}"`, { cause });
  }
}
