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
