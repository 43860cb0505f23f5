import { answerWord, factsOf, type Answer, type CaseEvent, type Step, type TraceEntry } from "@parley/engine";
import type { CaseFactsTable } from "../../store/reports/tables.ts";
import type { JournalInput } from "../record/journal-input.ts";
import { reasonWithoutValues } from "../record/erased-state.ts";
import type { TurnKit } from "../turns/turn-kit.ts";

/** Which case took a step: reports lie by brand and by the moment (epoch ms) at which a case was opened. */
export interface FactsOf {
  readonly brand: string;
  readonly openedAt: number;
}

/** Keeps what reports read of a step, in its own transaction: nothing in it is what anybody wrote. */
export function keepFacts(
  { statements }: { readonly statements: Pick<TurnKit["statements"], "keepFacts" | "keepClock"> },
  { brand, openedAt }: FactsOf,
  step: Step,
  input: JournalInput,
  at: number,
): void {
  const place = { brand, opened_at: openedAt, case_id: step.state.case };
  statements.keepFacts({ ...place, ...caseFacts(step), ...counts(step, "event" in input ? input.event : null, at) });
  for (const [clock, changes] of clockChanges(step.trace)) {
    const now = step.state.clocks[clock];
    if (now === undefined) continue;
    const met = changes.filter((change) => change === "met").length;
    statements.keepClock({
      ...place,
      clock,
      status: now.status,
      runs: changes.filter((change) => change === "started" || change === "restarted").length,
      met,
      breached: changes.filter((change) => change === "due").length,
      met_after: changes.at(-1) === "met" ? at - now.startedAt : null,
    });
  }
}

type Place = "brand" | "opened_at" | "case_id";
type Counted = "first_reply_at" | "public_replies" | "private_replies" | "calls" | "handoffs";

function caseFacts({ state, decision }: Step): Omit<CaseFactsTable, Place | Counted> {
  const { mention, triage } = factsOf(state);
  const { respond, due, lead, channel, offline } = decision;
  return {
    came_by: mention.channel,
    public: mention.public ? 1 : 0,
    intent: triage.intent,
    topics: JSON.stringify(triage.topics),
    status: state.status,
    outcome: state.outcome,
    fallback: state.fallback ? 1 : 0,
    undecided: Object.values(decision).filter(({ status }) => status === "undecided").length,
    respond: answerWord(respond),
    respond_because: because(respond),
    due: due.status === "decided" ? (due.within ?? "at a time") : due.status,
    due_because: because(due),
    due_at: due.status === "decided" ? epochOf(due.value) : null,
    lead: answerWord(lead),
    lead_because: because(lead),
    channel: answerWord(channel),
    channel_because: because(channel),
    offline: answerWord(offline),
    offline_because: because(offline),
  };
}

/** A protocol may answer "when" with a word of its own. */
function epochOf(instant: string): number | null {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? null : at;
}

const because = (answer: Answer): string | null =>
  answer.status === "undecided" ? null : reasonWithoutValues(answer.because);

/** What this step adds: a reply that is out, as `reply.sent` says, and handovers that are wanted. */
function counts({ effects, decision }: Step, event: CaseEvent | null, at: number): Pick<CaseFactsTable, Counted> {
  const replied = event?.type === "reply.sent";
  const inPrivate = (event?.data?.["where"] ?? answerWord(decision.channel)) === "private";
  const ways = effects.flatMap(({ type, params }) => (type === "handoff" ? [params["how"]] : []));
  const calls = ways.filter((how) => how === "phone" || how === "callback").length;
  return {
    first_reply_at: replied ? at : null,
    public_replies: replied && !inPrivate ? 1 : 0,
    private_replies: replied && inPrivate ? 1 : 0,
    calls,
    handoffs: ways.length - calls,
  };
}

type ClockChange = Extract<TraceEntry, { kind: "clock" }>["change"];

/** What happened to each clock in a step, in order. */
function clockChanges(trace: readonly TraceEntry[]): Map<string, ClockChange[]> {
  const clocks = new Map<string, ClockChange[]>();
  for (const entry of trace) {
    if (entry.kind !== "clock") continue;
    const changes = clocks.get(entry.clock);
    if (changes === undefined) clocks.set(entry.clock, [entry.change]);
    else changes.push(entry.change);
  }
  return clocks;
}
