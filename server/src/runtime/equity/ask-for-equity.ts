import { v7 as uuid } from "uuid";
import { SWAPPED, type EquityAuditBody, type NewEquityAudit } from "@parley/engine";
import { EQUITY } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import { brandRow } from "../brands/brand-row.ts";
import type { Actor } from "../caller.ts";
import { jobBody, triedBody, wantedBody } from "../jobs/job-body.ts";
import type { Jobs } from "../jobs/jobs.ts";
import { triedOf, wantedOf } from "../jobs/tried.ts";
import { brandIn } from "../kept.ts";
import type { Plan } from "../turns/change-turn.ts";
import { EquityRun } from "./equity-run.ts";

/** Asks for recorded mentions to go through a draft or a version with one thing swapped. Nothing is written. */
export function askForEquity(store: Store, jobs: Jobs, brandId: string, wish: NewEquityAudit, by: Actor): Plan {
  return (at) => {
    jobs.mustHaveRoom(brandId);
    const brand = brandIn(brandRow(store, brandId));
    const tried = triedOf(store, brandId, wish);
    const about = SWAPPED.filter((each) => wish.about === undefined || wish.about.includes(each));
    const recorded = wantedOf(store, brandId, tried.tried.id, wish.mentions, EQUITY.usual);
    const task = { brand, tried: tried.tried, about, recorded };
    const run = new EquityRun({ ...tried, id: `equity_${uuid()}`, brand: brandId, by, at, about, task });
    return jobs.taking(EquityRun, run, equityBody(run));
  };
}

/** An equity audit, as the API gives it. */
export function equityBody(run: EquityRun): EquityAuditBody {
  const { plan, found } = run;
  return {
    ...jobBody(run),
    ...triedBody(plan),
    mentions: wantedBody(plan.task.recorded),
    about: [...plan.about],
    result: found,
  };
}
