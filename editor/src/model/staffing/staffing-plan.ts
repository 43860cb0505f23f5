import { parseDemand, parseRoster, type Brand, type Demand, type Roster } from "@parley/engine";
import { freeTitle } from "../free-title.ts";
import { t } from "../../texts/texts.ts";

/** One of the ways to do it that are compared: people, on the draft or on the version that is live. */
export interface Alternative {
  /** Unique, and stays. */
  readonly id: number;
  readonly on: "draft" | "live";
  /** Its title is what it is called in the results. */
  readonly roster: Roster;
}

/** How mentions come in: as they were recorded, drawn at a rate like theirs, or at one that somebody states. */
export type ArrivalKind = "recorded" | "fitted" | "stated";

/** What somebody wants to know about staffing: plain data, as a browser keeps it. */
export interface StaffingPlan {
  readonly alternatives: readonly Alternative[];
  readonly arrivals: ArrivalKind;
  readonly demand: Demand;
  readonly seeds: number;
  /** Null for as long as the mentions go. */
  readonly weeks: number | null;
}

export type Team = Roster["teams"][number];
export type Rate = NonNullable<Demand["rate"]>;

/** As many as are compared at once. */
export const MOST_ALTERNATIVES = 6;

const RATE: Rate = {
  perDay: 50,
  weekdays: [1, 1, 1, 1, 1, 1, 1],
  hours: Array.from({ length: 24 }, (_, hour) => (hour < 7 ? 1 : 4)),
};

/** Where somebody begins: one person for each lead of the brand, mentions as they were recorded. */
export function firstPlan({ leads }: Pick<Brand, "leads">): StaffingPlan {
  const teams = Object.entries(leads).map(([lead, { title }]) => ({ name: title, people: 1, serves: [lead] }));
  const roster = parseRoster({ title: t("As today"), teams: withDifferentNames(teams) });
  return {
    alternatives: [{ id: 1, on: "draft", roster }],
    arrivals: "recorded",
    demand: parseDemand({ title: t("What came in"), rate: RATE }),
    seeds: 10,
    weeks: null,
  };
}

function withDifferentNames<T extends { readonly name: string }>(teams: readonly T[]): T[] {
  return teams.map((team, index) => ({
    ...team,
    name: freeTitle(
      team.name,
      teams.slice(0, index).map(({ name }) => name),
    ),
  }));
}

/** A plan with another alternative, put behind the others; it gets a name of its own. */
export function withAlternative(plan: StaffingPlan, { on, roster }: Omit<Alternative, "id">): StaffingPlan {
  const { alternatives } = plan;
  const title = freeTitle(
    roster.title,
    alternatives.map((each) => each.roster.title),
  );
  const id = Math.max(0, ...alternatives.map((each) => each.id)) + 1;
  return { ...plan, alternatives: [...alternatives, { id, on, roster: { ...roster, title } }] };
}

/** A plan with one of its alternatives otherwise. */
export function changed(plan: StaffingPlan, id: number, more: Partial<Omit<Alternative, "id">>): StaffingPlan {
  return { ...plan, alternatives: plan.alternatives.map((each) => (each.id === id ? { ...each, ...more } : each)) };
}

/** A plan without one of its alternatives; the last one stays. */
export function without(plan: StaffingPlan, id: number): StaffingPlan {
  const rest = plan.alternatives.filter((each) => each.id !== id);
  return rest.length === 0 ? plan : { ...plan, alternatives: rest };
}

/** The model of arrivals as `parley staffing` reads it; without a rate where mentions come as they were recorded. */
export function demandFile({ arrivals, demand }: Pick<StaffingPlan, "arrivals" | "demand">): Demand {
  if (arrivals === "stated") return demand;
  const { rate: _, from: _from, ...rest } = demand;
  return rest;
}

/** What the server is asked: the alternatives on the draft, or on the version that is live; with recorded mentions, unless a file is named. */
export function wishOf(plan: StaffingPlan, draft: string, live: string | null, file: string | null = null) {
  const { alternatives, arrivals, seeds, weeks } = plan;
  return {
    alternatives: alternatives.map(({ on, roster }) => ({
      name: roster.title,
      roster,
      ...(on === "live" && live !== null ? { version: live } : { draft }),
    })),
    demand: demandFile(plan),
    fit: arrivals === "fitted",
    seeds,
    ...(file === null ? {} : { mentions: { file } }),
    ...(weeks === null ? {} : { days: weeks * 7 }),
  };
}

/** A plan as text, for a browser to keep. */
export const writePlan = (plan: StaffingPlan): string => JSON.stringify(plan);

/** Reads what a browser kept; null for what is none any more. */
export function readPlan(text: string): StaffingPlan | null {
  try {
    const { alternatives, arrivals, demand, seeds, weeks } = JSON.parse(text) as StaffingPlan;
    const read = alternatives.map(({ id, on, roster }) => ({ id, on, roster: parseRoster(roster) }));
    return read.length === 0 ? null : { alternatives: read, arrivals, demand: parseDemand(demand), seeds, weeks };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
