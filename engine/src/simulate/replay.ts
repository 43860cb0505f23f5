import { advance, openCase, WAKE } from "../cases/advance.ts";
import { readMention } from "../cases/read-mention.ts";
import { wakeAtOf } from "../cases/remembered-timers.ts";
import type { CaseState, Step } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import { conversationOf } from "../contract/conversation.ts";
import type { Label, ParsedMention } from "../contract/mention.ts";
import { epochOf } from "../protocol/instant.ts";
import type { Decision, DecisionField } from "../vocabulary/decision.ts";
import { compareWithLabel } from "./expect.ts";

/** How one mention of a replay was decided. `differs` names the fields in which its label says otherwise. */
export interface ReplayedMention {
  readonly id: string;
  readonly case: string;
  readonly joined: boolean;
  readonly fallback: boolean;
  readonly decision: Decision;
  readonly active: readonly string[];
  readonly label?: Label;
  readonly differs: readonly DecisionField[];
}

/** A case that is open, and when it last moved (epoch ms). */
interface Running {
  readonly state: CaseState;
  readonly movedAt: number;
}

/** A mention of a replay, and the step that it made. */
export interface ReplayedStep {
  readonly conversation: string;
  readonly joined: boolean;
  readonly step: Step;
}

/** Conversations that a replay remembers; of more, those that have rested the longest are forgotten, and begin anew. */
const MOST_CONVERSATIONS = 100_000;

/**
 * Mentions on their way through one version, in their own time and in the order given: each joins the open case of its
 * conversation (without a thread, within the brand's window) or opens one, after the timers that were due before it.
 * Nothing else happens: nobody replies. Its memory has a limit, however many mentions there are.
 */
export class Replay {
  readonly #program: Program;
  /** By when they last moved, the longest ago first. */
  readonly #open = new Map<string, Running>();
  #opened = 0;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Takes the next mention; `trace` lets its step say why. */
  take(mention: ParsedMention, { trace }: { readonly trace: boolean }): ReplayedStep {
    const program = this.#program;
    const at = epochOf(mention.at);
    const conversation = `${mention.channel}\n${conversationOf(mention)}`;
    const running = untilNow(program, this.#open.get(conversation), at);
    const joined = running !== null && program.conversations.joins(mention, running.movedAt, at);
    const reading = readMention(program, mention);
    const step = joined
      ? advance(program, running.state, { event: { type: "mention", id: mention.id }, facts: reading }, at, { trace })
      : openCase(program, { case: `replay-${(this.#opened += 1)}`, ...reading }, at, { trace });
    this.#keep(conversation, { state: step.state, movedAt: at });
    return { conversation, joined, step };
  }

  #keep(conversation: string, running: Running): void {
    this.#open.delete(conversation);
    if (running.state.status === "open") this.#open.set(conversation, running);
    if (this.#open.size <= MOST_CONVERSATIONS) return;
    const [longest] = this.#open.keys();
    if (longest !== undefined) this.#open.delete(longest);
  }
}

/** Replays mentions through one version, and tells how each was decided. */
export function* replayMentions(program: Program, mentions: Iterable<ParsedMention>): Generator<ReplayedMention> {
  const replay = new Replay(program);
  for (const mention of mentions) {
    const { joined, step } = replay.take(mention, { trace: false });
    yield {
      id: mention.id,
      case: step.state.case,
      joined,
      fallback: step.state.fallback,
      decision: step.decision,
      active: step.state.active,
      ...(mention.label === undefined ? {} : { label: mention.label }),
      differs: mention.label === undefined ? [] : compareWithLabel(step.decision, mention.label),
    };
  }
}

/** The case with everything fired that was due by then; null when it has ended. */
function untilNow(program: Program, running: Running | undefined, at: number): Running | null {
  let current = running;
  for (let due = dueBy(current, at); due !== null; due = dueBy(current, at)) {
    const { state } = advance(program, due.state, { event: WAKE }, due.wakeAt, { trace: false });
    current = { state, movedAt: due.wakeAt };
  }
  return current === undefined || current.state.status === "done" ? null : current;
}

function dueBy(
  running: Running | undefined,
  at: number,
): { readonly state: CaseState; readonly wakeAt: number } | null {
  const wakeAt = running === undefined ? null : wakeAtOf(running.state);
  return running === undefined || wakeAt === null || wakeAt > at ? null : { state: running.state, wakeAt };
}
