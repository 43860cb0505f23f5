import { ParleyError, type VersionChanged } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { prepareLoadVersion } from "../../store/protocols/load-version.ts";
import { putVersion } from "../../store/protocols/put-version.ts";
import { prepareStandingVersions } from "../../store/protocols/standing-versions.ts";
import type { ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import { brandRow } from "../brands/brand-row.ts";
import { routeWarnings } from "../brands/route-issues.ts";
import { routedProtocols } from "../brands/running-versions.ts";
import { brandIn } from "../kept.ts";
import { versionSummary } from "./read-versions.ts";

/** A version of a brand; throws PARLEY_NOT_FOUND. */
export function versionRow(store: Store, brand: string, hash: string): ProtocolVersionsTable {
  const row = prepareLoadVersion(store.db)(brand, hash);
  if (row === undefined) throw new ParleyError("PARLEY_NOT_FOUND", `the brand "${brand}" has no version "${hash}"`);
  return row;
}

/** The live version of a protocol, if there is one. */
export function liveRow(store: Store, brand: string, protocol: string): ProtocolVersionsTable | undefined {
  return prepareStandingVersions(store.db)(brand, "live").find(({ protocol_id }) => protocol_id === protocol);
}

/** Lets a version go live in place of the one that is. `replaced` is remembered, unless it comes back. Inside a transaction. */
export function goLive(store: Store, row: ProtocolVersionsTable, at: number, comesBack = false): void {
  const before = liveRow(store, row.brand, row.protocol_id);
  if (before !== undefined && before.hash !== row.hash)
    putVersion(store, { ...before, status: "retired", retired_at: at });
  const replaced = comesBack || before === undefined ? row.replaced : before.hash;
  putVersion(store, { ...withoutShadow(row, at), status: "live", live_at: at, retired_at: null, replaced });
}

/** A version that no longer runs as a shadow. */
export function withoutShadow(row: ProtocolVersionsTable, at: number): ProtocolVersionsTable {
  return row.shadow_since === null || row.shadow_until !== null ? row : { ...row, shadow_until: at };
}

/** The answer to a change that leaves a version so: with what then goes another way than the brand's list of protocols says. */
export function versionChanged(store: Store, row: ProtocolVersionsTable): VersionChanged {
  const { live, known } = routedProtocols(store, row.brand);
  const now = new Set(live);
  if (row.status === "live") now.add(row.protocol_id);
  else if (liveRow(store, row.brand, row.protocol_id)?.hash === row.hash) now.delete(row.protocol_id);
  return { ...versionSummary(row), warnings: routeWarnings(brandIn(brandRow(store, row.brand)), { live: now, known }) };
}
