import { stateOfTransition } from "../protocol/walk.ts";
import { NOTHING_DECIDED, QUESTIONS, type Answer, type Decision, type DecisionField } from "../vocabulary/decision.ts";

type GivenAnswer = Exclude<Answer, { status: "undecided" }>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Answers that one state or transition gave for one reason; null stands for "none". */
interface GivenTogether {
  /** What gave them: a transition, whose id names its state, or else a state. */
  readonly transition?: string | undefined;
  readonly state?: string;
  readonly because: string;
  readonly answers: { [F in DecisionField]?: string | null };
  /** Of the answer to `due`, as in `Answer`. */
  readonly clock?: string;
  readonly within?: string;
}

/** A decision as a case remembers it between steps: a reason stands once for all the answers that it was given for. */
export type RememberedDecision = readonly GivenTogether[];

/** Puts answers that share their source and their reason together. */
export function rememberDecision(decision: Decision): RememberedDecision {
  const together: Mutable<GivenTogether>[] = [];
  for (const { field } of QUESTIONS) {
    const answer = decision[field];
    if (answer.status !== "undecided") remember(together, field, answer);
  }
  return together;
}

function remember(together: Mutable<GivenTogether>[], field: DecisionField, answer: GivenAnswer): void {
  const { because, by } = answer;
  const state = by.transition === undefined ? by.state : undefined;
  let group = together.find(
    (each) => each.because === because && each.transition === by.transition && each.state === state,
  );
  if (group === undefined) {
    group = state === undefined ? { transition: by.transition, because, answers: {} } : { state, because, answers: {} };
    together.push(group);
  }
  group.answers[field] = answer.status === "decided" ? answer.value : null;
  if (answer.status === "none") return;
  if (answer.clock !== undefined) group.clock = answer.clock;
  if (answer.within !== undefined) group.within = answer.within;
}

/** The five answers of a case, each whole again. */
export function decisionOf({ decided }: { readonly decided: RememberedDecision }): Decision {
  const decision: { -readonly [F in DecisionField]: Answer } = { ...NOTHING_DECIDED };
  for (const { because, answers, clock, within, transition, state = "" } of decided) {
    const by = transition === undefined ? { state } : { state: stateOfTransition(transition), transition };
    for (const [field, value] of Object.entries(answers) as [DecisionField, string | null][]) {
      const promise = field === "due" ? { ...(clock && { clock }), ...(within && { within }) } : {};
      decision[field] =
        value === null ? { status: "none", because, by } : { status: "decided", value, because, by, ...promise };
    }
  }
  return decision;
}
