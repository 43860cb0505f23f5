import type { Brand, GateFindingBody, Issue, Protocol } from "@parley/engine";

/** What a gate says about a version. */
export type GateFinding = GateFindingBody;

/** Looks at a protocol that shall go live in a brand. What it finds and `closes` keeps it from doing so. */
export type Gate = (protocol: Protocol, brand: Brand) => Promise<readonly GateFinding[]>;

/** One gate behind the other; all of them say what they have to say. */
export function everyGate(gates: readonly Gate[]): Gate {
  return async (protocol, brand) => {
    const findings: GateFinding[] = [];
    for (const gate of gates) findings.push(...(await gate(protocol, brand)));
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
