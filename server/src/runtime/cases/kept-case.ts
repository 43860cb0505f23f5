import { ParleyError, type CaseState } from "@parley/engine";
import type { CasesTable } from "../../store/tables.ts";
import { stateIn } from "../kept.ts";
import type { LoadedVersion } from "../loaded-version.ts";
import type { Programs } from "../programs.ts";

/** A case as it is kept, with the version that it is pinned to. */
export interface KeptCase {
  readonly row: CasesTable;
  readonly version: LoadedVersion;
  readonly state: CaseState;
}

type Pinned = Pick<CasesTable, "brand" | "protocol_hash" | "brand_revision">;

/** The error for a case that is not there. */
export const noCase = (id: string): ParleyError => new ParleyError("PARLEY_NOT_FOUND", `there is no case "${id}"`);

/** The version that a case is pinned to. */
export const versionOfCase = (programs: Pick<Programs, "pinned">, row: Pinned): LoadedVersion =>
  programs.pinned(row.brand, row.protocol_hash, row.brand_revision);

/** Reads what a case's row keeps. */
export const keptCase = (programs: Pick<Programs, "pinned">, row: CasesTable): KeptCase => ({
  row,
  version: versionOfCase(programs, row),
  state: stateIn(row),
});
