import { factsOf, type CaseState, type ClockState, type TraceEntry } from "@parley/engine";

/** The outcome of a case that was open when it was erased. */
const ERASED_OUTCOME = "erased";

/**
 * What stays of a case's state when what people wrote in it goes: where it was, what was decided and why, its clocks, and
 * what kind of mention it was. It is finished: nothing moves it any more.
 */
export function erasedState(state: CaseState): CaseState {
  const { mention, triage, case: known } = factsOf(state);
  return {
    v: state.v,
    version: state.version,
    case: state.case,
    step: state.step + 1,
    status: "done",
    active: state.active,
    outcome: state.status === "done" ? state.outcome : ERASED_OUTCOME,
    fallback: state.fallback,
    facts: {
      mention: { id: "", channel: mention.channel, text: "", at: known.openedAt, public: mention.public },
      author: { handle: "" },
      triage: { intent: triage.intent, topics: triage.topics },
      case: { openedAt: known.openedAt, mentions: known.mentions, severity: known.severity, priority: known.priority },
    },
    decided: state.decided.map((each) => ({ ...each, because: reasonWithoutValues(each.because) })),
    clocks: Object.fromEntries(Object.entries(state.clocks).map(([name, clock]) => [name, ended(clock)])),
    vars: {},
    recentEvents: [],
    snapshot: null,
  };
}

const ended = (clock: ClockState): ClockState =>
  clock.status === "running" || clock.status === "paused"
    ? { status: "cancelled", startedAt: clock.startedAt, dueAt: clock.dueAt }
    : clock;

/** What stays of a trace: the walk, what was decided and why, clocks, and which effects there were. Nothing that was read. */
export function erasedTrace(trace: readonly TraceEntry[]): TraceEntry[] {
  return trace.flatMap((entry): TraceEntry[] => {
    switch (entry.kind) {
      case "event":
        return [{ kind: "event", event: entry.event, at: entry.at }];
      case "considered":
        return entry.verdict === "taken" ? [{ ...entry, reason: reasonWithoutValues(entry.reason), values: [] }] : [];
      case "decided":
        return [{ ...entry, because: reasonWithoutValues(entry.because) }];
      case "fallback":
        return [{ kind: "fallback", reason: reasonWithoutValues(entry.reason) }];
      case "left":
      case "entered":
      case "clock":
      case "effect":
        return [entry];
      default:
        return [];
    }
  });
}

/**
 * Reasons are the protocol's own words; only what follows the colon of a failure, or of a hand-over, may be what somebody
 * wrote.
 */
export function reasonWithoutValues(reason: string): string {
  return /^(?:(?:condition|action) ".*?" failed|handed over)(?=:)/.exec(reason)?.[0] ?? reason;
}
