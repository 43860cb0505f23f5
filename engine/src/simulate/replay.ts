import { advance, openCase, WAKE } from "../cases/advance.ts";
import { readMention } from "../cases/read-mention.ts";
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

/**
 * Runs mentions through a protocol in their own time, in the order given: each joins the open case of its conversation
 * (without a thread, within the brand's window) or opens one, after the timers that were due before it. Nothing else happens: nobody replies.
 */
export function* replayMentions(program: Program, mentions: Iterable<ParsedMention>): Generator<ReplayedMention> {
  const open = new Map<string, Running>();
  let opened = 0;
  for (const mention of mentions) {
    const at = epochOf(mention.at);
    const conversation = `${mention.channel}\n${conversationOf(mention)}`;
    const running = untilNow(program, open.get(conversation), at);
    const joined = running !== null && program.conversations.joins(mention, running.movedAt, at);
    const reading = readMention(program, mention);
    const step: Step = joined
      ? advance(program, running.state, { event: { type: "mention", id: mention.id }, facts: reading }, at)
      : openCase(program, { case: `replay-${(opened += 1)}`, ...reading }, at);
    if (step.state.status === "open") open.set(conversation, { state: step.state, movedAt: at });
    else open.delete(conversation);
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
  for (
    let next = current?.state.timers[0];
    current !== undefined && next !== undefined && next.at <= at;
    next = current.state.timers[0]
  ) {
    current = { state: advance(program, current.state, { event: WAKE }, next.at).state, movedAt: next.at };
  }
  return current === undefined || current.state.status === "done" ? null : current;
}
