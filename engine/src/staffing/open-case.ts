import type { MentionReading } from "../cases/known-after.ts";
import type { CaseEvent, CaseState, Effect, Step } from "../cases/step.ts";
import type { WorkKind } from "./roster.ts";

/** Why a case waits at the desk, for whom, and since when (epoch ms). `ticket` is the number of its place in the queue. */
export interface Waiting {
  readonly lead: string;
  readonly since: number;
  readonly ticket: number;
}

/** A case in a run: its state, and what people have been asked for in it and have not done. */
export interface OpenCase {
  readonly id: string;
  /** The conversation that it is about, on its channel. */
  readonly conversation: string;
  readonly reading: MentionReading;
  readonly openedAt: number;
  state: CaseState;
  /** Whoever leads it; null when nobody does. */
  lead: string | null;
  /** When it last moved (epoch ms). */
  movedAt: number;
  /** The customer, or a new lead, waits for a word. */
  owed: boolean;
  /** A reply that the protocol has written and a person has to send. */
  drafted: boolean;
  handoff: { readonly to: string } | null;
  approval: { readonly from: string; readonly effect: string } | null;
  /** Somebody of the lead has taken it. */
  taken: boolean;
  /** Nothing more can be done about it until something new comes. */
  tried: boolean;
  waiting: Waiting | null;
  /** Somebody works on it now. */
  worked: boolean;
  /** How often which work was done. */
  readonly done: { [K in WorkKind]?: number };
  /** Where the next reply is sent. */
  where: "public" | "private";
  repliedAt: number | null;
  replies: number;
  /** Of the customer's own, in the model: those of a record come as they are. */
  mentions: number;
  /** The customer has given up waiting. */
  gaveUp: boolean;
  wakes: number;
}

/** A case that was just opened for a mention. */
export function openedCase(conversation: string, reading: MentionReading, step: Step, at: number): OpenCase {
  const open: OpenCase = {
    id: step.state.case,
    conversation,
    reading,
    openedAt: at,
    state: step.state,
    lead: leadAfter(step),
    movedAt: at,
    owed: true,
    drafted: false,
    handoff: null,
    approval: null,
    taken: false,
    tried: false,
    waiting: null,
    worked: false,
    done: {},
    where: reading.mention.public ? "public" : "private",
    repliedAt: null,
    replies: 0,
    mentions: 1,
    gaveUp: false,
    wakes: 0,
  };
  for (const effect of step.effects) noteEffect(open, effect);
  return open;
}

/** What the customer says: it wants a word in return. */
const WORDS_OF_CUSTOMERS: ReadonlySet<string> = new Set([
  "mention",
  "customer.agreed",
  "customer.refused",
  "case.reopened",
]);

/** Takes over what a step made of a case, and what it did to what people are asked for. `heard`: the protocol listened. */
export function noteStep(open: OpenCase, step: Step, { event, heard }: Told, at: number): void {
  const { state, effects } = step;
  const { type } = event;
  const moved = open.state.active.join() !== state.active.join();
  const lead = leadAfter(step);
  if (WORDS_OF_CUSTOMERS.has(type) || lead !== open.lead) open.owed = true;
  else if (type === "reply.sent" && heard) open.owed = false;
  if (type === "reply.sent" && heard) open.drafted = false;
  if (lead !== open.lead) open.taken = false;
  noteUnheard(open, event);
  if (type === "handoff.done" || type === "handoff.failed") open.handoff = null;
  if (type === "approval.granted" || type === "approval.refused") open.approval = null;
  if (moved || WORDS_OF_CUSTOMERS.has(type) || effects.length > 0) open.tried = false;
  Object.assign(open, { state, lead, movedAt: at });
  for (const effect of effects) noteEffect(open, effect);
}

/** What a case was told, and whether its protocol listened to it where it was. */
interface Told {
  readonly event: CaseEvent;
  readonly heard: boolean;
}

/** Notes what somebody said that the protocol does not listen to. */
export function noteUnheard(open: OpenCase, { type }: CaseEvent): void {
  if (type === "lead.accepted") open.taken = true;
}

/** Notes what an effect asks of people. */
function noteEffect(open: OpenCase, { type, key, params }: Effect): void {
  if (type === "reply") {
    open.where = params["where"] === "private" ? "private" : "public";
    if (params["mode"] === "draft") open.drafted = true;
  }
  const to = params["to"] ?? open.lead;
  if (type === "handoff" && typeof to === "string") open.handoff = { to };
  const from = params["from"];
  if (type === "requestApproval" && typeof from === "string") open.approval = { from, effect: key };
}

/** Whoever leads a case after a step; null when nobody does. */
function leadAfter({ decision: { lead } }: Step): string | null {
  return lead.status === "decided" ? lead.value : null;
}
