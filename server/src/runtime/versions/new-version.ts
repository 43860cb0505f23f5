import type { ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import type { Actor } from "../caller.ts";
import type { Admitted } from "./candidate.ts";

/** Who asks for a version, why, and when. */
export interface Asking {
  readonly by: Actor;
  readonly note: string;
  /** Epoch ms. */
  readonly at: number;
}

/** The row of a version that is asked for, for the first time or again. Where it goes from here is not yet said: `retired`. */
export function newVersion(
  before: ProtocolVersionsTable | undefined,
  admitted: Admitted,
  { by, note, at }: Asking,
): ProtocolVersionsTable {
  const { candidate, brandRevision, findings } = admitted;
  return {
    ...NEVER_RAN,
    ...before,
    ...candidate,
    status: "retired",
    note,
    findings: JSON.stringify(findings),
    recorded: recordedIn(admitted),
    brand_revision: brandRevision,
    asked_at: at,
    asked_by: by.id,
    asked_by_name: by.name,
    ...UNDECIDED,
  };
}

/** What a candidate changes for recorded mentions, as it is kept. */
export const recordedIn = ({ recorded }: Admitted): string | null =>
  recorded === null ? null : JSON.stringify(recorded);

const UNDECIDED = { decided_at: null, decided_by: null, decided_by_name: null, agreed: null, because: null };

const NEVER_RAN = {
  live_at: null,
  retired_at: null,
  replaced: null,
  shadow_run: 0,
  shadow_since: null,
  shadow_until: null,
};
