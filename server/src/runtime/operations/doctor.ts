import { ParleyError, isoInstant } from "@parley/engine";
import { OPERATIONS } from "../../limits.ts";
import { schemaState } from "../../store/migrate.ts";
import { openStore, type Store } from "../../store/open-store.ts";
import {
  brokenReferences,
  casesWithoutVersion,
  integrityFaults,
  lateWakes,
  liveBrands,
  parkedEffects,
} from "../../store/operations/checks.ts";
import { isServed } from "../../store/server-lock.ts";
import { Programs } from "../programs.ts";
import { verifyJournal } from "../record/verify-journal.ts";

/** What one check found. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly says: string;
  /** How to mend it; only where something is wrong. */
  readonly remedy?: string;
}

export interface Examination {
  /** The data folder. */
  readonly folder: string;
  /** Epoch ms. */
  readonly now: number;
  /** How many of the newest cases are taken again from their journals. */
  readonly cases: number;
}

const LISTED = 5;

const well = (check: string, says: string): Finding => ({ check, ok: true, says });
const wrong = (check: string, says: string, remedy: string): Finding => ({ check, ok: false, says, remedy });

/** Looks at a data folder, with a server or without one, and changes nothing. A check that cannot be made is wrong, too. */
export async function examine(examination: Examination): Promise<Finding[]> {
  let store: Store;
  try {
    store = await openStore({ folder: examination.folder, asIs: true });
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return [wrong("file", error.message, error.hint ?? "")];
  }
  try {
    const findings = [];
    for await (const finding of checks(store, examination)) findings.push(finding);
    return findings;
  } finally {
    await store.close();
  }
}

async function* checks(store: Store, examination: Examination): AsyncGenerator<Finding> {
  const file = integrity(store);
  yield file;
  // What a damaged file says about anything else is worth nothing.
  if (!file.ok) return;
  yield references(store);
  const { newer, missing } = await schemaState(store.reads);
  yield schema(newer, missing);
  if (newer.length > 0 || missing.length > 0) return;
  yield timers(store, examination);
  yield effects(store);
  yield versions(store);
  yield names(store);
  yield await journal(store, examination.cases);
}

function integrity({ db }: Store): Finding {
  const faults = integrityFaults(db);
  return faults.length === 0
    ? well("integrity", "the file is whole")
    : wrong(
        "integrity",
        `the database is damaged: ${faults.slice(0, LISTED).join("; ")}`,
        "Stop the server and take the last backup: npx parley restore <file>.",
      );
}

function references({ db }: Store): Finding {
  const broken = brokenReferences(db).map(({ table, rows }) => `${rows} in ${table}`);
  return broken.length === 0
    ? well("references", "no row lacks its parent")
    : wrong(
        "references",
        `rows lack their parents: ${broken.join(", ")}`,
        "Take the last backup, or report it: Parley writes no such rows.",
      );
}

function schema(newer: readonly string[], missing: readonly string[]): Finding {
  if (newer.length > 0)
    return wrong("schema", `a newer Parley wrote it (${newer.join(", ")})`, "Start the newer Parley again.");
  return missing.length === 0
    ? well("schema", "it is this Parley's")
    : well("schema", `the next start brings it up to date (${missing.join(", ")}); look again then for the rest`);
}

function timers({ db, folder }: Store, { now }: Examination): Finding {
  const { cases, since } = lateWakes(db, now - OPERATIONS.lateMs);
  if (cases === 0 || since === null) return well("timers", "none is late");
  const says = `${cases} ${cases === 1 ? "case is" : "cases are"} late, the first since ${isoInstant(since)}`;
  return isServed(folder)
    ? wrong("timers", says, "Look into the server's log for cases that could not be woken.")
    : well("timers", `${says}; no server runs, and they fire at the next start`);
}

function effects({ db }: Store): Finding {
  const parked = parkedEffects(db).map(({ brand, effects: count }) => `${count} of ${brand}`);
  return parked.length === 0
    ? well("effects", "none is parked")
    : wrong(
        "effects",
        `parked: ${parked.join(", ")}`,
        "GET /v1/brands/{brand}/effects?status=parked tells why; retry or drop them there.",
      );
}

function versions({ db }: Store): Finding {
  const cases = casesWithoutVersion(db, LISTED);
  return cases.length === 0
    ? well("versions", "each case has its version")
    : wrong(
        "versions",
        `the versions of cases are missing, such as of ${cases.join(", ")}`,
        "Take a backup that has them.",
      );
}

function names({ db }: Store): Finding {
  const programs = new Programs(db);
  const faults: string[] = [];
  for (const brand of liveBrands(db)) {
    try {
      programs.live(brand);
    } catch (error) {
      faults.push(`${brand}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return faults.length === 0
    ? well("names", "every live version finds all that it names")
    : wrong("names", faults.join("; "), "Mend the brand, or publish a version that fits it.");
}

async function journal(store: Store, cases: number): Promise<Finding> {
  const { same, erased, differing } = await verifyJournal(store, { limit: cases });
  if (differing.length === 0)
    return well("journal", `${same} newest cases come out as they are kept, ${erased} were erased`);
  const some = differing
    .slice(0, LISTED)
    .map(({ case: id, step, because }) => `${id}${step === null ? "" : ` step ${step}`}: ${because}`);
  return wrong(
    "journal",
    `${differing.length} of ${same + differing.length} newest cases come out otherwise: ${some.join("; ")}`,
    "Please report it, with `npx parley case export` of one.",
  );
}
