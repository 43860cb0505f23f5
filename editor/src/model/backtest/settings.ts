import {
  nameInWords,
  placedStates,
  stateTitle,
  type Brand,
  type Json,
  type PlacedState,
  type Protocol,
} from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { clockTitle } from "../case-log.ts";
import { scheduleInWords } from "../durations.ts";
import { settingWords, type SettingWords } from "./setting-words.ts";

/** Something of a protocol that can be tried otherwise: how long a clock gives, how long a state waits, a number that a condition or a cell of a table asks for, or what a row of a table gives. */
export interface Setting {
  readonly id: string;
  readonly kind: "clock" | "wait" | "number" | "cell" | "row";
  readonly title: string;
  /** Where it stands, in words: the condition, the cell, what a row asks; the hours that a clock or a wait counts. */
  readonly about: string | null;
  /** An ISO 8601 duration, of a wait with the schedule that it counts (`PT8H@desk`), a number as it is written, or the text that a row gives. */
  readonly value: string;
}

/** What is tried instead, by the ids of settings. */
export type Tried = Readonly<Record<string, string>>;

/** All that can be tried otherwise, in the order of the document. */
export function settingsOf(protocol: Protocol, brand: Brand): Setting[] {
  const words = settingWords(protocol, brand);
  const numbers = expressionsIn(protocol, words).flatMap(numbersOf);
  const conditions = numbers.filter(({ kind }) => kind === "number");
  const cells = numbers.filter(({ kind }) => kind === "cell");
  return [...clocks(protocol, brand), ...conditions, ...waits(protocol, brand), ...cells, ...rows(protocol, words)];
}

function clocks(protocol: Protocol, { schedules }: Brand): Setting[] {
  return Object.entries(protocol.clocks).map(([name, { within, schedule }]) => ({
    id: `clocks.${name}.within`,
    kind: "clock",
    title: clockTitle(name, protocol),
    about: countedIn(schedule, schedules),
    value: within,
  }));
}

const countedIn = (schedule: string | undefined, schedules: Brand["schedules"]): string =>
  schedule === undefined ? t("around the clock") : t("in {hours}", { hours: scheduleInWords(schedule, schedules) });

function waits({ machine }: Protocol, { schedules }: Brand): Setting[] {
  return placedStates(machine).flatMap((state) =>
    Object.keys(state.node.after ?? {}).flatMap((delay): Setting[] =>
      delay.startsWith("P")
        ? [
            {
              id: `${placeOf(state)}.after.${delay}`,
              kind: "wait",
              title: t("Waits in “{state}”", { state: stateTitle(state) }),
              about: countedIn(delay.split("@", 2)[1], schedules),
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

/** An expression whose numbers can be tried otherwise. */
interface Expression extends Pick<Setting, "title" | "about"> {
  readonly path: string;
  readonly kind: "number" | "cell";
  readonly cel: string;
}

/** Conditions, and the cells of tables. */
function expressionsIn({ conditions, tables }: Protocol, words: SettingWords | null): Expression[] {
  return [
    ...Object.entries(conditions).map(([name, { title, when }]): Expression => ({
      path: `conditions.${name}.when`,
      kind: "number",
      title,
      about: words?.condition(when) ?? null,
      cel: when,
    })),
    ...Object.entries(tables).flatMap(([name, table]) =>
      table.rows.flatMap(({ when }, row) =>
        when.map((cel, column): Expression => ({
          path: `tables.${name}.rows.${row}.when.${column}`,
          kind: "cell",
          title: rowTitle(name, table, row),
          about: words?.cell(table.inputs[column] ?? "", cel) ?? null,
          cel,
        })),
      ),
    ),
  ];
}

const numbersOf = ({ path, cel, kind, title, about }: Expression): Setting[] =>
  numbersIn(cel).map(({ text }, index) => ({ id: `${path}#${index}`, kind, title, about, value: text }));

function rows({ tables }: Protocol, words: SettingWords): Setting[] {
  return Object.entries(tables).flatMap(([name, table]) =>
    table.rows.flatMap(({ when, then }, row) => {
      const shared = { kind: "row" as const, about: words.row(table.inputs, when) };
      const [id, title] = [`tables.${name}.rows.${row}.then`, rowTitle(name, table, row)];
      if (typeof then === "string") return [{ ...shared, id, title, value: then }];
      return Object.entries(then).map(([output, value]) => ({
        ...shared,
        id: `${id}.${output}`,
        title: t("{row}, {output}", { row: title, output: nameInWords(output) }),
        value,
      }));
    }),
  );
}

const rowTitle = (name: string, table: Protocol["tables"][string], row: number): string =>
  t("Row {row} of “{table}”", { table: table.title || nameInWords(name), row: row + 1 });

/** The path of a state in the document: `machine.states.care.states.waiting`. */
function placeOf(state: PlacedState): string {
  return state.parent === null ? "machine" : `${placeOf(state.parent)}.states.${state.key}`;
}

/** What is tried, as changes of the document: a path and its new value, as the engine's what-if takes them. */
export function changesOf(
  protocol: Protocol,
  settings: readonly Setting[],
  tried: Tried,
): { readonly [path: string]: Json } {
  const changes: Record<string, Json> = {};
  for (const { id, kind, value } of settings) {
    const to = tried[id];
    if (to !== undefined && to !== value && (kind === "clock" || kind === "row")) changes[id] = to;
  }
  for (const { path, cel } of expressionsIn(protocol, null)) {
    const written = withNumbers(cel, (index) => tried[`${path}#${index}`]);
    if (written !== cel) changes[path] = written;
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
