import {
  ACTIONS,
  isActionType,
  nameInWords,
  OUTCOMES,
  parseDelay,
  QUESTIONS,
  type Action,
  type Brand,
  type Change,
  type DecisionField,
  type FieldChange,
  type Json,
  type Protocol,
  worldOf,
} from "@parley/engine";
import { actionInWords } from "../model/action-words.ts";
import { answerInWords, answersOfAction } from "../model/answers.ts";
import { languageName } from "../model/brand-lists.ts";
import { delayInWords, lowerFirst, scheduleInWords } from "../model/durations.ts";
import { eventTitle } from "../model/event-words.ts";
import { factNamesOf } from "../model/condition-names.ts";
import { treeOf } from "../model/condition-tree.ts";
import { sentenceOf } from "../model/condition-words.ts";
import type { DiffPair, ReadSide } from "./diff-pair.ts";
import { isRecord, resultInWords, rowInWords } from "./diff-rows.ts";
import { differing } from "./diff-text.ts";
import { t } from "../texts/texts.ts";

/** How fields are called where they changed; those of actions have their own names, others are read as they are written. */
const FIELDS: Readonly<Record<string, string>> = {
  "meta.title": t("title"),
  "meta.outcome": t("outcome"),
  meta: t("notes"),
  initial: t("begins in"),
  target: t("leads to"),
  guard: t("condition"),
  delay: t("waits"),
  event: t("on"),
  when: t("rule"),
  onError: t("when something fails"),
  reenter: t("enters anew"),
  within: t("time"),
  inputs: t("columns"),
  then: t("result"),
};

/** Names that stand in fields, and the part of a document that gives each its title. */
const TITLED = {
  guard: "conditions",
  clock: "clocks",
  table: "tables",
} as const satisfies { readonly [field: string]: keyof Protocol };

const MOST = 160;

/** A field that changed, in words: "time: 30 min (was 1 h)". */
export function fieldInWords({ part, at }: Change, { field, before, after }: FieldChange, pair: DiffPair): string {
  const name = fieldName(part, field, at);
  const isRule = part === "condition" && field === "when";
  const [old, now] = typeof before === "string" && typeof after === "string" ? shown(before, after) : [before, after];
  const say = (value: Json, whole: Json | undefined, side: ReadSide): string =>
    (isRule && typeof whole === "string" ? ruleInWords(whole, side, pair.brand) : null) ??
    (part === "table" ? ofTableInWords(field, value, { at, side, brand: pair.brand }) : null) ??
    valueInWords(field, value, side.protocol, pair);
  const was = old === undefined ? null : say(old, before, pair.before);
  const is = now === undefined ? null : say(now, after, pair.after);
  if (was === null) return t("{field}: {now} (new)", { field: name, now: is ?? t("nothing") });
  return is === null
    ? t("{field}: none (was {before})", { field: name, before: was })
    : t("{field}: {now} (was {before})", { field: name, now: is, before: was });
}

function ofTableInWords(
  field: string,
  value: Json,
  { at, side, brand }: { readonly at: string; readonly side: ReadSide; readonly brand: Brand },
): string | null {
  if (/^rows\[\d+\]\.then(\.|$)/.test(field)) return resultInWords(value, brand);
  return /^rows\[\d+\]$/.test(field) ? rowInWords(at, value, side, brand) : null;
}

/** Names and durations are read whole; of long texts what differs. */
const shown = (before: string, after: string): readonly [string, string] =>
  /\s/.test(before) || /\s/.test(after) ? differing(before, after) : [before, after];

/** A condition as a sentence; null where it is none that can be shown so. */
function ruleInWords(when: string, { protocol }: ReadSide, brand: Brand): string | null {
  const world = worldOf(protocol, brand);
  const names = factNamesOf(world, protocol, brand);
  const tree = treeOf(world, when, names);
  return tree === null ? null : sentenceOf(tree, names).replace(/\.$/, "");
}

function fieldName(part: Change["part"], field: string, at: string): string {
  const row = /^rows\[(\d+)\](?:\.(.+))?$/.exec(field);
  if (row !== null) {
    const [number, inner] = [Number(row[1]) + 1, row[2]];
    if (inner === undefined) return t("row {number}", { number });
    return t("row {number}, {column}", { number, column: FIELDS[inner] ?? nameInWords(inner).toLowerCase() });
  }
  if (part === "message" && /^[a-z]{2,3}(-|$)/.test(field)) return languageName(field);
  if (part === "action") return lowerFirst(paramTitle(field) ?? FIELDS[field] ?? nameInWords(field));
  return FIELDS[field] ?? nameInWords(field === "" ? at : field).toLowerCase();
}

function paramTitle(field: string): string | undefined {
  return QUESTIONS.find((question) => question.field === field)?.title;
}

function valueInWords(field: string, value: Json, protocol: Protocol, pair: DiffPair): string {
  if (Array.isArray(value)) return value.map((each: Json) => valueInWords(field, each, protocol, pair)).join(", ");
  if (isRecord(value)) return objectInWords(value, protocol, pair);
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value !== "string") return value === null ? t("nothing") : JSON.stringify(value);
  const last = field.slice(field.lastIndexOf(".") + 1);
  if (last === "target" || last === "initial" || last === "onError") return `“${stateTitleOf(value, pair)}”`;
  if (last === "event") return `“${eventTitle(value, protocol)}”`;
  if (last === "outcome")
    return Object.hasOwn(OUTCOMES, value) ? lowerFirst(OUTCOMES[value as keyof typeof OUTCOMES]) : value;
  if (Object.hasOwn(TITLED, last)) return titleOf(protocol, TITLED[last as keyof typeof TITLED], value);
  if (QUESTIONS.some((question) => question.field === last))
    return lowerFirst(answerInWords(last as DecisionField, value, pair.brand));
  if (last === "schedule") return scheduleInWords(value, pair.brand.schedules);
  if (parseDelay(value) !== null) return delayInWords(value, pair.brand.schedules);
  return `“${value.length > MOST ? `${value.slice(0, MOST - 1)}…` : value}”`;
}

type JsonObject = { readonly [key: string]: Json };

function objectInWords(value: JsonObject, protocol: Protocol, pair: DiffPair): string {
  const { table } = value;
  if (typeof table === "string") return t("as {table} says", { table: titleOf(protocol, "tables", table) });
  return Object.entries(value)
    .map(([key, each]) => `${nameInWords(key).toLowerCase()} ${valueInWords(key, each, protocol, pair)}`)
    .join(", ");
}

function titleOf(protocol: Protocol, part: "conditions" | "clocks" | "tables", name: string): string {
  const parts: Readonly<Record<string, { readonly title: string }>> = protocol[part];
  return `“${parts[name]?.title ?? nameInWords(name)}”`;
}

/** A state by its title, whichever version has it. */
export const stateTitleOf = (path: string, { before, after }: DiffPair): string =>
  (after.chart.byPath.get(path) ?? before.chart.byPath.get(path))?.title ?? path;

/** What an action does, in a few words; what it answers, with the question. */
export function actionSaid(action: Action, protocol: Protocol, brand: Brand): string {
  const answers = answersOfAction(action, protocol, brand);
  if (answers.length === 0) return actionInWords(action, protocol, brand);
  return answers
    .map(({ field, text }) => `${QUESTIONS.find((question) => question.field === field)?.title ?? field}: ${text}`)
    .join(", ");
}

/** What kind of action it is, in a word or two. */
export const actionTitle = ({ type }: Action): string => (isActionType(type) ? ACTIONS[type].title : nameInWords(type));
