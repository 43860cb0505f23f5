import type { TraceEntry } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import type { ParsedMention } from "../contract/mention.ts";
import { QUESTIONS, type DecisionField } from "../vocabulary/decision.ts";
import { labelOf, type LabelledDecision } from "./expect.ts";
import { conversationKey, MOST_CONVERSATIONS, Replay, type ReplayedStep } from "./replay.ts";

/**
 * The first thing in which two versions went different ways. `of` is a transition's id, a table's, a clock's or an
 * action's name, a state's path, or a field of the decision.
 */
export interface Cause {
  readonly kind: "condition" | "transition" | "table" | "clock" | "action" | "state" | "decision";
  readonly of: string;
  /** The condition's own name. */
  readonly condition?: string;
}

/** How a mention was decided on both sides. `cause` is null where the decisions are the same. */
export interface ComparedMention {
  readonly id: string;
  readonly before: LabelledDecision;
  readonly after: LabelledDecision;
  readonly changed: readonly DecisionField[];
  readonly cause: Cause | null;
}

/** A mention as two replays took it. */
export interface PairedStep extends ComparedMention {
  /** The first thing in which their cases parted, whether or not that changed a decision. */
  readonly parting: Cause | null;
}

/**
 * Compares what two replays made of the same mentions; both must trace their steps. A mention that joins a case on which
 * they parted earlier has the cause of that parting.
 */
export class Partings {
  readonly #most: number;
  readonly #conditionsFirst: boolean;
  readonly #causes = new Map<string, Cause>();

  /** `most`: how many partings are remembered. `conditionsFirst`: what else differs is a cause only where no condition does. */
  constructor(most: number = MOST_CONVERSATIONS, { conditionsFirst = false } = {}) {
    this.#most = most;
    this.#conditionsFirst = conditionsFirst;
  }

  /** How a mention of a conversation was decided on both sides, and why not alike. */
  compare(conversation: string, id: string, steps: readonly [ReplayedStep, ReplayedStep]): PairedStep {
    const [was, is] = [labelOf(steps[0].step.live.decision), labelOf(steps[1].step.live.decision)];
    const changed = QUESTIONS.map(({ field }) => field).filter((field) => was[field] !== is[field]);
    const earlier = steps.some(({ joined }) => joined) ? this.#causes.get(conversation) : undefined;
    const part = this.#conditionsFirst ? conditionOrOther : causeOf;
    const parting = earlier ?? part(traceOf(steps[0]), traceOf(steps[1]));
    this.#keep(conversation, this.#conditionsFirst && !isOfChart(parting) ? null : parting);
    const [field] = changed;
    const cause: Cause | null = field === undefined ? null : (parting ?? { kind: "decision", of: field });
    return { id, before: was, after: is, changed, cause, parting };
  }

  #keep(conversation: string, cause: Cause | null): void {
    this.#causes.delete(conversation);
    if (cause !== null) this.#causes.set(conversation, cause);
    if (this.#causes.size <= this.#most) return;
    const [longest] = this.#causes.keys();
    if (longest !== undefined) this.#causes.delete(longest);
  }
}

/** Replays the same mentions through two versions and compares what each decided. */
export function* compareReplays(
  [before, after]: readonly [Program, Program],
  mentions: Iterable<ParsedMention>,
): Generator<ComparedMention> {
  const [old, next, partings] = [new Replay(before), new Replay(after), new Partings()];
  for (const mention of mentions) {
    const steps = [old.take(mention), next.take(mention)] as const;
    const { parting: _, ...compared } = partings.compare(conversationKey(mention), mention.id, steps);
    yield compared;
  }
}

/** Everything that a case did since the mention before, told in order. */
const traceOf = ({ since, step }: ReplayedStep): TraceEntry[] => [
  ...since.flatMap((moved) => moved.step.trace),
  ...step.trace,
];

/** Did the cases go different ways on the chart? */
const isOfChart = (cause: Cause | null): boolean => cause?.kind === "condition" || cause?.kind === "transition";

/** The first condition on which two traces part; where there is none, whatever else they part on. */
function conditionOrOther(before: readonly TraceEntry[], after: readonly TraceEntry[]): Cause | null {
  const asked = (trace: readonly TraceEntry[]): TraceEntry[] => trace.filter(({ kind }) => kind === "considered");
  return causeOf(asked(before), asked(after)) ?? causeOf(before, after);
}

/** Where two traces part; null when they tell the same. */
function causeOf(before: readonly TraceEntry[], after: readonly TraceEntry[]): Cause | null {
  const [was, is] = [before.filter(tells), after.filter(tells)];
  for (let line = 0; line < Math.max(was.length, is.length); line += 1) {
    const [one, other] = [was[line], is[line]];
    if (one !== undefined && other !== undefined && said(one) === said(other)) continue;
    const cause = causeIn(other) ?? causeIn(one);
    if (cause !== null) return cause;
  }
  return null;
}

/** Lines that tell why; the others follow from them. */
const tells = ({ kind }: TraceEntry): boolean => kind !== "read" && kind !== "noted" && kind !== "timer";

/** What counts in a line: its reason is words, which may change while nothing else does. */
function said(entry: TraceEntry): string {
  if (entry.kind === "considered") return `${entry.transition} ${entry.verdict}`;
  if (entry.kind === "table") return `${entry.table} ${entry.row}`;
  if (entry.kind === "decided") return `${entry.field} ${entry.answer}`;
  if (entry.kind === "effect") return entry.type;
  return JSON.stringify(entry);
}

function causeIn(entry: TraceEntry | undefined): Cause | null {
  switch (entry?.kind) {
    case "considered":
      return entry.condition === undefined
        ? { kind: "transition", of: entry.transition }
        : { kind: "condition", of: entry.transition, condition: entry.condition };
    case "table":
      return { kind: "table", of: entry.table };
    case "clock":
      return { kind: "clock", of: entry.clock };
    case "changed":
      return { kind: "action", of: entry.action };
    case "effect":
      return { kind: "action", of: entry.type };
    case "entered":
    case "left":
      return { kind: "state", of: entry.state };
    case "decided":
      return { kind: "decision", of: entry.field };
    default:
      return null;
  }
}
