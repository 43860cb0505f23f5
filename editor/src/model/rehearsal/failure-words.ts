import {
  nameInWords,
  OUTCOMES,
  QUESTIONS,
  type Brand,
  type DecisionField,
  type Failure,
  type Json,
  type Protocol,
} from "@parley/engine";
import { answerInWords } from "../answers.ts";
import { clockTitle } from "../case-log.ts";
import type { Chart } from "../chart.ts";
import { delayInWords, lowerFirst } from "../durations.ts";
import { valueInWords } from "../reasons.ts";
import { LOCALE } from "../../texts/locale.ts";
import { t } from "../../texts/texts.ts";
import { effectInWords } from "./effect-words.ts";
import { CLOCK_WORDS } from "./expectations.ts";

/** A difference between what was expected and what was there, in words. */
export interface Difference {
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

interface Around {
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly brand: Brand;
}

/** What did not hold, as a person says it. */
export function differenceOf({ path, expected, actual }: Failure, around: Around): Difference {
  const { chart, protocol, brand } = around;
  const [kind = "", ...names] = path.split(".");
  const name = names.join(".");
  const plain = { expected: valueInWords(expected), actual: valueInWords(actual) };
  if (kind === "never")
    return { what: t("It must never be"), expected: t("never"), actual: neverWords(name, actual, around) };
  if (kind === "state")
    return {
      what: t("State"),
      expected: titleOf(expected, chart),
      actual: innerTitles(actual, chart),
    };
  if (kind === "decision") {
    const field = name as DecisionField;
    const said = (value: Json): string => answerText(field, value, brand);
    return {
      what: QUESTIONS.find((each) => each.field === field)?.title ?? name,
      expected: said(expected),
      actual: said(actual),
    };
  }
  if (kind === "clocks")
    return { what: clockTitle(name, protocol), expected: clockText(expected), actual: clockText(actual) };
  if (kind === "outcome") return { what: t("Outcome"), expected: outcomeText(expected), actual: outcomeText(actual) };
  if (kind === "effects")
    return {
      what: t("Done"),
      expected: effectText({ type: name, params: expected }, around),
      actual:
        Array.isArray(actual) && actual.length > 0
          ? actual.map((each) => effectText(each, around)).join("; ")
          : t("nothing"),
    };
  if (kind === "noEffects")
    return {
      what: t("Not done"),
      expected: t("not this"),
      actual: effectText({ type: name, params: actual }, around),
    };
  if (kind === "says") return { what: t("Says"), ...plain };
  return { what: nameInWords(names.at(-1) ?? kind), ...plain };
}

function neverWords(name: string, actual: Json, around: Around): string {
  if (name === "states") return titleOf(actual, around.chart);
  if (name === "fallback") return t("the fallback decided");
  if (name === "outcome") return outcomeText(actual);
  return name.startsWith("effects.")
    ? effectText({ type: name.slice("effects.".length), params: actual }, around)
    : valueInWords(actual);
}

const titleOf = (path: Json, chart: Chart): string =>
  typeof path === "string" ? (chart.byPath.get(path)?.title ?? path) : valueInWords(path);

function innerTitles(paths: Json, chart: Chart): string {
  if (!Array.isArray(paths)) return titleOf(paths, chart);
  const inner = paths.filter((path) => !paths.some((other) => String(other).startsWith(`${String(path)}.`)));
  return inner.map((path: Json) => titleOf(path, chart)).join(", ");
}

function answerText(field: DecisionField, value: Json, brand: Brand): string {
  if (value === "undecided") return t("not decided yet");
  if (typeof value !== "string") return valueInWords(value);
  if (field === "due" && value.startsWith("P")) return delayInWords(value, brand.schedules);
  if (field === "due" && /^\d{4}-/.test(value)) return momentText(value, brand.timeZone);
  return answerInWords(field, value, brand);
}

/** An instant to the second, as the brand's clocks show it. */
const momentText = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALE, { timeZone, dateStyle: "medium", timeStyle: "medium" }).format(new Date(at));

const clockText = (status: Json): string =>
  typeof status === "string" && Object.hasOwn(CLOCK_WORDS, status)
    ? CLOCK_WORDS[status as keyof typeof CLOCK_WORDS]
    : t("not started");

const outcomeText = (outcome: Json): string =>
  typeof outcome === "string" && Object.hasOwn(OUTCOMES, outcome)
    ? lowerFirst(OUTCOMES[outcome as keyof typeof OUTCOMES])
    : t("none");

function effectText(effect: Json, { protocol, brand }: Around): string {
  const { type, params = {} } = effect as { readonly type: string; readonly params?: Record<string, Json> };
  return effectInWords({ type, params }, protocol, brand);
}
