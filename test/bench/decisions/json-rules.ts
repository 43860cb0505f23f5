import { Engine, type RuleProperties } from "json-rules-engine";
import type { Contestant } from "./contestant.ts";
import { RULES, type Answers } from "./rules.ts";

/** json-rules-engine: one rule per line by priority; the first that holds stops the run. */
export function jsonRules(): Contestant {
  const engine = new Engine();
  for (const [index, { name, json, then }] of RULES.entries()) {
    engine.addRule({
      name,
      conditions: json as RuleProperties["conditions"],
      event: { type: name, params: then },
      priority: RULES.length - index,
      onSuccess: () => engine.stop(),
    });
  }
  return {
    name: "json-rules-engine",
    async decide(readings) {
      const decided: Answers[] = [];
      for (const reading of readings) {
        const { events } = await engine.run({ triage: reading.triage });
        decided.push(events[0]?.params as unknown as Answers);
      }
      return decided;
    },
  };
}
