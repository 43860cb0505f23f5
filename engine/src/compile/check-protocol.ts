import { withAccepted } from "../checks/accepted.ts";
import { buildChart } from "../checks/chart/chart.ts";
import { certainlySettled } from "../checks/flow/settled.ts";
import { applyRules, type Subject } from "../checks/rule.ts";
import { RULES } from "../checks/rules.ts";
import { withIt, worldOf } from "../conditions/environment.ts";
import { readExpression } from "../conditions/expression.ts";
import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { structureIssues } from "../protocol/structure.ts";
import { examine } from "./program.ts";

/**
 * Everything that can be said against a protocol without running it: what keeps it from running, and, when its chart can
 * be walked, what is unwise. `engine/CHECKS.md` tells every finding. What the protocol accepts is marked so, and listed.
 */
export function checkProtocol(protocol: Protocol, brand: Brand | null = null): Issue[] {
  const found = examine(protocol, brand, NO_VERSION).issues;
  const blocking = found.filter((issue) => issue.severity === "error");
  const doubts = found.filter((issue) => issue.severity !== "error");
  const walkable = structureIssues(protocol.machine).length === 0;
  const broken = new Set(blocking.map(({ at }) => at));
  const unwise = walkable ? applyRules(RULES, subjectOf(protocol, brand)).filter(({ at }) => !broken.has(at)) : [];
  return withAccepted([...doubts, ...unwise], blocking, protocol);
}

/** No case ever runs what is only looked at, so its hash is not worked out. */
const NO_VERSION = "";

function subjectOf(protocol: Protocol, brand: Brand | null): Subject {
  const world = withIt(worldOf(protocol, brand), { type: "dyn", optional: false });
  const chart = buildChart(protocol.machine, protocol.onError);
  const known = new Map<string, readonly string[]>();
  return {
    protocol,
    brand,
    chart,
    settled: certainlySettled(chart, protocol),
    reads(expression) {
      const reads =
        known.get(expression) ??
        readExpression(world, expression).expression?.reads.filter((fact) => fact !== "it") ??
        [];
      known.set(expression, reads);
      return reads;
    },
  };
}
