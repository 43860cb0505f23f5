import {
  QUESTIONS,
  type Answer,
  type Brand,
  type CaseBody,
  type CaseSummary,
  type DecisionField,
  type Protocol,
} from "@parley/engine";
import { answerInWords } from "./answers.ts";
import { delayInWords } from "./durations.ts";
import { clockTitle } from "./case-log.ts";
import { t } from "../texts/texts.ts";

/** One of the five answers of a case, ready to be shown. `dueAt` is set on `due` when a moment was promised. */
export interface DecisionLine {
  readonly field: DecisionField;
  readonly title: string;
  readonly question: string;
  readonly status: Answer["status"];
  readonly text: string;
  readonly because: string | null;
  /** What was answered before, if the answer changed. */
  readonly before: string | null;
  readonly dueAt: string | null;
  /** The clock that promises it. */
  readonly clock: string | null;
}

/** The five answers of a case, in the order of the questions, each with what it was before. */
export function decisionLines(
  { decision, earlier }: Pick<CaseBody, "decision" | "earlier">,
  protocol: Protocol,
  brand: Brand,
): DecisionLine[] {
  return QUESTIONS.map(({ field, title, question }) => ({
    field,
    title,
    question,
    before: beforeInWords(field, earlier, brand),
    ...answerOf(field, decision[field], protocol, brand),
  }));
}

/** Moments change with every clock that is started anew: of those, nothing is said. */
function beforeInWords(field: DecisionField, earlier: CaseBody["earlier"], brand: Brand): string | null {
  const last = earlier.findLast((each) => each.field === field)?.answer;
  if (last === undefined || last.status === "undecided" || field === "due") return null;
  return last.status === "none" ? t("none") : answerInWords(field, last.value, brand);
}

type Said = Pick<DecisionLine, "status" | "text" | "because" | "dueAt" | "clock">;

function answerOf(
  field: DecisionField,
  answer: CaseSummary["decision"][DecisionField],
  protocol: Protocol,
  brand: Brand,
): Said {
  if (answer.status === "undecided")
    return { status: "undecided", text: t("not decided yet"), because: null, dueAt: null, clock: null };
  if (answer.status === "none")
    return { status: "none", text: t("none"), because: answer.because, dueAt: null, clock: null };
  if (field !== "due")
    return {
      status: "decided",
      text: answerInWords(field, answer.value, brand),
      because: answer.because,
      dueAt: null,
      clock: null,
    };
  return {
    status: "decided",
    text: answer.value,
    because: promiseOf(answer, protocol, brand) ?? answer.because,
    dueAt: answer.value,
    clock: answer.clock ?? null,
  };
}

function promiseOf(
  answer: { readonly clock?: string | undefined; readonly within?: string | undefined },
  protocol: Protocol,
  brand: Brand,
): string | null {
  if (answer.clock === undefined || answer.within === undefined) return null;
  return `${clockTitle(answer.clock, protocol)}, ${delayInWords(answer.within, brand.schedules)}`;
}
