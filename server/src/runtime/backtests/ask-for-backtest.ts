import { v7 as uuid } from "uuid";
import { ParleyError, parseProtocol, whatIf, type Json, type NewBacktest, type Protocol } from "@parley/engine";
import { BACKTESTS } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import { brandRow } from "../brands/brand-row.ts";
import type { Actor } from "../caller.ts";
import type { Jobs } from "../jobs/jobs.ts";
import { triedOf, wantedOf } from "../jobs/tried.ts";
import { brandIn, protocolIn } from "../kept.ts";
import type { Plan } from "../turns/change-turn.ts";
import { liveRow, versionRow } from "../versions/version-rows.ts";
import { backtestBody } from "./backtest-body.ts";
import { BacktestRun, type BacktestPlan } from "./backtest-run.ts";

/** Asks for recorded mentions to go through a draft or a version. Nothing is written: it runs beside everything else. */
export function askForBacktest(store: Store, jobs: Jobs, brand: string, wish: NewBacktest, by: Actor): Plan {
  return (at) => {
    jobs.mustHaveRoom(brand);
    const run = new BacktestRun(planOf(store, brand, wish, by, at));
    return jobs.taking(BacktestRun, run, backtestBody(run));
  };
}

function planOf(store: Store, brandId: string, wish: NewBacktest, by: Actor, at: number): BacktestPlan {
  const brand = brandIn(brandRow(store, brandId));
  const { tried: kept, draft, version } = triedOf(store, brandId, wish);
  const tried = changedBy(kept, wish.set);
  const against = againstOf(store, brandId, kept, wish.against);
  return {
    id: `backtest_${uuid()}`,
    brand: brandId,
    draft,
    version,
    against: against?.name ?? null,
    set: wish.set ?? null,
    by,
    at,
    task: {
      brand,
      tried,
      against: against?.protocol ?? null,
      recorded: wantedOf(store, brandId, tried.id, wish.mentions, BACKTESTS.usual),
    },
  };
}

/** What is tried with some of its values replaced. Throws PARLEY_BACKTEST_INVALID for a place that it does not have. */
function changedBy(kept: Protocol, changes: NewBacktest["set"]): Protocol {
  if (changes === undefined) return kept;
  return parseProtocol(whatIf(kept as unknown as Json, changes));
}

interface Against {
  readonly name: string;
  readonly protocol: Protocol;
}

function againstOf(store: Store, brand: string, kept: Protocol, against: NewBacktest["against"]): Against | null {
  if (against === null) return null;
  if (against === "unchanged") return { name: against, protocol: kept };
  const row =
    against === undefined || against === "live" ? liveRow(store, brand, kept.id) : versionRow(store, brand, against);
  if (row !== undefined) return { name: row.hash, protocol: protocolIn(row) };
  if (against === undefined) return null;
  throw new ParleyError("PARLEY_NOT_FOUND", `no version of "${kept.id}" is live in "${brand}"`, {
    at: "against",
    hint: "Name a version, or compare with nothing: null.",
  });
}
