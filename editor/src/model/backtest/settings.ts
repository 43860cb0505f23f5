import { nameInWords, placedStates, stateTitle, type Json, type PlacedState, type Protocol } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { clockTitle } from "../case-log.ts";

/** Something of a protocol that can be tried otherwise: how long a clock gives, how long a state waits, a number that a condition asks for, or what a row of a table gives. */
export interface Setting {
  readonly id: string;
  readonly kind: "clock" | "wait" | "number" | "row";
  readonly title: string;
  /** Where it stands: the condition as it is written, the inputs of a row. */
  readonly about: string | null;
  /** An ISO 8601 duration, a number as it is written, or the text that a row gives. */
  readonly value: string;
}

/** What is tried instead, by the ids of settings. */
export type Tried = Readonly<Record<string, string>>;

/** All that can be tried otherwise, in the order of the document. */
export function settingsOf(protocol: Protocol): Setting[] {
  return [...clocks(protocol), ...numbers(protocol), ...waits(protocol), ...rows(protocol)];
}

function clocks(protocol: Protocol): Setting[] {
  return Object.entries(protocol.clocks).map(([name, { within }]) => ({
    id: `clocks.${name}.within`,
    kind: "clock",
    title: clockTitle(name, protocol),
    about: null,
    value: within,
  }));
}

function waits({ machine }: Protocol): Setting[] {
  return placedStates(machine).flatMap((state) =>
    Object.keys(state.node.after ?? {}).flatMap((delay): Setting[] =>
      delay.startsWith("P")
        ? [
            {
              id: `${placeOf(state)}.after.${delay}`,
              kind: "wait",
              title: t("Waits in “{state}”", { state: stateTitle(state) }),
              about: null,
              value: delay,
            },
          ]
        : [],
    ),
  );
}

/** Numbers of an expression that stand outside of texts, and where. */
const NUMBER = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?/gu;

function numbersIn(cel: string): ReadonlyArray<{ readonly text: string; readonly at: number }> {
  return [...cel.matchAll(NUMBER)].flatMap(({ 0: text, index: at }) => (/^\d/.test(text) ? [{ text, at }] : []));
}

function numbers({ conditions }: Protocol): Setting[] {
  return Object.entries(conditions).flatMap(([name, { title, when }]) =>
    numbersIn(when).map(({ text }, index): Setting => ({
      id: `conditions.${name}.when#${index}`,
      kind: "number",
      title,
      about: when,
      value: text,
    })),
  );
}

function rows({ tables }: Protocol): Setting[] {
  return Object.entries(tables).flatMap(([name, table]) =>
    table.rows.flatMap(({ when, then }, index): Setting[] =>
      typeof then === "string"
        ? [
            {
              id: `tables.${name}.rows.${index}.then`,
              kind: "row",
              title: t("{table}, row {row}", { table: table.title || nameInWords(name), row: index + 1 }),
              about: when.filter((cell) => cell !== "").join(", ") || t("any value"),
              value: then,
            },
          ]
        : [],
    ),
  );
}

/** The path of a state in the document: `machine.states.care.states.waiting`. */
function placeOf(state: PlacedState): string {
  return state.parent === null ? "machine" : `${placeOf(state.parent)}.states.${state.key}`;
}

/** What is tried, as changes of the document: a path and its new value, as the engine's what-if takes them. */
export function changesOf(protocol: Protocol, tried: Tried): { readonly [path: string]: Json } {
  const changes: Record<string, Json> = {};
  for (const { id, kind, value } of settingsOf(protocol)) {
    const to = tried[id];
    if (to === undefined || to === value || kind === "number" || kind === "wait") continue;
    changes[id] = to;
  }
  for (const [name, { when }] of Object.entries(protocol.conditions)) {
    const written = withNumbers(when, (index) => tried[`conditions.${name}.when#${index}`]);
    if (written !== when) changes[`conditions.${name}.when`] = written;
  }
  for (const state of placedStates(protocol.machine)) {
    const { after = {} } = state.node;
    const renamed = Object.entries(after).map(
      ([delay, way]) => [tried[`${placeOf(state)}.after.${delay}`] ?? delay, way] as const,
    );
    if (renamed.some(([delay], index) => delay !== Object.keys(after)[index]))
      changes[`${placeOf(state)}.after`] = Object.fromEntries(renamed) as Json;
  }
  return changes;
}

function withNumbers(when: string, toOf: (index: number) => string | undefined): string {
  return numbersIn(when).reduceRight(
    (written, { text, at }, index) => `${written.slice(0, at)}${toOf(index) ?? text}${written.slice(at + text.length)}`,
    when,
  );
}
