import { findingOf, type Gate } from "./gate.ts";
import type { LookThread } from "./look-thread.ts";

/** Parley's own gate: the checker's errors close it, its warnings are kept with the version; and every scenario must pass. */
export function ownGate(thread: LookThread): Gate {
  return async (protocol, brand, scenarios) => {
    const { issues, rehearsed } = await thread.look({ protocol, brand, scenarios });
    return [...issues.map((issue) => findingOf("checker", issue)), ...rehearsed];
  };
}
