import type { Json } from "../../protocol/json.ts";
import { covers } from "../chart/selection.ts";
import { everyAction } from "../every-action.ts";
import type { Finding, Rule, Subject } from "../rule.ts";

export const unused: Rule<Subject> = {
  code: "unused",
  title: "Declared and never used",
  why: "A message nobody is sent or a promise that is never started is most often one that was forgotten.",
  mend: "Use it, or delete it.",
  check({ chart, protocol, reads }) {
    const mentioned = new Set(everyAction(protocol).flatMap(({ action }) => textsIn(action.params ?? null)));
    const asked = new Set(chart.moves.flatMap(({ guard }) => guard ?? []));
    const read = new Set(
      [
        ...Object.values(protocol.conditions).map(({ when }) => when),
        ...Object.values(protocol.tables).flatMap(({ inputs, rows }) => [
          ...inputs,
          ...rows.flatMap(({ when }) => when),
        ]),
        ...everyAction(protocol).flatMap(({ action }) => (action.type === "set" ? textsIn(action.params ?? null) : [])),
      ].flatMap((expression) => reads(expression)),
    );
    const texts = Object.values(protocol.messages).flatMap((languages) => Object.values(languages));
    const heard = chart.moves.flatMap(({ kind, name }) => (kind === "on" ? [name] : []));
    const idle = (what: string, place: string, names: object, isUsed: (name: string) => boolean): Finding[] =>
      Object.keys(names)
        .filter((name) => !isUsed(name))
        .map((name) => ({
          severity: "warning",
          certain: true,
          at: `${place}.${name}`,
          message: `The ${what} “${name}” is never used.`,
        }));
    return [
      ...idle("condition", "conditions", protocol.conditions, (name) => asked.has(name)),
      ...idle("table", "tables", protocol.tables, (name) => mentioned.has(name)),
      ...idle("clock", "clocks", protocol.clocks, (name) => mentioned.has(name)),
      ...idle("message", "messages", protocol.messages, (name) => mentioned.has(name)),
      ...idle(
        "event",
        "events",
        protocol.events,
        (name) => mentioned.has(name) || heard.some((each) => covers(each, name)),
      ),
      ...idle(
        "variable",
        "variables",
        protocol.variables,
        (name) => read.has(`vars.${name}`) || texts.some((text) => text.includes(`vars.${name}`)),
      ),
    ];
  },
};

/** Every text in a value of JSON. */
function textsIn(value: Json): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((each: Json) => textsIn(each));
}
