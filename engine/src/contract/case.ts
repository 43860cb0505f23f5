import { z } from "zod";
import { QUESTIONS, type EarlierAnswer } from "../vocabulary/decision.ts";
import type { MentionFacts, TriageFacts, AuthorFacts } from "../vocabulary/facts.ts";
import type { TriageReason } from "../vocabulary/triage-reason.ts";
import type { ByHandBody } from "./delivery.ts";
import { RevisionBody } from "./document.ts";
import { GateFindingBody } from "./versions.ts";
import type { Effect, TraceEntry } from "../cases/step.ts";
import type { ClockState } from "../cases/timer.ts";

const AnswerSource = z.object({ state: z.string(), transition: z.string().optional() });

/** One of the five answers. */
export const AnswerBody = z.discriminatedUnion("status", [
  z.object({ status: z.literal("undecided") }),
  z.object({
    status: z.literal("decided"),
    value: z.string(),
    because: z.string(),
    by: AnswerSource,
    clock: z.string().optional().describe("The clock that promises it (on `due`)."),
    within: z.string().optional().describe("The promise as the protocol writes it, such as PT1H@desk (on `due`)."),
  }),
  z.object({ status: z.literal("none"), because: z.string(), by: AnswerSource }),
]);

const [respond, due, lead, channel, offline] = QUESTIONS;

/** The five answers of a case, each with its reason. */
export const DecisionBody = z.object({
  respond: AnswerBody.describe(respond.question),
  due: AnswerBody.describe(due.question),
  lead: AnswerBody.describe(lead.question),
  channel: AnswerBody.describe(channel.question),
  offline: AnswerBody.describe(offline.question),
});

/** Where a case is: the active states, outermost first, and how it ended if it did. */
export const StateBody = z.object({
  status: z.enum(["open", "done"]),
  active: z.array(z.string()).describe("Paths of the active states, such as care.waiting."),
  titles: z.array(z.string()).describe("The same, in the protocol's words."),
  outcome: z.string().nullable(),
  fallback: z.boolean().describe("True when the protocol could not decide and the fallback did."),
});

/** The answer to a mention or an event. */
export const TurnBody = z.object({
  case: z.string().describe("The case's id."),
  brand: z.string(),
  protocol: z.object({ id: z.string(), version: z.string() }),
  joined: z.boolean().describe("True when a mention joined a case that was open already."),
  decision: DecisionBody,
  state: StateBody,
});
export type TurnBody = z.infer<typeof TurnBody>;
export type StateBody = z.infer<typeof StateBody>;

/** An effect with what became of it. */
export interface EffectBody extends Effect {
  readonly at: string;
  readonly status: "pending" | "delivered" | "parked" | "dropped";
  readonly attempts: number;
  readonly error: string | null;
  /** Who last had it sent again or dropped it; null where nobody did. */
  readonly byHand: ByHandBody | null;
}

/** A timer that waits; `at` is ISO 8601. */
export interface TimerBody {
  readonly id: string;
  readonly kind: "after" | "raise" | "clock";
  readonly event: string;
  readonly state?: string;
  readonly at: string;
}

/** A clock of a case, with its times in ISO 8601. `remaining`: what a paused clock has left, in ms of its schedule. */
export interface ClockBody extends Omit<ClockState, "startedAt" | "dueAt"> {
  readonly startedAt: string;
  readonly dueAt: string;
}

/** One step of a case's journal. */
export interface JournalBody {
  readonly step: number;
  readonly at: string;
  readonly event: string;
  /** Who brought it, by name; null for Parley itself. */
  readonly actor: string | null;
  readonly trace: readonly TraceEntry[];
}

/** A mention as it is kept with its case. */
export interface MentionBody {
  readonly mention: MentionFacts;
  readonly author: AuthorFacts;
  readonly triage: TriageFacts;
  /** What triage rests on, fact by fact. */
  readonly because: readonly TriageReason[];
  readonly receivedAt: string;
}

/** A case in a list. */
export interface CaseSummary {
  readonly id: string;
  readonly brand: string;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly protocol: { readonly id: string; readonly version: string };
  readonly state: StateBody;
  readonly decision: z.infer<typeof DecisionBody>;
  /** The newest mention, shortened for a list. */
  readonly mention: {
    readonly channel: string;
    readonly text: string;
    readonly author: string;
    readonly name: string | null;
    readonly intent: string;
    /** Has its author taken it away since? */
    readonly deleted: boolean;
    readonly public: boolean;
  };
  readonly mentions: number;
}

/** A case, whole. */
export interface CaseBody extends Omit<CaseSummary, "mention" | "mentions"> {
  readonly conversation: string;
  /** Answers that were given and changed later, oldest first. */
  readonly earlier: readonly EarlierAnswer[];
  readonly mentions: readonly MentionBody[];
  readonly clocks: { readonly [name: string]: ClockBody };
  readonly timers: readonly TimerBody[];
  readonly effects: readonly EffectBody[];
  readonly journal: readonly JournalBody[];
}

/** A page of cases, newest change first; `next` is the cursor of the next page, or null. */
export interface CasesBody {
  readonly cases: readonly CaseSummary[];
  readonly next: string | null;
}

/** An error, as RFC 9457 problem details. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  hint: z.string().optional(),
  errors: z
    .array(z.object({ field: z.string(), message: z.string(), hint: z.string().optional() }))
    .optional()
    .describe("One line per field that is wrong."),
  since: z.array(RevisionBody).optional().describe("Who changed what since the revision that was sent, newest first."),
  findings: z.array(GateFindingBody).optional().describe("All that the gate said about a version."),
  requestId: z.string().optional(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
