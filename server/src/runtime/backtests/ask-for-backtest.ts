import { v7 as uuid } from "uuid";
import {
  outsideMustFit,
  ParleyError,
  parseProtocol,
  whatIf,
  type Json,
  type NewBacktest,
  type Protocol,
} from "@parley/engine";
import { BACKTESTS } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import { brandRow } from "../brands/brand-row.ts";
import type { Asking, Jobs } from "../jobs/jobs.ts";
import { triedOf, wantedOf, type MentionSources } from "../jobs/tried.ts";
import { brandIn, protocolIn } from "../kept.ts";
import { liveRow, versionRow } from "../versions/version-rows.ts";
import { BacktestRun, type BacktestPlan } from "./backtest-run.ts";

/** Mentions that are to go through a draft or a version. */
export const askForBacktest = (services: AskedOf, asking: Asking<NewBacktest>): BacktestRun =>
  new BacktestRun(planOf(services, asking));

interface AskedOf extends MentionSources {
  readonly jobs: Jobs;
}

function planOf({ store, files, jobs }: AskedOf, { brand: brandId, wish, by, at }: Asking<NewBacktest>): BacktestPlan {
  const brand = brandIn(brandRow(store, brandId));
  const { tried: kept, draft, version } = triedOf(store, brandId, wish);
  const tried = changedBy(kept, wish.set);
  const against = againstOf(store, brandId, kept, wish.against);
  if (wish.outside !== undefined)
    outsideMustFit(wish.outside, against === null ? [tried] : [tried, against.protocol], brand);
  const id = `backtest_${uuid()}`;
  return {
    id,
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
      mentions: wantedOf({ store, files }, brandId, tried.id, wish.mentions, BACKTESTS.usual),
      outside: wish.outside ?? null,
      decisions: jobs.fileOf(id),
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
