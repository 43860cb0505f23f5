import { ZenEngine } from "@gorules/zen-engine";
import type { Contestant } from "./contestant.ts";
import { RULES, type Answers } from "./rules.ts";

const FIELDS = ["respond", "lead", "channel", "offline"] as const;

/** @gorules/zen-engine: one decision table, first hit. */
export function zen(): Contestant {
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
      {
        id: "table",
        name: "table",
        type: "decisionTableNode",
        position: { x: 0, y: 0 },
        content: {
          hitPolicy: "first",
          inputs: [{ id: "rule", name: "rule" }],
          outputs: FIELDS.map((field) => ({ id: field, field, name: field })),
          rules: RULES.map(({ name, zen: rule, then }) => ({
            _id: name,
            rule,
            ...Object.fromEntries(FIELDS.map((field) => [field, `"${then[field]}"`])),
          })),
        },
      },
      { id: "out", name: "out", type: "outputNode", position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: "e1", sourceId: "in", targetId: "table", type: "edge" },
      { id: "e2", sourceId: "table", targetId: "out", type: "edge" },
    ],
  });
  return {
    name: "@gorules/zen-engine",
    async decide(readings) {
      const decided: Answers[] = [];
      for (const { triage } of readings) decided.push((await decision.evaluate({ triage })).result as Answers);
      return decided;
    },
  };
}
