import {
  innermost,
  OUTCOMES,
  QUESTIONS,
  type Answer,
  type Effect,
  type Expectation,
  type Program,
} from "@parley/engine";
import { answerInWords } from "../answers.ts";
import { clockTitle } from "../case-log.ts";
import type { Chart } from "../chart.ts";
import { delayInWords, lowerFirst } from "../durations.ts";
import { t } from "../../texts/texts.ts";
import { effectInWords } from "./effect-words.ts";
import { caseAt, type CaseAt } from "./case-at.ts";
import type { Play } from "./plays.ts";

/** Something that can be expected after a play: it holds there now. */
export interface Tick {
  readonly id: string;
  readonly group: "state" | "answers" | "done" | "clocks";
  readonly words: string;
  /** An instant that belongs to the words (ISO 8601). */
  readonly at?: string;
  readonly expect: Expectation;
  /** Is it new at this moment, and so most likely what is meant to be kept? */
  readonly isLikely: boolean;
}

/** All that can be expected after each play of a way: what holds there, the new and important first chosen. */
export function ticksOf(program: Program, chart: Chart, way: readonly Play[]): Tick[][] {
  return way.map((_, index) => {
    const one = caseAt(program, way.slice(0, index + 1));
    const before = caseAt(program, way.slice(0, index));
    if (one === null) return [];
    return [
      ...stateTicks(one, before, chart),
      ...answerTicks(one, before, program),
      ...effectTicks(one, program),
      ...clockTicks(one, before, program),
    ];
  });
}

function stateTicks(one: CaseAt, before: CaseAt | null, chart: Chart): Tick[] {
  if (one.isDone) {
    const { outcome } = one;
    const known = outcome !== null && Object.hasOwn(OUTCOMES, outcome) ? (outcome as keyof typeof OUTCOMES) : null;
    return [
      {
        id: "done",
        group: "state",
        words: known === null ? t("is done") : t("is done: {outcome}", { outcome: lowerFirst(OUTCOMES[known]) }),
        expect: known === null ? { status: "done" } : { status: "done", outcome: known },
        isLikely: true,
      },
    ];
  }
  const was = new Set(before?.active);
  return innermost(one.active).map((path) => ({
    id: `state ${path}`,
    group: "state",
    words: t("is in “{state}”", { state: chart.byPath.get(path)?.title ?? path }),
    expect: { state: [path] },
    isLikely: !was.has(path),
  }));
}

function answerTicks({ decision }: CaseAt, before: CaseAt | null, { brand }: Program): Tick[] {
  return QUESTIONS.flatMap(({ field, title }): Tick[] => {
    const answer: Answer = decision[field] as Answer;
    const isLikely = JSON.stringify(valueOf(answer)) !== JSON.stringify(valueOf(before?.decision[field] as Answer));
    const tick = (id: string, words: string, value: string, more: Partial<Tick> = {}): Tick => ({
      id,
      group: "answers",
      words: `${title}: ${words}`,
      expect: { decision: { [field]: value } },
      isLikely,
      ...more,
    });
    if (answer.status === "undecided") return [tick(field, t("not decided yet"), "undecided", { isLikely: false })];
    if (answer.status === "none") return [tick(field, t("none"), "none")];
    const { value, clock, within } = answer;
    if (clock === undefined) return [tick(field, answerInWords(field, value, brand), value)];
    const exact = tick("dueAt", t("exactly"), value, { at: value, isLikely: isLikely && within === undefined });
    return within === undefined ? [exact] : [tick(field, delayInWords(within, brand.schedules), within), exact];
  });
}

const valueOf = (answer: Answer | undefined): string | undefined =>
  answer === undefined ? undefined : answer.status === "decided" ? answer.value : answer.status;

function effectTicks({ effects }: CaseAt, { protocol, brand }: Program): Tick[] {
  return effects.flatMap((effect): Tick[] => {
    const { key, type, params } = effect;
    const { text, lead } = params;
    // Who leads is expected of the answer already.
    if (type === "lead" && typeof lead === "string") return [];
    return [
      {
        id: `effect ${key}`,
        group: "done",
        words: effectInWords(effect, protocol, brand),
        expect: { effects: [{ type, params: telling(effect) }] },
        isLikely: true,
      },
      ...(typeof text === "string" ? [saysTick(key, text)] : []),
    ];
  });
}

const saysTick = (key: string, text: string): Tick => ({
  id: `says ${key}`,
  group: "done",
  words: t("in these words: “{text}”", { text }),
  expect: { says: [text] },
  isLikely: false,
});

/** The parameters that say what an effect is about; texts are expected apart, since they hold names and times. */
function telling({ params }: Effect): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      name === "text" || typeof value === "object" ? [] : [[name, value] as const],
    ),
  );
}

function clockTicks({ clocks }: CaseAt, before: CaseAt | null, { protocol }: Program): Tick[] {
  return Object.entries(clocks).map(([name, { status }]) => ({
    id: `clock ${name}`,
    group: "clocks",
    words: t("{clock}: {status}", { clock: clockTitle(name, protocol), status: CLOCK_WORDS[status] }),
    expect: { clocks: { [name]: status } },
    isLikely: status !== "running" && before?.clocks[name]?.status !== status,
  }));
}

/** Where a clock stands, in words. */
export const CLOCK_WORDS = {
  running: t("running"),
  paused: t("paused"),
  met: t("kept"),
  cancelled: t("called off"),
  breached: t("missed"),
} as const;

/** Several expectations as one. */
export function joined(all: readonly Expectation[]): Expectation {
  return all.reduce<Expectation>((sum, each) => {
    const { state, effects, says, decision, clocks, ...rest } = each;
    return {
      ...sum,
      ...rest,
      ...(state === undefined ? {} : { state: [...(sum.state ?? []), ...state] }),
      ...(effects === undefined ? {} : { effects: [...(sum.effects ?? []), ...effects] }),
      ...(says === undefined ? {} : { says: [...(sum.says ?? []), ...says] }),
      ...(decision === undefined ? {} : { decision: { ...sum.decision, ...decision } }),
      ...(clocks === undefined ? {} : { clocks: { ...sum.clocks, ...clocks } }),
    };
  }, {});
}
