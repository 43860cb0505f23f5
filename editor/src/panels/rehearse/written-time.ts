import { casual } from "chrono-node/en";
import { nextWallTime, parseDelay, type ScenarioStep } from "@parley/engine";
import { readDurationText } from "../../fields/durations/duration-text.ts";

/** A moment that somebody wrote down. */
export interface WrittenMoment {
  /** As a scenario says it: "Monday 09:00", "2026-12-24 22:00". */
  readonly until: string;
  /** Epoch ms. */
  readonly at: number;
}

/** What a text says of a time to come: a step, and the instant (epoch ms) at which it ends, which may have passed; null when it says none. */
export function readJump(
  text: string,
  now: number,
  timeZone: string,
): { readonly step: ScenarioStep; readonly at: number } | null {
  const length = /^(?:for|in|after|wait)? ?(.+?)(?: pass(?:es)?| later| go(?:es)? by)?$/i.exec(text.trim())?.[1] ?? "";
  const read = nextWallTime(text, now, timeZone) === null ? readDurationText(length, {}) : { error: text };
  const ms = "error" in read ? undefined : parseDelay(read.duration)?.ms;
  if (!("error" in read) && ms !== undefined) return { step: { wait: read.duration }, at: now + ms };
  const moment = readMoment(text.trim().replace(/^(?:until|till|up to|to) /i, ""), now, timeZone);
  return moment === null ? null : { step: { until: moment.until }, at: moment.at };
}

/**
 * The moment that a text names on the wall clock of a zone, seen from an instant (epoch ms): "Monday 9:00", "tomorrow at
 * noon", "24 December 22:00", "2026-12-24 22:00". Null where not all of it is understood.
 */
export function readMoment(text: string, now: number, timeZone: string): WrittenMoment | null {
  const written = text.trim();
  const wall = nextWallTime(written, now, timeZone);
  if (wall !== null) return { until: written, at: wall };
  const reference = { instant: new Date(now), timezone: offsetOf(now, timeZone) };
  const [read, ...more] = casual.parse(written, reference, { forwardDate: true });
  if (read === undefined || more.length > 0 || read.end != null || read.text.length < written.length) return null;
  const until = read.start.isCertain("timezoneOffset")
    ? read.start.date().toISOString()
    : wallTextOf((part) => read.start.get(part) ?? 0);
  const at = nextWallTime(until, now, timeZone) ?? Date.parse(until);
  return Number.isNaN(at) ? null : { until, at };
}

type Part = "year" | "month" | "day" | "hour" | "minute";

function wallTextOf(part: (name: Part) => number): string {
  const two = (name: Part): string => String(part(name)).padStart(2, "0");
  return `${String(part("year")).padStart(4, "0")}-${two("month")}-${two("day")} ${two("hour")}:${two("minute")}`;
}

/** Minutes by which a zone's wall clock is ahead of UTC at an instant. */
function offsetOf(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours = "0", minutes = "0"] = /([+-])(\d\d):?(\d\d)?/.exec(name) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}
