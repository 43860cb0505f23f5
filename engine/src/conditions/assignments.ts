import type { Environment } from "@marcbachmann/cel-js";
import type { Issue } from "../errors.ts";
import { listOfActions } from "../protocol/actions.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates, transitionGroups } from "../protocol/walk.ts";
import { ConditionContext, type Situation } from "./context.ts";
import { readExpression, type Expression } from "./expression.ts";

/** The expressions of `set` actions, by their source. */
export interface Assignments {
  value(source: string, situation: Situation): unknown;
}

/** Compiles the expression of every `set` action, reporting those that are wrong. */
export function compileExpressions(
  environment: Environment,
  protocol: Protocol,
  report: (issue: Issue) => void,
): Assignments {
  const compiled = new Map<string, Expression>();
  for (const { path, node } of placedStates(protocol.machine)) {
    const moves = transitionGroups(path, node).flatMap((group) =>
      group.transitions.map((each) => each.transition.actions),
    );
    for (const action of [node.entry, node.exit, ...moves].flatMap(listOfActions)) {
      const source = action.type === "set" ? action.params?.["value"] : undefined;
      if (typeof source !== "string") continue;
      const result = readExpression(environment, source);
      if ("fault" in result)
        report({
          code: "condition",
          severity: "error",
          certain: true,
          message: `${result.fault.message}, in: ${source}`,
          at: `machine.${path}`,
        });
      else compiled.set(source, result.expression);
    }
  }
  return {
    value(source, situation) {
      const expression = compiled.get(source);
      if (expression === undefined) throw new Error(`"${source}" was not compiled`);
      return expression.evaluate(new ConditionContext(situation));
    },
  };
}
