import { stateOfTransition } from "../protocol/walk.ts";
import {
  NOTHING_DECIDED,
  QUESTIONS,
  type Decision,
  type DecisionField,
  type EarlierAnswer,
  type GivenAnswer,
} from "../vocabulary/decision.ts";

/** Where answers came from, why, and what was promised with them. */
interface Ground {
  /** What gave them: a transition, whose id names its state, or else a state. */
  readonly transition?: string;
  readonly state?: string;
  readonly because: string;
  /** Of the answer to `due`, as in `Answer`. */
  readonly clock?: string;
  readonly within?: string;
}

/** Answers that one state or transition gave for one reason; null stands for "none". */
interface GivenTogether extends Ground {
  readonly answers: { readonly [F in DecisionField]?: string | null };
}

/** Answers as a case remembers them between steps: a reason stands once for all those that it was given for. */
export type RememberedAnswers = readonly GivenTogether[];

/** Puts the answers of a decision that share their source and their reason together. */
export function rememberDecision(decision: Decision): RememberedAnswers {
  const together: GivenTogether[] = [];
  for (const { field } of QUESTIONS) add(together, { field, answer: decision[field] }, together);
  return together;
}

/** Puts earlier answers together that were changed one after the other. */
export function rememberEarlier(earlier: readonly EarlierAnswer[]): RememberedAnswers {
  const together: GivenTogether[] = [];
  for (const each of earlier) add(together, each, together.slice(-1));
  return together;
}

/** Adds an answer to one of some groups, if it belongs there, or else as a group of its own. */
function add(together: GivenTogether[], { field, answer }: EarlierAnswer, groups: RememberedAnswers): void {
  if (answer.status === "undecided") return;
  const { because, by } = answer;
  const source = by.transition === undefined ? { state: by.state, because } : { transition: by.transition, because };
  const group = groups.find((each) => isFrom(each, source) && !Object.hasOwn(each.answers, field));
  const value = answer.status === "decided" ? answer.value : null;
  const grown = { ...(group ?? source), ...promiseOf(answer), answers: { ...group?.answers, [field]: value } };
  together.splice(group === undefined ? together.length : together.indexOf(group), 1, grown);
}

const isFrom = (group: Ground, { transition, state, because }: Ground): boolean =>
  group.transition === transition && group.state === state && group.because === because;

function promiseOf(answer: GivenAnswer): Pick<Ground, "clock" | "within"> {
  const { clock, within }: { clock?: string; within?: string } = answer.status === "decided" ? answer : {};
  return { ...(clock && { clock }), ...(within && { within }) };
}

/** The five answers of a case, each whole again. */
export function decisionOf({ decided }: { readonly decided: RememberedAnswers }): Decision {
  return { ...NOTHING_DECIDED, ...Object.fromEntries(whole(decided).map(({ field, answer }) => [field, answer])) };
}

/** The answers of a case that were changed later, each whole again, oldest first. */
export function earlierOf({ earlier = [] }: { readonly earlier?: RememberedAnswers }): EarlierAnswer[] {
  return whole(earlier);
}

function whole(remembered: RememberedAnswers): EarlierAnswer[] {
  return remembered.flatMap(({ answers, ...ground }) =>
    (Object.entries(answers) as [DecisionField, string | null][]).map(([field, value]) => ({
      field,
      answer: answerOn(ground, field, value),
    })),
  );
}

function answerOn(
  { transition, state = "", because, clock, within }: Ground,
  field: DecisionField,
  value: string | null,
): GivenAnswer {
  const by = transition === undefined ? { state } : { state: stateOfTransition(transition), transition };
  if (value === null) return { status: "none", because, by };
  const promise = field === "due" ? { ...(clock && { clock }), ...(within && { within }) } : {};
  return { status: "decided", value, because, by, ...promise };
}
