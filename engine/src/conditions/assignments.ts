import { listOfActions } from "../protocol/actions.ts";
import type { Action, Actions } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates, transitionGroups } from "../protocol/walk.ts";
import { ConditionContext, type Situation } from "./context.ts";
import type { World } from "./environment.ts";
import type { Expression } from "./expression.ts";
import { checkedExpression, type Report } from "./judgement.ts";

/** The expressions of `set` actions, by their source. */
export interface Assignments {
  /** What an expression gives; throws when it fails, or gives what no variable can hold. */
  value(source: string, situation: Situation): string | number | boolean;
}

/** Compiles the expression of every `set` action, reporting those that are wrong or do not fit their variable. */
export function compileExpressions(world: World, protocol: Protocol, report: Report): Assignments {
  const compiled = new Map<string, Expression>();
  for (const { action, at } of placedActions(protocol)) {
    const { variable, value } = action.params ?? {};
    if (action.type !== "set" || typeof value !== "string") continue;
    const type = typeof variable === "string" ? world.readables.get(`vars.${variable}`)?.type : undefined;
    const expression = checkedExpression(world, value, at, report, type);
    if (expression !== null) compiled.set(value, expression);
  }
  return {
    value(source, situation) {
      const expression = compiled.get(source);
      if (expression === undefined) throw new Error(`"${source}" was not compiled`);
      const value = expression.evaluate(new ConditionContext(situation));
      if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value))
        return value as string | number | boolean;
      throw new Error(`"${source}" gives neither a text, nor true or false, nor a finite number`);
    },
  };
}

function placedActions({ machine }: Protocol): readonly { readonly action: Action; readonly at: string }[] {
  const placed = (actions: Actions | undefined, at: string) => listOfActions(actions).map((action) => ({ action, at }));
  return placedStates(machine).flatMap(({ path, node }) => {
    const at = path === "" ? "machine" : `machine.${path}`;
    const transitions = transitionGroups(path, node).flatMap((group) => group.transitions);
    return [
      ...placed(node.entry, `${at}.entry`),
      ...placed(node.exit, `${at}.exit`),
      ...placed(typeof node.initial === "object" ? node.initial.actions : undefined, `${at}.initial`),
      ...transitions.flatMap(({ id, transition }) => placed(transition.actions, `machine.${id}`)),
    ];
  });
}
