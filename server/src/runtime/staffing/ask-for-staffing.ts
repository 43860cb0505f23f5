import { availableParallelism } from "node:os";
import { v7 as uuid } from "uuid";
import {
  mustFitBrand,
  ParleyError,
  parseDemand,
  parseRoster,
  type NewStaffingRun,
  type StaffingRunBody,
} from "@parley/engine";
import { STAFFING } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import { brandRow } from "../brands/brand-row.ts";
import type { Actor } from "../caller.ts";
import { jobBody, triedBody, wantedBody } from "../jobs/job-body.ts";
import type { Jobs } from "../jobs/jobs.ts";
import { triedOf, wantedOf } from "../jobs/tried.ts";
import { brandIn } from "../kept.ts";
import type { Plan } from "../turns/change-turn.ts";
import { StaffingRun, type StaffingRunPlan } from "./staffing-run.ts";

/** Asks for a simulation of people at work, among so many threads. Nothing is written. */
export function askForStaffing(
  { store, jobs }: { readonly store: Store; readonly jobs: Jobs },
  brand: string,
  wish: NewStaffingRun,
  by: Actor,
  threads = availableParallelism(),
): Plan {
  return (at) => {
    jobs.mustHaveRoom(brand);
    const run = new StaffingRun(planOf(store, brand, wish, { by, at, threads: Math.min(threads, STAFFING.threads) }));
    return jobs.taking(StaffingRun, run, staffingBody(run));
  };
}

function planOf(
  store: Store,
  brandId: string,
  wish: NewStaffingRun,
  { by, at, threads }: { readonly by: Actor; readonly at: number; readonly threads: number },
): StaffingRunPlan {
  const brand = brandIn(brandRow(store, brandId));
  const alternatives = wish.alternatives.map((each, index) => ({
    name: each.name,
    ...triedOf(store, brandId, each),
    roster: within(`alternatives.${index}.roster`, () => {
      const roster = parseRoster(each.roster);
      mustFitBrand(roster, brand);
      return roster;
    }),
  }));
  const wanted = wantedOf(store, brandId, alternatives[0]?.tried.id ?? "", wish.mentions, STAFFING.usual);
  const task = {
    brand,
    alternatives: alternatives.map(({ name, tried, roster }) => ({ name, tried, roster })),
    demand: within("demand", () => parseDemand(wish.demand)),
    fit: wish.fit,
    days: wish.days ?? null,
    // What comes while it runs is for no thread, so that all have the same.
    recorded: { ...wanted, to: Math.min(wanted.to ?? at, at), last: Math.min(wanted.last, STAFFING.most) },
  };
  const [first, ...others] = dealt(wish.seeds, threads);
  return {
    id: `staffing_${uuid()}`,
    brand: brandId,
    by,
    at,
    alternatives,
    seeds: wish.seeds,
    tasks: [{ ...task, seeds: first ?? [] }, ...others.map((seeds) => ({ ...task, seeds }))],
  };
}

/** Seeds from 1 on, dealt out one by one; nobody goes without. */
function dealt(seeds: number, among: number): number[][] {
  const all = Array.from({ length: seeds }, (_, index) => index + 1);
  const hands = Math.min(seeds, among);
  return Array.from({ length: hands }, (_, which) => all.filter((seed) => seed % hands === which));
}

/** What is wrong in a part of the body, told by its place in the whole. */
function within<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    const { code, message, hint, at, issues } = error;
    const below = (rest: string | undefined): string =>
      rest === undefined || rest === "" ? place : `${place}.${rest}`;
    throw new ParleyError(code, message, {
      at: below(at),
      issues: issues.map((issue) => ({ ...issue, at: below(issue.at) })),
      ...(hint === undefined ? {} : { hint }),
    });
  }
}

/** A staffing run, as the API gives it. */
export function staffingBody(run: StaffingRun): StaffingRunBody {
  const { plan, found } = run;
  const [{ recorded, days, fit }] = plan.tasks;
  return {
    ...jobBody(run),
    alternatives: plan.alternatives.map(({ name, ...tried }) => ({ name, ...triedBody(tried) })),
    mentions: wantedBody(recorded),
    fit,
    seeds: plan.seeds,
    days,
    result: found,
  };
}
