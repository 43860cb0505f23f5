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
import type { RecordedWish } from "../backtests/recorded.ts";
import { brandRow } from "../brands/brand-row.ts";
import { jobBody, triedBody } from "../jobs/job-body.ts";
import type { Asking } from "../jobs/jobs.ts";
import { triedOf, wantedOf, type MentionSources } from "../jobs/tried.ts";
import { wantedBody } from "../jobs/wanted-mentions.ts";
import { brandIn } from "../kept.ts";
import { dealtSeeds } from "./dealt-seeds.ts";
import { StaffingRun, type StaffingRunPlan } from "./staffing-run.ts";

/** A simulation of people at work, its runs dealt out among so many threads. */
export const askForStaffing = (
  sources: MentionSources,
  asking: Asking<NewStaffingRun>,
  threads = availableParallelism(),
): StaffingRun => new StaffingRun(planOf(sources, asking, Math.min(threads, STAFFING.threads)));

function planOf(
  { store, files }: MentionSources,
  { brand: brandId, wish, by, at }: Asking<NewStaffingRun>,
  threads: number,
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
  const wanted = wantedOf({ store, files }, brandId, alternatives[0]?.tried.id ?? "", wish.mentions, STAFFING.usual);
  const task = {
    brand,
    alternatives: alternatives.map(({ name, tried, roster }) => ({ name, tried, roster })),
    demand: within("demand", () => parseDemand(wish.demand)),
    fit: wish.fit,
    days: wish.days ?? null,
    mentions: "file" in wanted ? wanted : until(wanted, at),
    most: STAFFING.most,
  };
  const [first, ...others] = dealtSeeds(wish.seeds, threads);
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

/** What comes while it runs is for no thread, so that all have the same. */
const until = (wanted: RecordedWish, at: number): RecordedWish => ({
  ...wanted,
  to: Math.min(wanted.to ?? at, at),
  last: Math.min(wanted.last, STAFFING.most),
});

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
  const [{ mentions, days, fit }] = plan.tasks;
  return {
    ...jobBody(run),
    alternatives: plan.alternatives.map(({ name, ...tried }) => ({ name, ...triedBody(tried) })),
    mentions: wantedBody(mentions),
    fit,
    seeds: plan.seeds,
    days,
    result: found,
  };
}
