import type { Brand, GateFindingBody, Issue, Protocol } from "@parley/engine";

/** What a gate says about a version. */
export type GateFinding = GateFindingBody;

/**
 * Looks at a protocol that shall go live in a brand, with its scenarios as they are kept. What it finds and `closes` keeps it
 * from doing so.
 */
export type Gate = (protocol: Protocol, brand: Brand, scenarios: readonly unknown[]) => Promise<readonly GateFinding[]>;

/** One gate behind the other; all of them say what they have to say. */
export function everyGate(gates: readonly Gate[]): Gate {
  return async (protocol, brand, scenarios) => {
    const findings: GateFinding[] = [];
    for (const gate of gates) findings.push(...(await gate(protocol, brand, scenarios)));
    return findings;
  };
}

/** Why warnings may stand: what is said now, and what was accepted when the same content was looked at before. */
export interface Accepting {
  readonly because: string | null;
  readonly before: readonly GateFinding[];
}

/** What gates found, each warning with why it may stand. One for which nobody says so closes the gate. */
export function accepting(findings: readonly GateFinding[], { because, before }: Accepting): GateFinding[] {
  return findings.map((finding) => {
    if (finding.severity !== "warning" || finding.closes || finding.accepted !== undefined) return finding;
    const { gate, code, at } = finding;
    const known = before.find((each) => each.gate === gate && each.code === code && each.at === at);
    const accepted = known?.accepted ?? because;
    return accepted === null ? { ...finding, closes: true, hint: UNACCEPTED } : { ...finding, accepted };
  });
}

const UNACCEPTED =
  "Mend it, say with the publication why it may stand (`because`), or accept it in the protocol (`accepted`).";

/** What a checker found, as a gate's finding: errors close it. */
export function findingOf(gate: string, { severity, code, message, at, hint, accepted }: Issue): GateFinding {
  return {
    gate,
    closes: severity === "error" && accepted === undefined,
    severity,
    code,
    message,
    at,
    ...(hint === undefined ? {} : { hint }),
    ...(accepted === undefined ? {} : { accepted }),
  };
}
