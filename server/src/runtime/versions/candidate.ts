import { ParleyError, versionOf, type Brand, type GateLookBody, type RecordedLookBody } from "@parley/engine";
import type { DraftRow } from "../../store/drafts/load-draft.ts";
import type { BrandRevisionsTable, ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import { brandIn, protocolIn } from "../kept.ts";
import { recordedGate, type RecordedKit } from "./recorded-gate.ts";
import { accepting, findingOf, everyGate, type Accepting, type Gate, type GateFinding } from "./gate.ts";

/** What a version will be made of: everything about it that never changes, and where it comes from. */
export type Candidate = Pick<
  ProtocolVersionsTable,
  "brand" | "hash" | "protocol_id" | "title" | "document" | "scenarios" | "draft" | "draft_revision"
>;

/** A candidate that the gate let through, for a revision of the brand. */
export interface Admitted {
  readonly candidate: Candidate;
  readonly brand: Brand;
  readonly brandRevision: number;
  readonly findings: readonly GateFinding[];
  /** What it changes in how recorded mentions are decided; null where there is nothing to compare with. */
  readonly recorded: RecordedLookBody | null;
}

/** What a candidate is looked at with. */
export interface AdmittingKit extends RecordedKit {
  /** Every one of them must let a version through; routes are looked at besides. */
  readonly gates: readonly Gate[];
}

/** A draft's newest revision as a candidate; throws PARLEY_GATE_CLOSED when it has not the shape of a protocol. */
export function candidateOf(draft: DraftRow): Candidate {
  try {
    const protocol = protocolIn(draft);
    return {
      brand: draft.brand,
      hash: versionOf(protocol),
      protocol_id: protocol.id,
      title: protocol.title,
      document: JSON.stringify(protocol),
      scenarios: draft.scenarios,
      draft: draft.id,
      draft_revision: draft.revision,
    };
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    throw closed(error.issues.map((issue) => findingOf("checker", issue)));
  }
}

/**
 * Lets the gates look at a candidate, and if none closes, tells what it changes for recorded mentions. Throws
 * PARLEY_GATE_CLOSED with all that they say when one of them closes, or warns and nobody says why that may stand.
 */
export async function admit(
  candidate: Candidate,
  revision: Pick<BrandRevisionsTable, "document" | "revision">,
  kit: AdmittingKit,
  why: Accepting,
): Promise<Admitted> {
  const brand = brandIn(revision);
  const scenarios = JSON.parse(candidate.scenarios) as unknown[];
  const protocol = protocolIn(candidate);
  const findings = accepting(await everyGate(kit.gates)(protocol, brand, scenarios), why);
  if (findings.some(({ closes }) => closes)) throw closed(findings);
  const { recorded, said } = await recordedGate(kit, protocol, brand);
  return { candidate, brand, brandRevision: revision.revision, findings: [...findings, ...said], recorded };
}

/** What the gate says of a candidate: what it finds, and what changes for recorded mentions if it could run. Nothing is refused. */
export async function gateLook(
  candidate: Candidate,
  revision: Pick<BrandRevisionsTable, "document">,
  kit: AdmittingKit,
  why: Accepting,
): Promise<Omit<GateLookBody, "revision">> {
  const brand = brandIn(revision);
  const scenarios = JSON.parse(candidate.scenarios) as unknown[];
  const protocol = protocolIn(candidate);
  const findings = accepting(await everyGate(kit.gates)(protocol, brand, scenarios), why);
  const runs = findings.every(({ gate, severity, accepted }) => gate !== "checker" || severity !== "error" || accepted);
  const { recorded, said } = runs ? await recordedGate(kit, protocol, brand) : { recorded: null, said: [] };
  const failed = new Set(findings.map(({ gate, at }) => (gate === "scenarios" ? at.split(".")[1] : undefined)));
  const rehearsed = scenarios.map((scenario, index) => ({
    title: titleOf(scenario, index),
    passed: runs && !failed.has(String(index)),
  }));
  return { scenarios: rehearsed, findings: [...findings, ...said], recorded };
}

/** What a scenario is called; its number where it makes no sense. */
function titleOf(scenario: unknown, index: number): string {
  const title = typeof scenario === "object" && scenario !== null && "title" in scenario ? scenario.title : undefined;
  return typeof title === "string" ? title : `scenario ${index + 1}`;
}

/** The gate is closed. */
export function closed(findings: readonly GateFinding[]): ParleyError {
  const closing = findings.filter(({ closes }) => closes);
  const [first] = closing;
  const more = closing.length > 1 ? ` (and ${closing.length - 1} more)` : "";
  return new ParleyError("PARLEY_GATE_CLOSED", `the gate is closed: ${first?.at}: ${first?.message}${more}`, {
    issues: closing.map(({ code, message, at }) => ({ code, message, at, severity: "error", certain: true })),
    hint: first?.hint ?? "Mend what the findings say, and publish again.",
    also: { findings },
  });
}
