import { compile, ParleyError } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { lastRetired } from "../../store/protocols/last-retired.ts";
import { putVersion } from "../../store/protocols/put-version.ts";
import type { ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import { brandRow } from "../brands/brand-row.ts";
import { routeIssues } from "../brands/route-issues.ts";
import type { BrandKit } from "../brands/save-brand.ts";
import { routedProtocols } from "../brands/running-versions.ts";
import { brandIn, protocolIn } from "../kept.ts";
import type { Plan } from "../turns/change-turn.ts";
import { closed } from "./candidate.ts";
import { findingOf } from "./gate.ts";
import { goLive, liveRow, versionChanged, versionRow, withoutShadow } from "./version-rows.ts";

/** Takes a version out: no new case takes it. Refused where mentions would then find no protocol. */
export function retire({ store, programs }: BrandKit, brand: string, hash: string): Plan {
  return (at) => {
    const row = versionRow(store, brand, hash);
    if (row.status === "retired" || row.status === "refused")
      throw new ParleyError("PARLEY_CONFLICT", `the version ${hash.slice(0, 12)} is ${row.status} already`);
    if (row.status === "live") mustNotBeNeeded(store, row);
    const retired: ProtocolVersionsTable = { ...withoutShadow(row, at), status: "retired", retired_at: at };
    return {
      answer: { status: 200, body: versionChanged(store, retired) },
      acts: [
        { action: "version.retired", brand, subject: hash, details: { protocol: row.protocol_id, was: row.status } },
      ],
      write: () => putVersion(store, retired),
      committed: () => programs.forgetLive(brand),
    };
  };
}

function mustNotBeNeeded(store: Store, { brand, protocol_id }: ProtocolVersionsTable): void {
  const { live, known } = routedProtocols(store, brand);
  const left = new Set([...live].filter((protocol) => protocol !== protocol_id));
  const issues = routeIssues(brandIn(brandRow(store, brand)), { live: left, known });
  if (left.size > 0 && issues.length === 0) return;
  const why = issues[0]?.message ?? "No other protocol of the brand is live.";
  throw new ParleyError("PARLEY_CONFLICT", `mentions would find no protocol: ${why}`, {
    hint: "Publish another version of it, roll back, or change the brand's `protocols` first.",
  });
}

/**
 * Lets the version of a protocol that was live before be live again. Nobody else has to agree: it went live once. It must
 * still fit the brand.
 */
export function rollBack({ store, programs }: BrandKit, brand: string, protocol: string, note: string): Plan {
  return (at) => {
    const live = liveRow(store, brand, protocol);
    const back = versionBefore(store, brand, protocol, live);
    mustFit(store, back);
    const row: ProtocolVersionsTable = { ...back, status: "live", live_at: at, retired_at: null };
    return {
      answer: { status: 200, body: versionChanged(store, row) },
      acts: [
        {
          action: "version.rolled-back",
          brand,
          subject: back.hash,
          details: { protocol, from: live?.hash ?? null, note },
        },
      ],
      write: () => goLive(store, back, at, true),
      committed: () => programs.forgetLive(brand),
    };
  };
}

function versionBefore(
  store: Store,
  brand: string,
  protocol: string,
  live: ProtocolVersionsTable | undefined,
): ProtocolVersionsTable {
  if (live === undefined) {
    const last = lastRetired(store, brand, protocol);
    if (last !== undefined) return last;
    throw new ParleyError("PARLEY_NOT_FOUND", `no version of "${protocol}" was ever live in "${brand}"`, {
      at: "protocol",
    });
  }
  if (live.replaced === null)
    throw new ParleyError("PARLEY_CONFLICT", `no version of "${protocol}" was live before ${live.hash.slice(0, 12)}`);
  return versionRow(store, brand, live.replaced);
}

function mustFit(store: Store, row: ProtocolVersionsTable): void {
  const brand = brandIn(brandRow(store, row.brand));
  try {
    compile(protocolIn(row), brand, row.hash);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    throw closed(error.issues.map((issue) => findingOf("checker", issue)));
  }
  const { live, known } = routedProtocols(store, row.brand);
  const issues = routeIssues(brand, { live: new Set([...live, row.protocol_id]), known });
  if (issues.length > 0) throw closed(issues.map((issue) => findingOf("routes", issue)));
}
