import type { Brand } from "../protocol/brand.ts";
import { Schedule } from "../protocol/brand.ts";
import { WEEK_MS, WorkingWeeks, type Interval } from "../schedules/working-weeks.ts";
import { chanceOf } from "./chance.ts";
import type { Team } from "./roster.ts";

/** From a moment on (epoch ms) so many of a team are at the desk. */
export interface Presence {
  readonly at: number;
  readonly people: number;
}

/** A team at work: how many of it are at the desk, and how many of them work on a case. */
export interface TeamAtWork {
  readonly team: Team;
  people: number;
  busy: number;
}

const HOUR_MS = 3_600_000;

/**
 * How many of a team are at the desk, from one change to the next. Each of them is away for whole hours of their shift, by
 * chance, in the share of the hours that the roster says.
 */
export function presenceOf(team: Team, brand: Brand, seed: number, from: number, to: number): Presence[] {
  const changes: Presence[] = [{ at: from, people: 0 }];
  for (const { start, end } of shiftsOf(team, brand, from, to)) {
    for (const hour of hoursIn({ start, end }, team.shrinkage > 0))
      changes.push({ at: hour, people: atTheDesk(team, seed, hour) });
    changes.push({ at: end, people: 0 });
  }
  return changes.filter(({ at }, index) => changes[index + 1]?.at !== at);
}

function shiftsOf({ hours, serves }: Team, brand: Brand, from: number, to: number): Interval[] {
  const schedule =
    typeof hours === "object"
      ? Schedule.parse({ title: "Hours", weekly: hours })
      : brand.schedules[hours ?? brand.leads[serves[0] ?? ""]?.schedule ?? ""];
  if (schedule === undefined) return [{ start: from, end: to }];
  const weeks = new WorkingWeeks(schedule, brand.timeZone);
  const shifts: Interval[] = [];
  for (let week = WorkingWeeks.at(from); week * WEEK_MS < to; week += 1)
    for (const { start, end } of weeks.in(week))
      if (end > from && start < to) shifts.push({ start: Math.max(start, from), end: Math.min(end, to) });
  return shifts;
}

/** The beginnings of the hours of a shift; only of the first where nobody is ever away. */
function hoursIn({ start, end }: Interval, eachHour: boolean): number[] {
  if (!eachHour) return [start];
  return Array.from({ length: Math.ceil((end - start) / HOUR_MS) }, (_, hour) => start + hour * HOUR_MS);
}

function atTheDesk({ name, people, shrinkage }: Team, seed: number, hour: number): number {
  if (shrinkage === 0) return people;
  return Array.from({ length: people }, (_, person) => chanceOf(seed, "away", name, person, hour)()).filter(
    (drawn) => drawn >= shrinkage,
  ).length;
}
