import { epochOf, isoInstant } from "../protocol/instant.ts";
import { evenStretches, type EvenStretch } from "../schedules/wall-clock.ts";

const DAY_MS = 86_400_000;

/** A day on the wall clock. `start` and `end` in epoch ms, end excluded; `weekday` 0 is Monday. */
export interface Day {
  /** ISO 8601, as the wall shows it. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly weekday: number;
}

/** The days of a stretch of time as a zone's wall clock shows them, also where it is put forward or back. */
export class Calendar {
  readonly #stretches: readonly EvenStretch[];

  constructor(timeZone: string, from: number, to: number) {
    this.#stretches = evenStretches(timeZone, from - 3 * DAY_MS, to + 3 * DAY_MS);
  }

  /** The number of the day that holds an instant, counted from 1970-01-01. */
  numberAt(at: number): number {
    const stretch = this.#stretches.find(({ end }) => at < end) ?? this.#stretches.at(-1);
    return Math.floor((at + (stretch?.offset ?? 0)) / DAY_MS);
  }

  /** 0 for Monday. */
  weekdayAt(at: number): number {
    return weekdayOf(this.numberAt(at));
  }

  /** A day by its number. */
  day(number: number): Day {
    const date = isoInstant(number * DAY_MS).slice(0, 10);
    return { date, start: this.#begins(number), end: this.#begins(number + 1), weekday: weekdayOf(number) };
  }

  /** The first instant at which the wall shows the day. */
  #begins(number: number): number {
    for (const { start, end, offset } of this.#stretches) {
      const at = Math.max(start, number * DAY_MS - offset);
      if (at < end) return at;
    }
    return number * DAY_MS;
  }
}

/** The number of a date (ISO 8601), counted from 1970-01-01. */
export const dayNumber = (date: string): number => epochOf(`${date}T00:00:00Z`) / DAY_MS;

/** 1970-01-01 was a Thursday. */
const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7;
