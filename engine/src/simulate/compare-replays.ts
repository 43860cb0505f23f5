import type { TraceEntry } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import type { ParsedMention } from "../contract/mention.ts";
import { QUESTIONS, type DecisionField } from "../vocabulary/decision.ts";
import { labelOf, type LabelledDecision } from "./expect.ts";
import { Replay } from "./replay.ts";

/**
 * The first thing in which two versions went different ways. `of` is a transition's id, a table's, a clock's or an
 * action's name, a state's path, or a field of the decision.
 */
export interface Cause {
  readonly kind: "condition" | "transition" | "table" | "clock" | "action" | "state" | "decision";
  readonly of: string;
}

/** How two versions decided the same mention. `cause` is null where they decided the same. */
export interface ComparedMention {
  readonly id: string;
  readonly before: LabelledDecision;
  readonly after: LabelledDecision;
  readonly changed: readonly DecisionField[];
  readonly cause: Cause | null;
}

/**
 * Replays the same mentions through two versions and compares what each decided. A mention that joins a case on which the
 * versions parted earlier has the cause of that parting.
 */
export function* compareReplays(
  [before, after]: readonly [Program, Program],
  mentions: Iterable<ParsedMention>,
): Generator<ComparedMention> {
  const [old, next] = [new Replay(before), new Replay(after)];
  const partings = new Map<string, Cause>();
  for (const mention of mentions) {
    const [one, other] = [old, next].map((replay) => replay.take(mention, { trace: true })) as [
      ReturnType<Replay["take"]>,
      ReturnType<Replay["take"]>,
    ];
    const [was, is] = [labelOf(one.step.decision), labelOf(other.step.decision)];
    const changed = QUESTIONS.map(({ field }) => field).filter((field) => was[field] !== is[field]);
    const earlier = one.joined || other.joined ? partings.get(one.conversation) : undefined;
    const cause = earlier ?? causeOf(one.step.trace, other.step.trace);
    keep(partings, one.conversation, cause);
    const [first] = changed;
    yield {
      id: mention.id,
      before: was,
      after: is,
      changed,
      cause: first === undefined ? null : (cause ?? { kind: "decision", of: first }),
    };
  }
}

/** Partings that are remembered, as many as conversations are. */
const MOST_PARTINGS = 100_000;

function keep(partings: Map<string, Cause>, conversation: string, cause: Cause | null): void {
  partings.delete(conversation);
  if (cause !== null) partings.set(conversation, cause);
  if (partings.size <= MOST_PARTINGS) return;
  const [longest] = partings.keys();
  if (longest !== undefined) partings.delete(longest);
}

/** Where two traces of the same step part; null when they tell the same. */
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
  if (entry.kind === "effect") return entry.type;
  return JSON.stringify(entry);
}

function causeIn(entry: TraceEntry | undefined): Cause | null {
  switch (entry?.kind) {
    case "considered":
      return { kind: entry.condition === undefined ? "transition" : "condition", of: entry.transition };
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
