import { ParleyError } from "@parley/engine";
import { prepareMakerOfKey } from "../../store/keys/maker-of-key.ts";
import type { Store } from "../../store/open-store.ts";
import { putVersion } from "../../store/protocols/put-version.ts";
import type { ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import { brandRow } from "../brands/brand-row.ts";
import type { Caller } from "../caller.ts";
import { isSamePerson } from "../keys/answerable.ts";
import { type PlannedChange, type Plan } from "../turns/change-turn.ts";
import { acceptingOf, mustBeRouted, mustBeSameBrand, type VersionKit } from "./ask.ts";
import { admit } from "./candidate.ts";
import { recordedIn } from "./new-version.ts";
import { goLive, versionChanged, versionRow } from "./version-rows.ts";

/** Somebody else agrees to a version: the gate looks again, and it goes live. */
export async function agree(
  kit: VersionKit,
  brand: string,
  hash: string,
  because: string | null,
  by: Caller,
): Promise<Plan> {
  const { store } = kit;
  const looked = mustWait(store, versionRow(store, brand, hash), by);
  const admitted = await admit(looked, brandRow(store, brand), kit, acceptingOf(because, looked));
  return (at) => {
    mustBeSameBrand(store, admitted);
    const row = mustWait(store, versionRow(store, brand, hash), by);
    mustBeRouted(store, admitted);
    const decided: ProtocolVersionsTable = {
      ...row,
      ...decision(by, true, because, at),
      findings: JSON.stringify(admitted.findings),
      recorded: recordedIn(admitted),
      brand_revision: admitted.brandRevision,
    };
    return {
      answer: answerOf(store, { ...decided, status: "live", live_at: at, retired_at: null }),
      acts: [act("version.approved", row, because), act("version.published", row, null)],
      write: () => goLive(store, decided, at),
      committed: () => kit.programs.forgetLive(brand),
    };
  };
}

/** Somebody else does not agree: the version is kept, refused, with the reason. */
export function disagree({ store }: VersionKit, brand: string, hash: string, because: string, by: Caller): Plan {
  return (at) => {
    const row = mustWait(store, versionRow(store, brand, hash), by);
    const decided: ProtocolVersionsTable = { ...row, ...decision(by, false, because, at), status: "refused" };
    return {
      answer: answerOf(store, decided),
      acts: [act("version.refused", row, because)],
      write: () => putVersion(store, decided),
    };
  };
}

function mustWait(store: Store, row: ProtocolVersionsTable, by: Caller): ProtocolVersionsTable {
  if (row.status !== "waiting")
    throw new ParleyError("PARLEY_CONFLICT", `the version ${row.hash.slice(0, 12)} is ${row.status}: nobody is asked`);
  if (isSamePerson(prepareMakerOfKey(store.db), row.asked_by, by))
    throw new ParleyError("PARLEY_FORBIDDEN", "who asks for a version does not decide on it", {
      hint: "Somebody else with approvals:publish must.",
    });
  return row;
}

function decision(
  by: Caller,
  agreed: boolean,
  because: string | null,
  at: number,
): Pick<ProtocolVersionsTable, "decided_at" | "decided_by" | "decided_by_name" | "agreed" | "because"> {
  return { decided_at: at, decided_by: by.id, decided_by_name: by.name, agreed: agreed ? 1 : 0, because };
}

const act = (action: string, { brand, hash, protocol_id }: ProtocolVersionsTable, because: string | null) => ({
  action,
  brand,
  subject: hash,
  details: { protocol: protocol_id, ...(because === null ? {} : { because }) },
});

const answerOf = (store: Store, row: ProtocolVersionsTable): PlannedChange["answer"] => ({
  status: 200,
  body: versionChanged(store, row),
});
