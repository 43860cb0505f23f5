import {
  nameInWords,
  QUESTIONS,
  type Brand,
  type EquityAuditBody,
  type Protocol,
  type SwapBody,
  type Swapped,
} from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { languageName } from "../brand-lists.ts";
import type { Chart } from "../chart.ts";
import { countedInWords } from "../backtest/answer-words.ts";
import { channelTitle } from "../brand-change-words.ts";

/** What an audit found. */
export type EquityFound = NonNullable<EquityAuditBody["result"]>;

/** What can be swapped, as a person chooses it. */
export const SWAPPED_TITLES: { readonly [S in Swapped]: string } = {
  followers: t("How many follow them"),
  verified: t("Whether they are verified"),
  name: t("What they are called"),
  language: t("The language they are said to write in"),
  public: t("Public against private"),
  channel: t("The channel"),
};

/** A share in per cent, with one figure after the point. */
export const percentOf = (share: number): string => t("{share} %", { share: Number((share * 100).toFixed(1)) });

/** What a field of a decision is called wherever it is asked, "When"; another thing that is compared by its name. */
export const fieldTitle = (field: string): string =>
  QUESTIONS.find((question) => question.field === field)?.title ?? nameInWords(field);

/** The fields that differ, with the number of mentions of each: "Lead 12, Priority 3"; a dash for none. */
export function fieldsInWords(fields: SwapBody["fields"]): string {
  const words = Object.entries(fields).map(([field, count]) => `${fieldTitle(field)} ${count}`);
  return words.length === 0 ? "–" : words.join(", ");
}

/** An answer that an audit compares, in words: those of the decision as elsewhere, others as they are. */
export const auditedInWords = (field: string, answer: string, brand: Brand): string =>
  QUESTIONS.some((question) => question.field === field) ? countedInWords(field, answer, brand) : answer;

/** How many of the swapped mentions are served differently, in words. */
export function shareInWords({ changed, mentions }: SwapBody): string {
  if (mentions === 0) return t("none swapped");
  return changed === 0 ? t("none of {mentions}", { mentions }) : `${changed} · ${percentOf(changed / mentions)}`;
}

/** A swap as a question of management, with languages and channels by their names; other swaps as the server says them. */
export function swapTitle({ id, about, title }: Pick<SwapBody, "id" | "about" | "title">): string {
  const name = id.slice(about.length + 1);
  if (about === "language") return t("said to be in {language}", { language: languageName(name) });
  return about === "channel" ? t("on {channel}", { channel: channelTitle(name) }) : title;
}

/** Swaps as a table: one row each, with its share and the interval in which it lies. */
export function swapTable(swaps: readonly SwapBody[]) {
  return {
    head: [t("The same mentions"), t("Swapped"), t("Served differently"), t("Share"), t("95 % interval"), t("In")],
    rows: swaps.map(({ mentions, changed, interval: [low, high], fields, ...swap }) => [
      swapTitle(swap),
      String(mentions),
      String(changed),
      mentions === 0 ? "–" : percentOf(changed / mentions),
      mentions === 0 ? "–" : t("{low} to {high}", { low: percentOf(low), high: percentOf(high) }),
      fieldsInWords(fields),
    ]),
  };
}

/** Swaps, those first that change most; others stay in their order. */
export const mostFirst = (swaps: readonly SwapBody[]): SwapBody[] =>
  swaps.toSorted((one, other) => other.changed - one.changed);

/** Why mentions are served differently: a condition by its title, in the state in which it is asked; else as the server says it. */
export function whyInWords(
  { cause, title }: Pick<SwapBody["groups"][number], "cause" | "title">,
  chart: Chart,
  protocol: Protocol,
): string {
  const condition = cause.condition === undefined ? undefined : protocol.conditions[cause.condition]?.title;
  const state = chart.byPath.get(cause.of.split("#")[0] ?? "")?.title;
  if (condition === undefined || state === undefined) return title;
  return t("“{condition}”, asked in “{state}”", { condition, state });
}

/** The swap that is shown first: the one that changes most. */
export function worstOf(swaps: readonly SwapBody[]): SwapBody | null {
  const [worst] = mostFirst(swaps);
  return worst === undefined || worst.changed === 0 ? null : worst;
}
