import {
  listOfActions,
  placedStates,
  transitionGroups,
  type Action,
  type DecisionTable,
  type Protocol,
} from "@parley/engine";

/** The outputs of a table that actions ask for a lead, by name; null is the output of a table that has only one. */
export function leadOutputs({ machine, tables }: Protocol, table: DecisionTable): ReadonlySet<string | null> {
  const actions = placedStates(machine).flatMap(({ path, node }) => [
    ...listOfActions(node.entry),
    ...listOfActions(node.exit),
    ...transitionGroups(path, node).flatMap(({ transitions }) =>
      transitions.flatMap(({ transition }) => listOfActions(transition.actions)),
    ),
  ]);
  return new Set(
    actions.map(askedForLead).flatMap((asked) => {
      if (!isAsking(asked) || tables[asked.table] !== table) return [];
      return [typeof asked.output === "string" ? asked.output : null];
    }),
  );
}

function askedForLead({ type, params = {} }: Action): unknown {
  if (type === "lead") return params;
  if (type === "decide") return params["lead"];
  return type === "handoff" ? params["to"] : null;
}

const isAsking = (value: unknown): value is { readonly table: string; readonly output?: unknown } =>
  typeof value === "object" && value !== null && "table" in value && typeof value.table === "string";
