import { isoInstant, type JobBody } from "@parley/engine";
import { isoOrNull } from "../clock.ts";
import type { Job } from "./job.ts";
import type { TriedPlan } from "./tried.ts";

/** What every job tells of itself over the API. */
export function jobBody({ plan, state, done, of, endedAt, problem }: Job): JobBody {
  return {
    id: plan.id,
    brand: plan.brand,
    state,
    askedAt: isoInstant(plan.at),
    askedBy: { id: plan.by.id, name: plan.by.name },
    endedAt: isoOrNull(endedAt),
    progress: { done, of },
    problem,
  };
}

/** What is tried, as the API gives it. */
export const triedBody = ({ tried, draft, version }: TriedPlan) => ({
  protocol: { id: tried.id, title: tried.title },
  draft,
  version,
});
