import { v7 as uuid } from "uuid";
import { outsideMustFit, SWAPPED, type EquityAuditBody, type NewEquityAudit } from "@parley/engine";
import { EQUITY } from "../../limits.ts";
import { brandRow } from "../brands/brand-row.ts";
import { jobBody, triedBody } from "../jobs/job-body.ts";
import type { Asking } from "../jobs/jobs.ts";
import { triedOf, wantedOf, type MentionSources } from "../jobs/tried.ts";
import { wantedBody } from "../jobs/wanted-mentions.ts";
import { brandIn } from "../kept.ts";
import { EquityRun } from "./equity-run.ts";

/** Mentions that are to go through a draft or a version with one thing swapped. */
export function askForEquity(
  { store, files }: MentionSources,
  { brand: brandId, wish, by, at }: Asking<NewEquityAudit>,
): EquityRun {
  const brand = brandIn(brandRow(store, brandId));
  const tried = triedOf(store, brandId, wish);
  if (wish.outside !== undefined) outsideMustFit(wish.outside, [tried.tried], brand);
  const about = SWAPPED.filter((each) => wish.about === undefined || wish.about.includes(each));
  const mentions = wantedOf({ store, files }, brandId, tried.tried.id, wish.mentions, EQUITY.usual);
  const task = { brand, tried: tried.tried, about, mentions, outside: wish.outside ?? null };
  return new EquityRun({ ...tried, id: `equity_${uuid()}`, brand: brandId, by, at, about, task });
}

/** An equity audit, as the API gives it. */
export function equityBody(run: EquityRun): EquityAuditBody {
  const { plan, found } = run;
  return {
    ...jobBody(run),
    ...triedBody(plan),
    mentions: wantedBody(plan.task.mentions),
    outside: plan.task.outside,
    about: [...plan.about],
    result: found,
  };
}
