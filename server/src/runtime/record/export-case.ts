import { isoInstant, type CaseExport, type ExportedVersion, type Json } from "@parley/engine";
import { readCaseRow } from "../../store/cases/read-case-row.ts";
import { listEvents } from "../../store/events/list-events.ts";
import { listInputs } from "../../store/journal/list-inputs.ts";
import { listBodies } from "../../store/mentions/list-bodies.ts";
import { auditOfCase } from "../../store/record/audit-of-case.ts";
import { rowsOfCase } from "../../store/record/tables-of-cases.ts";
import type { Store } from "../../store/open-store.ts";
import { noCase } from "../cases/kept-case.ts";
import { isoOrNull } from "../clock.ts";
import type { Programs } from "../programs.ts";
import { readCase } from "../cases/read-case.ts";
import { readPapers } from "../desk/read-papers.ts";
import type { JournalInput } from "./journal-input.ts";
import { recordLine } from "./read-record.ts";

/** A case with all that is kept of it; throws PARLEY_NOT_FOUND. */
export async function exportCase(store: Store, programs: Programs, id: string): Promise<CaseExport> {
  const body = await readCase(store, programs, id);
  const row = await readCaseRow(store.reads, id);
  if (row === undefined) throw noCase(id);
  const inputs = (await listInputs(store.reads, id)).map((input) => JSON.parse(input) as Json);
  const record = await auditOfCase(store.reads, row.brand, id);
  // What has words of its own here is not told twice.
  const { replies: _, reply_drafts: __, approvals: ___, ...beside } = rowsOfCase(store.db, id);
  const versionOf = (hash: string, brandRevision: number): Omit<ExportedVersion, "fromStep"> => ({
    protocol: programs.pinned(row.brand, hash, brandRevision).protocol.id,
    version: hash,
    brandRevision,
  });
  return {
    ...body,
    erasedAt: isoOrNull(row.erased_at),
    versions: versionsOf(inputs, { hash: row.protocol_hash, brandRevision: row.brand_revision }).map(
      ({ fromStep, hash, brandRevision }) => ({ fromStep, ...versionOf(hash, brandRevision) }),
    ),
    received: (await listBodies(store.reads, id)).map((each) => JSON.parse(each) as Json),
    inputs,
    events: (await listEvents(store.reads, id)).map((event) => ({
      at: isoInstant(event.received_at),
      event: JSON.parse(event.body) as Json,
    })),
    record: record.map(recordLine),
    ...(await readPapers(store, id)),
    beside: beside as CaseExport["beside"],
  };
}

interface VersionSpan {
  readonly fromStep: number;
  readonly hash: string;
  readonly brandRevision: number;
}

/** The versions that a case was under: the one that it has now, or those that its moves went from and to. */
function versionsOf(inputs: readonly Json[], now: Omit<VersionSpan, "fromStep">): VersionSpan[] {
  const moves = inputs.flatMap((each, step) => {
    const input = each as unknown as JournalInput;
    return "moved" in input ? [{ step, ...input.moved }] : [];
  });
  const first = moves[0]?.from ?? now;
  return [{ fromStep: 0, ...first }, ...moves.map(({ step, to }) => ({ fromStep: step, ...to }))];
}
