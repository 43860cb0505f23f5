import type { Json } from "../protocol/json.ts";
import { epochOf } from "../protocol/instant.ts";
import { answerWord, QUESTIONS, type Answer, type Decision, type DecisionField } from "../vocabulary/decision.ts";
import { decisionOf } from "../cases/remembered-decision.ts";
import { factsOf } from "../cases/remembered-facts.ts";
import type { CaseState, Effect, TraceEntry } from "../cases/step.ts";
import type { Facts } from "../vocabulary/facts.ts";
import type { Expectation, Never } from "./scenario.ts";

/** An expectation that did not hold. */
export interface Failure {
  readonly path: string;
  readonly expected: Json;
  readonly actual: Json;
}

/** Compares a case, and the effects of its last step, with what was expected. */
export function failuresOf(expected: Expectation, state: CaseState, effects: readonly Effect[]): Failure[] {
  const failures: Failure[] = [];
  const equal = (path: string, want: Json | undefined, actual: Json): void => {
    if (want !== undefined && want !== actual) failures.push({ path, expected: want, actual });
  };
  for (const path of expected.state ?? [])
    if (!state.active.includes(path)) failures.push({ path: "state", expected: path, actual: state.active });
  equal("status", expected.status, state.status);
  equal("outcome", expected.outcome, state.outcome);
  equal("fallback", expected.fallback, state.fallback);
  for (const [fact, want] of Object.entries(expected.case ?? {}))
    equal(`case.${fact}`, want, factsOf(state).case[fact as keyof Facts["case"]]);
  for (const [clock, want] of Object.entries(expected.clocks ?? {}))
    equal(`clocks.${clock}`, want, state.clocks[clock]?.status ?? "idle");
  for (const [field, want] of Object.entries(expected.decision ?? {})) {
    const answer = decisionOf(state)[field as DecisionField];
    if (want !== undefined && !answers(answer, want))
      failures.push({ path: `decision.${field}`, expected: want, actual: answerWord(answer) });
  }
  for (const want of expected.effects ?? []) {
    if (!effects.some((effect) => effect.type === want.type && contains(effect.params, want.params ?? {}))) {
      failures.push({
        path: `effects.${want.type}`,
        expected: want.params ?? {},
        actual: effects.map(({ type, params }) => ({ type, params })),
      });
    }
  }
  for (const type of expected.noEffects ?? []) {
    const unwanted = effects.find((effect) => effect.type === type);
    if (unwanted !== undefined) failures.push({ path: `noEffects.${type}`, expected: null, actual: unwanted.params });
  }
  const said = textsOf(effects);
  for (const piece of expected.says ?? [])
    if (!said.some((text) => text.includes(piece))) failures.push({ path: "says", expected: piece, actual: said });
  return failures;
}

/** What a step did that must never happen; `expected` is null, `actual` what was there. */
export function neverFailuresOf(
  never: Never,
  { status, outcome, fallback }: CaseState,
  effects: readonly Effect[],
  trace: readonly TraceEntry[],
): Failure[] {
  const met = (path: string, actual: Json): Failure => ({ path: `never.${path}`, expected: null, actual });
  const unwanted = (never.effects ?? []).flatMap(({ type, params }) =>
    effects
      .filter((effect) => effect.type === type && contains(effect.params, params ?? {}))
      .map((effect) => met(`effects.${type}`, effect.params)),
  );
  const entered = trace.flatMap((entry) =>
    entry.kind === "entered" && never.states?.includes(entry.state) === true ? [met("states", entry.state)] : [],
  );
  const said = (never.says ?? []).flatMap((piece) =>
    textsOf(effects).flatMap((text) => (text.includes(piece) ? [met("says", text)] : [])),
  );
  return [
    ...unwanted,
    ...entered,
    ...said,
    ...(status === "done" && never.outcome !== undefined && outcome === never.outcome ? [met("outcome", outcome)] : []),
    ...(never.fallback === true && fallback ? [met("fallback", true)] : []),
  ];
}

/** All texts that effects would send or show. */
function textsOf(effects: readonly Effect[]): string[] {
  return effects.flatMap(({ params }) => (typeof params["text"] === "string" ? [params["text"]] : []));
}

function answers(answer: Answer, want: string): boolean {
  if (answer.status !== "decided") return answer.status === want;
  if (answer.value === want || answer.within === want) return true;
  return (
    answer.clock !== undefined &&
    isInstant(want) &&
    Math.floor(epochOf(want) / 1000) === Math.floor(epochOf(answer.value) / 1000)
  );
}

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT/.test(text);

function contains(actual: Json, want: Json): boolean {
  if (typeof want !== "object" || want === null) return actual === want;
  if (Array.isArray(want))
    return (
      Array.isArray(actual) &&
      want.length === actual.length &&
      want.every((each, index) => contains(actual[index] ?? null, each))
    );
  if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return false;
  return Object.entries(want).every(
    ([key, value]) => Object.hasOwn(actual, key) && contains((actual as { [key: string]: Json })[key] ?? null, value),
  );
}

/** A decision as a person writes it: `due` as the promise. */
export interface LabelledDecision {
  readonly respond: string;
  readonly due: string;
  readonly lead: string;
  readonly channel: string;
  readonly offline: string;
}

/** A case's decision in the words of a label. */
export function labelOf(decision: Decision): LabelledDecision {
  const { respond, due, lead, channel, offline } = decision;
  return {
    respond: answerWord(respond),
    due: due.status === "decided" ? (due.within ?? due.value) : due.status,
    lead: answerWord(lead),
    channel: answerWord(channel),
    offline: answerWord(offline),
  };
}

/** The fields in which a decision differs from the one that a person would have made. */
export function compareWithLabel(decision: Decision, label: LabelledDecision): DecisionField[] {
  const made = labelOf(decision);
  return QUESTIONS.map(({ field }) => field).filter((field) => made[field] !== label[field]);
}
