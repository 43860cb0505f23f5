import { placedStates, stateType, type Protocol } from "@parley/engine";

/** What there is to learn from a protocol, as short phrases: what it has, and how much of it. */
export function whatItShows(protocol: Protocol): readonly string[] {
  const { machine, conditions, tables, clocks, messages, events } = protocol;
  const [, ...states] = placedStates(machine);
  const kinds = new Set(states.map(({ node }) => stateType(node)));
  const languages = new Set(Object.values(messages).flatMap(Object.keys));
  const amount = (of: object, one: string, many: string): string[] => {
    const count = Object.keys(of).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  };
  return [
    ...amount(states, "state", "states"),
    ...amount(conditions, "condition", "conditions"),
    ...amount(tables, "decision table", "decision tables"),
    ...amount(clocks, "promise of time", "promises of time"),
    ...amount(messages, "message", "messages").map((text) =>
      languages.size > 1 ? `${text} in ${languages.size} languages` : text,
    ),
    ...amount(events, "event of its own", "events of its own"),
    ...(kinds.has("parallel") || stateType(machine) === "parallel" ? ["things that go on side by side"] : []),
    ...(kinds.has("history") ? ["a way back to where a case was"] : []),
  ];
}
