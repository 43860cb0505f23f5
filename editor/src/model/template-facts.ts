import { placedStates, stateType, type Protocol } from "@parley/engine";
import { t } from "../texts/texts.ts";

/** What there is to learn from a protocol, as short phrases: what it has, and how much of it. */
export function whatItShows(protocol: Protocol): readonly string[] {
  const { machine, conditions, tables, clocks, messages, events } = protocol;
  const [, ...states] = placedStates(machine);
  const kinds = new Set(states.map(({ node }) => stateType(node)));
  const languages = new Set(Object.values(messages).flatMap(Object.keys));
  const amount = (of: object, words: (values: { readonly count: number }) => string): string[] => {
    const count = Object.keys(of).length;
    return count === 0 ? [] : [words({ count })];
  };
  return [
    ...amount(states, (values) => t("{count, plural, one {# state} other {# states}}", values)),
    ...amount(conditions, (values) => t("{count, plural, one {# condition} other {# conditions}}", values)),
    ...amount(tables, (values) => t("{count, plural, one {# decision table} other {# decision tables}}", values)),
    ...amount(clocks, (values) => t("{count, plural, one {# promise of time} other {# promises of time}}", values)),
    ...amount(messages, (values) =>
      t(
        languages.size > 1
          ? "{count, plural, one {# message} other {# messages}} in {languages} languages"
          : "{count, plural, one {# message} other {# messages}}",
        { ...values, languages: languages.size },
      ),
    ),
    ...amount(events, (values) => t("{count, plural, one {# event of its own} other {# events of its own}}", values)),
    ...(kinds.has("parallel") || stateType(machine) === "parallel" ? [t("things that go on side by side")] : []),
    ...(kinds.has("history") ? [t("a way back to where a case was")] : []),
  ];
}
