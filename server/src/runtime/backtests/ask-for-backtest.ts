import { v7 as uuid } from "uuid";
import { ParleyError, type NewBacktest, type Protocol } from "@parley/engine";
import { BACKTESTS } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import { wasLive } from "../../store/protocols/was-live.ts";
import { brandRow } from "../brands/brand-row.ts";
import type { Actor } from "../caller.ts";
import { draftRow } from "../drafts/read-drafts.ts";
import { brandIn, protocolIn } from "../kept.ts";
import type { Plan, PlannedChange } from "../turns/change-turn.ts";
import { liveRow, versionRow } from "../versions/version-rows.ts";
import { backtestBody } from "./backtest-body.ts";
import { BacktestRun, type BacktestPlan } from "./backtest-run.ts";
import type { Backtests } from "./backtests.ts";

/** Asks for recorded mentions to go through a draft or a version. Nothing is written: it runs beside everything else. */
export function askForBacktest(store: Store, backtests: Backtests, brand: string, wish: NewBacktest, by: Actor): Plan {
  return (at) => {
    backtests.mustHaveRoom(brand);
    const run = new BacktestRun(planOf(store, brand, wish, by, at));
    return {
      answer: {
        status: 202,
        body: backtestBody(run) as unknown as PlannedChange["answer"]["body"],
        headers: { location: `/v1/brands/${brand}/backtests/${run.plan.id}` },
      },
      committed: () => backtests.add(run),
    };
  };
}

function planOf(store: Store, brandId: string, wish: NewBacktest, by: Actor, at: number): BacktestPlan {
  const brand = brandIn(brandRow(store, brandId));
  const { tried, draft, version } = triedOf(store, brandId, wish);
  const against = againstOf(store, brandId, tried.id, wish.against);
  const { from, to, last } = wish.mentions;
  return {
    id: `backtest_${uuid()}`,
    draft,
    version,
    against: against?.hash ?? null,
    by,
    at,
    task: {
      brand,
      tried,
      against: against === null ? null : protocolIn(against),
      recorded: {
        folder: store.folder,
        brand: brandId,
        // What never ran took no mention: it is tried on those of all.
        protocol: wasLive(store, brandId, tried.id) ? tried.id : null,
        from: epochOrNull(from),
        to: epochOrNull(to),
        last: last ?? BACKTESTS.usual,
        span: null,
      },
    },
  };
}

function triedOf(
  store: Store,
  brand: string,
  { draft, version }: NewBacktest,
): Pick<BacktestPlan, "draft" | "version"> & { readonly tried: Protocol } {
  if (version !== undefined) return { tried: protocolIn(versionRow(store, brand, version)), draft: null, version };
  const row = draftRow(store, brand, draft ?? "");
  return { tried: protocolIn(row), draft: { id: row.id, revision: row.revision }, version: null };
}

function againstOf(store: Store, brand: string, protocol: string, against: NewBacktest["against"]) {
  if (against === null) return null;
  if (against !== undefined && against !== "live") return versionRow(store, brand, against);
  const live = liveRow(store, brand, protocol);
  if (live !== undefined || against === undefined) return live ?? null;
  throw new ParleyError("PARLEY_NOT_FOUND", `no version of "${protocol}" is live in "${brand}"`, {
    at: "against",
    hint: "Name a version, or compare with nothing: null.",
  });
}

const epochOrNull = (instant: string | undefined): number | null =>
  instant === undefined ? null : Date.parse(instant);
