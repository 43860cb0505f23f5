import {
  decisionOf,
  innermost,
  ParleyError,
  QUESTIONS,
  rehearse,
  type Answer,
  type DecisionField,
  type Effect,
  type Happened,
  type Moment,
  type Program,
  type ScenarioStep,
} from "@parley/engine";
import { answerInWords } from "../answers.ts";
import type { Chart } from "../chart.ts";

/** One of the five answers that becomes another. `value`: in words; `dueAt`: ISO 8601, where a moment is promised. */
export interface AnswerChange {
  readonly field: DecisionField;
  readonly value: string;
  readonly dueAt: string | null;
}

/** What would come of a step: where it leads, which answers change, and what is sent. Nothing has happened yet. */
export interface Preview {
  /** Titles of the states in which the case would rest and does not yet; empty when it stays where it is. */
  readonly goals: readonly string[];
  readonly isDone: boolean;
  readonly answers: readonly AnswerChange[];
  /** Texts that would be sent or shown to a lead. */
  readonly says: readonly string[];
  /** Epoch ms after the step. */
  readonly at: number;
  /** Why the step makes no sense; null where it does. */
  readonly trouble: string | null;
}

/** Takes a step on a copy and tells what came of it. */
export function previewOf(program: Program, chart: Chart, moment: Moment, step: ScenarioStep): Preview {
  try {
    return changesOf(program, chart, moment, rehearse(program, moment, step));
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return { goals: [], isDone: false, answers: [], says: [], at: moment.at, trouble: error.message };
  }
}

/** What a step changed, compared with the moment before it. */
export function changesOf({ brand }: Program, chart: Chart, before: Moment, { moment, steps }: Happened): Preview {
  const { state } = moment;
  const was = new Set(before.state?.active);
  const goals = innermost(state?.active ?? []).filter((path) => !was.has(path));
  const [old, now] = [before.state, state].map((each) => (each === null ? null : decisionOf(each)));
  return {
    goals: goals.map((path) => chart.byPath.get(path)?.title ?? path),
    isDone: state?.status === "done",
    answers: QUESTIONS.flatMap(({ field }) => {
      const answer = now?.[field];
      if (answer === undefined || said(answer) === said(old?.[field])) return [];
      return [changeOf(field, answer, (value) => answerInWords(field, value, brand))];
    }),
    says: textsIn(steps.flatMap(({ effects }) => effects)),
    at: moment.at,
    trouble: null,
  };
}

const said = (answer: Answer | undefined): string =>
  answer?.status === "decided" ? answer.value : (answer?.status ?? "undecided");

function changeOf(field: DecisionField, answer: Answer, inWords: (value: string) => string): AnswerChange {
  if (answer.status !== "decided") return { field, value: answer.status, dueAt: null };
  const isMoment = field === "due" && answer.clock !== undefined;
  return { field, value: isMoment ? answer.value : inWords(answer.value), dueAt: isMoment ? answer.value : null };
}

/** All texts that effects would send or show. */
export function textsIn(effects: readonly Effect[]): string[] {
  return effects.flatMap(({ params }) => (typeof params["text"] === "string" ? [params["text"]] : []));
}
