import { checkProtocol, type Brand, type Issue, type Protocol } from "@parley/engine";
import type { GateFinding } from "./gate.ts";
import { rehearse } from "./rehearse.ts";

/** What is looked at: a protocol with its scenarios, for a brand. */
export interface LookSubject {
  readonly protocol: Protocol;
  readonly brand: Brand;
  readonly scenarios: readonly unknown[];
}

/** What a look finds. */
export interface Look {
  /** What the checker says. */
  readonly issues: readonly Issue[];
  /** What came out otherwise in the scenarios than they say. */
  readonly rehearsed: readonly GateFinding[];
}

/** Checks a protocol and rehearses its scenarios, which may take long: `at` is told where the look is. */
export function look({ protocol, brand, scenarios }: LookSubject, at: (where: string) => void): Look {
  at("protocol");
  return { issues: checkProtocol(protocol, brand), rehearsed: rehearse(protocol, brand, scenarios, at) };
}
