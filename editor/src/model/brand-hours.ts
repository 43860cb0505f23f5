import type { Schedule } from "@parley/engine";

/** The days of a week, as schedules name them. */
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Intervals by day, as a schedule has them. */
export type Week = Schedule["weekly"];

/** Minutes of a day. */
export const DAY_MINUTES = 1440;

/** Minutes after the midnight of the day on which it begins, end excluded; an end behind 1440 lies in the next day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A part of a week as it is drawn: some days, Monday being 0, and on each of them the same minutes. */
export interface WeekArea extends Span {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Something open within one day. */
export interface OpenStretch extends Span {
  /** Did it begin on the day before? */
  readonly isTail: boolean;
  /** Does it go on behind midnight? */
  readonly runsOn: boolean;
}

/** Reads `22:00-06:00`: an end that is not behind the beginning lies in the next day. */
export function readInterval(interval: string): Span {
  const [from = 0, end = 0] = interval.split("-").map(minutesOf);
  return { from, to: end <= from ? end + DAY_MINUTES : end };
}

/** Writes a span as an interval of a schedule; one that ends at midnight ends at 24:00. */
export function writeInterval({ from, to }: Span): string {
  return `${clock(from)}-${to === DAY_MINUTES ? "24:00" : clock(to % DAY_MINUTES)}`;
}

/** The spans that begin on a day (0 for Monday; any whole number, weeks repeat), in their order. */
export function spansOf(week: Week, day: number): readonly Span[] {
  return (week[nameOf(day)] ?? []).map(readInterval).toSorted((a, b) => a.from - b.from);
}

/** All that is open on a day, with what began the day before. */
export function openOn(week: Week, day: number): readonly OpenStretch[] {
  const tails = spansOf(week, day - 1)
    .filter(({ to }) => to > DAY_MINUTES)
    .map(({ to }) => ({ from: 0, to: to - DAY_MINUTES, isTail: true, runsOn: false }));
  const own = spansOf(week, day).map(({ from, to }) => ({
    from,
    to: Math.min(to, DAY_MINUTES),
    isTail: false,
    runsOn: to > DAY_MINUTES,
  }));
  return [...tails, ...own];
}

/** Is any of these minutes of a day open? */
export function isOpenIn(week: Week, day: number, { from, to }: Span): boolean {
  return openOn(week, day).some((stretch) => stretch.from < to && stretch.to > from);
}

/**
 * A week in which an area is open as well. What is drawn from midnight on, where the day before was open until then,
 * becomes one interval that runs overnight, as long as it stays shorter than a day.
 */
export function withOpen(week: Week, { firstDay, lastDay, from, to }: WeekArea): Week {
  return days(firstDay, lastDay).reduce((before, day) => openedOn(before, day, { from, to }), week);
}

/** A week in which an area is closed. What is left behind midnight of an interval that ran overnight belongs to the day where it lies. */
export function withClosed(week: Week, { firstDay, lastDay, from, to }: WeekArea): Week {
  return days(firstDay, lastDay).reduce((before, day) => {
    const own = split(without(spansOf(before, day), { from, to }));
    const earlier = split(without(spansOf(before, day - 1), { from: from + DAY_MINUTES, to: to + DAY_MINUTES }));
    const next = joined([...spansOf(before, day + 1), ...own.behind]);
    const kept = own.behind.length === 0 ? before : withSpans(before, day + 1, next);
    return withSpans(withSpans(kept, day - 1, earlier.begun), day, joined([...own.begun, ...earlier.behind]));
  }, week);
}

/** A week that is open around the clock. */
export const ALWAYS: Week = Object.fromEntries(DAYS.map((day) => [day, ["00:00-24:00"]]));

/** A week with other intervals on one day, its days in their order and without those that have none. */
export function withIntervals(week: Week, day: number, intervals: readonly string[]): Week {
  return Object.fromEntries(
    DAYS.flatMap((name) => {
      const hours = name === nameOf(day) ? intervals : (week[name] ?? []);
      return hours.length === 0 ? [] : [[name, [...hours]]];
    }),
  );
}

function openedOn(week: Week, day: number, span: Span): Week {
  const tail = Math.max(0, ...spansOf(week, day - 1).map(({ to }) => to - DAY_MINUTES));
  const before = spansOf(week, day - 1).at(-1);
  const wanted = { from: Math.max(span.from, tail), to: span.to };
  if (wanted.from >= wanted.to) return week;
  const runsOn =
    before !== undefined && span.from === 0 && before.to >= DAY_MINUTES && before.from > 0 && span.to < before.from;
  if (!runsOn) return withSpans(week, day, joined([...spansOf(week, day), wanted]));
  const longer = { from: before.from, to: span.to + DAY_MINUTES };
  const earlier = [...spansOf(week, day - 1).slice(0, -1), longer];
  return withSpans(withSpans(week, day - 1, earlier), day, without(spansOf(week, day), span));
}

const withSpans = (week: Week, day: number, spans: readonly Span[]): Week =>
  withIntervals(week, day, spans.map(writeInterval));

/** Spans as few as possible, in their order and without overlaps. What would be a day or longer and run overnight stays apart: no interval says it. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || span.from > last.to) {
      result.push(span);
      continue;
    }
    const whole = { from: last.from, to: Math.max(last.to, span.to) };
    const fits = whole.to <= DAY_MINUTES || whole.to - whole.from < DAY_MINUTES;
    if (fits) result[result.length - 1] = whole;
    else if (span.to > last.to) result.push({ from: last.to, to: span.to });
  }
  return result;
}

function without(spans: readonly Span[], gap: Span): readonly Span[] {
  return spans.flatMap(({ from, to }) => {
    if (gap.from >= to || gap.to <= from) return [{ from, to }];
    const left = gap.from > from ? [{ from, to: gap.from }] : [];
    return gap.to < to ? [...left, { from: gap.to, to }] : left;
  });
}

/** Spans that still begin on their day, and those that begin on the next one by now. */
function split(spans: readonly Span[]): { readonly begun: readonly Span[]; readonly behind: readonly Span[] } {
  return {
    begun: spans.filter(({ from }) => from < DAY_MINUTES),
    behind: spans
      .filter(({ from }) => from >= DAY_MINUTES)
      .map(({ from, to }) => ({ from: from - DAY_MINUTES, to: to - DAY_MINUTES })),
  };
}

const days = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const nameOf = (day: number): (typeof DAYS)[number] => DAYS[(day + DAYS.length) % DAYS.length] ?? "mon";

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function clock(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
