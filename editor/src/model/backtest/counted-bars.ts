import { QUESTIONS, rowsOf, type Brand, type DecisionField, type GroupRow, type Tally } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { countedInWords, countInWords, shareInWords } from "./answer-words.ts";

/** By what decisions are told: the answers themselves, or those for each reason, lead or channel. */
export type TellBy = "answer" | "reason" | "lead" | "channel";

/** What was counted in a bar, with a few of the mentions. */
export interface CountedBar {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly says: string;
  readonly sample: readonly string[];
}

/** The bars of one field. */
export interface FieldBars {
  readonly field: DecisionField;
  readonly title: string;
  readonly question: string;
  readonly bars: readonly CountedBar[];
  /** Bars that are left out, being the smallest. */
  readonly left: number;
}

const MOST = 12;

/** How all mentions were decided, field by field, the largest first. */
export function countedBars({ groups, totals }: Tally, by: TellBy, brand: Brand): FieldBars[] {
  return QUESTIONS.map(({ field, title, question }) => {
    const rows = rowsFor(groups, by, field);
    return {
      field,
      title,
      question,
      bars: rows.slice(0, MOST).map(({ of, count, sample }) => ({
        id: of.join("\n"),
        title: wordsOf(of, by, field, brand),
        count,
        says: `${countInWords(count)} · ${shareInWords(count, totals.mentions)}`,
        sample,
      })),
      left: Math.max(0, rows.length - MOST),
    };
  });
}

function rowsFor(groups: Tally["groups"], by: TellBy, field: DecisionField): readonly GroupRow[] {
  if (by === "answer" || by === "reason") return rowsOf(groups[by], field);
  return rowsOf(groups[by]).filter(({ of }) => of[1] === field);
}

function wordsOf(of: readonly string[], by: TellBy, field: DecisionField, brand: Brand): string {
  const [first = "", second = "", third = ""] = of;
  if (by === "answer") return countedInWords(field, first, brand);
  if (by === "reason") {
    const answer = countedInWords(field, first, brand);
    return second === "" ? answer : t("{answer}: {because}", { answer, because: second });
  }
  const whose = by === "lead" ? countedInWords("lead", first, brand) : first;
  return t("{whose}: {answer}", { whose, answer: countedInWords(field, third, brand) });
}
