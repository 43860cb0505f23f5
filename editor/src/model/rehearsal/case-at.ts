import {
  decisionOf,
  earlierOf,
  eventOf,
  factsOf,
  isoInstant,
  timersOf,
  type CaseBody,
  type Effect,
  type JournalBody,
  type MentionBody,
  type Program,
  type Step,
  type TimerBody,
} from "@parley/engine";
import type { Play } from "./plays.ts";

/** A timer that waits, and since when (ISO 8601): as much of it as has passed can be drawn. */
export interface RunningTimer extends TimerBody {
  readonly since: string;
}

/** A case as it stands at a moment of a rehearsal, in the shapes in which a live case is shown. */
export interface CaseAt extends Pick<CaseBody, "decision" | "earlier" | "clocks"> {
  /** Epoch ms. */
  readonly at: number;
  readonly active: readonly string[];
  readonly isDone: boolean;
  readonly outcome: string | null;
  readonly fallback: boolean;
  readonly mentions: readonly MentionBody[];
  readonly journal: readonly JournalBody[];
  readonly timers: readonly RunningTimer[];
  /** What the last play wanted done. */
  readonly effects: readonly Effect[];
}

/** Tells what a case is like at the end of a way; null for a way of nothing. */
export function caseAt(program: Program, way: readonly Play[]): CaseAt | null {
  const last = way.at(-1);
  const state = last?.happened.moment.state ?? null;
  if (last === undefined || state === null) return null;
  const journal = journalOf(way);
  return {
    at: last.happened.moment.at,
    active: state.active,
    isDone: state.status === "done",
    outcome: state.outcome,
    fallback: state.fallback,
    decision: decisionOf(state),
    earlier: earlierOf(state),
    clocks: Object.fromEntries(
      Object.entries(state.clocks).map(([name, clock]) => [
        name,
        { ...clock, startedAt: isoInstant(clock.startedAt), dueAt: isoInstant(clock.dueAt) },
      ]),
    ),
    mentions: way.flatMap(mentionOf),
    journal,
    timers: timersOf(program, state).map((timer) => ({
      id: timer.id,
      kind: timer.kind,
      event: eventOf(timer),
      ...(timer.state === undefined ? {} : { state: timer.state }),
      at: isoInstant(timer.at),
      since: sinceOf(timer.id, state.clocks[timer.id.replace(/^clock\./, "")]?.startedAt, journal, last),
    })),
    effects: last.happened.steps.flatMap(({ effects }) => effects),
  };
}

/** The steps of a way as a journal tells them, numbered on. */
export function journalOf(way: readonly Play[]): JournalBody[] {
  const lines: JournalBody[] = [];
  for (const { happened } of way)
    for (const { trace } of happened.steps) {
      const event = trace.find((entry) => entry.kind === "event");
      lines.push({
        step: lines.length,
        at: event?.at ?? isoInstant(happened.moment.at),
        event: event?.event ?? "parley.wake",
        actor: null,
        trace,
      });
    }
  return lines;
}

/** The newest line in which a timer was set; a clock knows itself. */
function sinceOf(
  timer: string,
  startedAt: number | undefined,
  journal: readonly JournalBody[],
  { from }: Play,
): string {
  if (startedAt !== undefined) return isoInstant(startedAt);
  const set = journal.findLast(({ trace }) =>
    trace.some((entry) => entry.kind === "timer" && entry.change === "set" && entry.timer === timer),
  );
  return set?.at ?? isoInstant(from.at);
}

function mentionOf({ step, happened }: Play): MentionBody[] {
  const [first] = happened.steps;
  if (!("mention" in step) || first === undefined) return [];
  const { mention, author, triage } = factsOf(first.state);
  return [{ mention, author, triage, because: readIn(first), receivedAt: mention.at }];
}

function readIn({ trace }: Step): MentionBody["because"] {
  return trace.flatMap((entry) => (entry.kind === "read" ? entry.because : []));
}
