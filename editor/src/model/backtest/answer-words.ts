import type { Brand, DecisionField } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { answerInWords } from "../answers.ts";
import { delayInWords } from "../durations.ts";

const PLAIN: Readonly<Record<string, string>> = { undecided: t("not decided"), none: t("none") };

/** An answer as a backtest counts it, in words: a lead by its title, a promise by its length. */
export function countedInWords(field: string, answer: string, brand: Brand): string {
  const plain = Object.hasOwn(PLAIN, answer) ? PLAIN[answer] : undefined;
  if (plain !== undefined && field !== "offline") return plain;
  return field === "due" ? delayInWords(answer, brand.schedules) : answerInWords(field as DecisionField, answer, brand);
}

/** A share of all: "12 %", "0.4 %". */
export function shareInWords(count: number, of: number): string {
  if (of === 0) return "–";
  const share = (100 * count) / of;
  return `${share > 0 && share < 10 ? share.toFixed(1) : String(Math.round(share))} %`;
}

/** A whole number with its thousands apart. */
export const countInWords = (count: number): string => count.toLocaleString("en");
