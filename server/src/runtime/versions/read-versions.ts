import { z } from "zod";
import { isoInstant, type VersionBody, type VersionsBody, type VersionSummary } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { listVersions, type VersionsCursor, type VersionsFilter } from "../../store/protocols/list-versions.ts";
import type { ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import { isoOrNull } from "../clock.ts";
import { Count, cursorBy, pageOf } from "../page.ts";

/** A version, as lists show it. */
export function versionSummary(row: ProtocolVersionsTable): VersionSummary {
  return {
    version: row.hash,
    brand: row.brand,
    protocol: { id: row.protocol_id, title: row.title },
    status: row.status,
    note: row.note,
    askedAt: isoInstant(row.asked_at),
    askedBy: { id: row.asked_by, name: row.asked_by_name },
    draft: row.draft === null || row.draft_revision === null ? null : { id: row.draft, revision: row.draft_revision },
    brandRevision: row.brand_revision,
    liveAt: isoOrNull(row.live_at),
    retiredAt: isoOrNull(row.retired_at),
    decided:
      row.decided_at === null || row.decided_by === null
        ? null
        : {
            by: { id: row.decided_by, name: row.decided_by_name ?? "" },
            at: isoInstant(row.decided_at),
            agreed: row.agreed === 1,
            because: row.because,
          },
    shadow:
      row.shadow_since === null ? null : { since: isoInstant(row.shadow_since), until: isoOrNull(row.shadow_until) },
  };
}

/** A version, whole. */
export function versionBody(row: ProtocolVersionsTable): VersionBody {
  return {
    ...versionSummary(row),
    document: JSON.parse(row.document) as VersionBody["document"],
    scenarios: JSON.parse(row.scenarios) as VersionBody["scenarios"],
    findings: JSON.parse(row.findings) as VersionBody["findings"],
    recorded: row.recorded === null ? null : (JSON.parse(row.recorded) as VersionBody["recorded"]),
  };
}

/** Where a page of versions ends. */
export const VERSIONS_CURSOR = cursorBy({ asked_at: Count, hash: z.string() });

/** A page of a brand's versions, the last asked for first. */
export async function readVersions(
  store: Store,
  brand: string,
  filter: VersionsFilter,
  limit: number,
  cursor: VersionsCursor | null,
): Promise<VersionsBody> {
  const rows = await listVersions(store.reads, brand, filter, limit + 1, cursor);
  const { page, next } = pageOf(rows, limit, VERSIONS_CURSOR);
  return { versions: page.map(versionSummary), next };
}
