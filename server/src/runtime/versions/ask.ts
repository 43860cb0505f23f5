import { ParleyError, type GateLookBody } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { prepareLoadBrand } from "../../store/protocols/load-brand.ts";
import { prepareLoadVersion } from "../../store/protocols/load-version.ts";
import { putVersion } from "../../store/protocols/put-version.ts";
import type { ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import { brandRow } from "../brands/brand-row.ts";
import { routeIssues } from "../brands/route-issues.ts";
import type { BrandKit } from "../brands/save-brand.ts";
import { routedProtocols } from "../brands/running-versions.ts";
import type { Caller } from "../caller.ts";
import { staleDraft } from "../drafts/draft-revisions.ts";
import { draftRow } from "../drafts/read-drafts.ts";
import { mustHaveRoomForShadow } from "../shadow/switch-shadow.ts";
import { type PlannedChange, type Plan } from "../turns/change-turn.ts";
import { admit, candidateOf, closed, gateLook, type Admitted, type AdmittingKit, type Candidate } from "./candidate.ts";
import { findingOf, type Accepting, type GateFinding } from "./gate.ts";
import { newVersion } from "./new-version.ts";
import { goLive, versionChanged, versionRow } from "./version-rows.ts";

/** What publishing works with. */
export interface VersionKit extends BrandKit, AdmittingKit {}

/** What is asked for. */
export interface Wish {
  readonly note: string;
  readonly as: "live" | "shadow";
  /** Why it goes live with warnings. */
  readonly because?: string | undefined;
}

/** Asks for a draft's newest revision to be published: the gate looks at it now. */
export async function askForDraft(
  kit: VersionKit,
  brand: string,
  { draft: id, revision, ...wish }: Wish & { readonly draft: string; readonly revision: number },
  by: Caller,
): Promise<Plan> {
  const { store } = kit;
  const current = (): Candidate => {
    const draft = draftRow(store, brand, id);
    if (draft.revision !== revision) throw staleDraft(store, draft, { revisions: [revision] }, "revision");
    return candidateOf(draft);
  };
  const candidate = current();
  const known = prepareLoadVersion(store.db)(brand, candidate.hash);
  mustBeAskable(known, wish.as);
  const admitted = await admit(candidate, brandRow(store, brand), kit, acceptingOf(wish.because, known));
  return (at) => {
    current();
    return asking(kit, admitted, wish, by, at);
  };
}

/** What the gate would say of a draft's newest revision if it were published now. Throws PARLEY_GATE_CLOSED where it has not the shape of a protocol. */
export async function lookAtDraft(kit: VersionKit, brand: string, id: string): Promise<GateLookBody> {
  const draft = draftRow(kit.store, brand, id);
  const candidate = candidateOf(draft);
  const known = prepareLoadVersion(kit.store.db)(brand, candidate.hash);
  const found = await gateLook(candidate, brandRow(kit.store, brand), kit, acceptingOf(null, known));
  return { revision: draft.revision, ...found };
}

/** Asks for a version that is kept already to go live (again). */
export async function askAgain(
  kit: VersionKit,
  brand: string,
  hash: string,
  { note, because }: Pick<Wish, "note" | "because">,
  by: Caller,
): Promise<Plan> {
  const row = versionRow(kit.store, brand, hash);
  mustBeAskable(row, "live");
  const admitted = await admit(row, brandRow(kit.store, brand), kit, acceptingOf(because, row));
  return (at) => asking(kit, admitted, { note, as: "live" }, by, at);
}

/** Why warnings may stand: what is said now, and what was said when the same content was asked for before. */
export const acceptingOf = (
  because: string | null | undefined,
  before: Pick<ProtocolVersionsTable, "findings"> | undefined,
): Accepting => ({
  because: because ?? null,
  before: before === undefined ? [] : (JSON.parse(before.findings) as GateFinding[]),
});

/** What was true when the gate looked must still be: nothing half done. */
function asking(kit: VersionKit, admitted: Admitted, wish: Wish, by: Caller, at: number): PlannedChange {
  const { store, programs } = kit;
  const { candidate, brand } = admitted;
  mustBeSameBrand(store, admitted);
  const before = prepareLoadVersion(store.db)(candidate.brand, candidate.hash);
  mustBeAskable(before, wish.as);
  const asked = newVersion(before, admitted, { by, note: wish.note, at });
  const status = wish.as === "shadow" ? "shadow" : brand.publishing.secondPerson ? "waiting" : "live";
  if (wish.as === "live") mustBeRouted(store, admitted);
  else mustHaveRoomForShadow(store, candidate.brand);
  return {
    answer: {
      status: before === undefined ? 201 : 200,
      body: versionChanged(store, afterAsking(asked, status, at)),
      headers: { location: `/v1/brands/${candidate.brand}/versions/${candidate.hash}` },
    },
    acts: [
      {
        action: ACTIONS[status],
        brand: candidate.brand,
        subject: candidate.hash,
        details: { protocol: candidate.protocol_id, draft: candidate.draft, revision: candidate.draft_revision },
      },
    ],
    write() {
      if (status === "live") goLive(store, asked, at);
      else putVersion(store, afterAsking(asked, status, at));
    },
    committed: () => programs.forgetLive(candidate.brand),
  };
}

const ACTIONS = {
  live: "version.published",
  waiting: "version.asked",
  shadow: "version.shadow-started",
} as const;

function afterAsking(row: ProtocolVersionsTable, status: keyof typeof ACTIONS, at: number): ProtocolVersionsTable {
  if (status === "live") return { ...row, status, live_at: at, retired_at: null };
  if (status === "waiting") return { ...row, status };
  return { ...row, status, shadow_run: row.shadow_run + 1, shadow_since: at, shadow_until: null };
}

/** The very same content may be asked for again, unless it stands there already. */
function mustBeAskable(row: ProtocolVersionsTable | undefined, as: Wish["as"]): void {
  if (row === undefined || row.status === "retired" || row.status === "refused") return;
  if (row.status === "shadow" && as === "live") return;
  const what = { live: "is live", waiting: "waits for somebody to agree to it", shadow: "runs as a shadow" }[
    row.status
  ];
  const path = `/v1/brands/${row.brand}/versions/${row.hash}`;
  throw new ParleyError("PARLEY_CONFLICT", `this very content ${what} already, as version ${row.hash.slice(0, 12)}`, {
    hint: {
      live: "There is nothing left to do: it takes what is new.",
      waiting: `Somebody else has to: POST ${path}/approve or ${path}/refuse.`,
      shadow: `GET ${path}/differences tells how it differs; POST ${path}/publish has it go live.`,
    }[row.status],
  });
}

/** Throws PARLEY_CONFLICT when the brand was saved since the gate looked at it. */
export function mustBeSameBrand(store: Store, { candidate, brandRevision }: Admitted): void {
  if (prepareLoadBrand(store.db)(candidate.brand)?.revision === brandRevision) return;
  throw new ParleyError("PARLEY_CONFLICT", "the brand was saved while the gate looked at the version: publish again");
}

/** Throws PARLEY_GATE_CLOSED when the brand could not route every mention once this version is live. */
export function mustBeRouted(store: Store, { candidate, brand, findings }: Admitted): void {
  const { live, known } = routedProtocols(store, candidate.brand);
  const issues = routeIssues(brand, {
    live: new Set([...live, candidate.protocol_id]),
    known: new Set([...known, candidate.protocol_id]),
  });
  if (issues.length > 0) throw closed([...findings, ...issues.map((issue) => findingOf("routes", issue))]);
}
