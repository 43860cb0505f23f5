import { advance, openCase, WAKE } from "../cases/advance.ts";
import { readMention } from "../cases/read-mention.ts";
import type { CaseState, Step } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import { conversationOf, type Label, type ParsedMention } from "../contract/mention.ts";
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

/**
 * Runs mentions through a protocol in their own time, in the order given: each joins the open case of its conversation
 * or opens one, after the timers that were due before it. Nothing else happens: nobody replies.
 */
export function* replayMentions(program: Program, mentions: Iterable<ParsedMention>): Generator<ReplayedMention> {
  const open = new Map<string, CaseState>();
  let opened = 0;
  for (const mention of mentions) {
    const at = epochOf(mention.at);
    const conversation = `${mention.channel}\n${conversationOf(mention)}`;
    const running = untilNow(program, open.get(conversation), at);
    const reading = readMention(program, mention);
    const step: Step =
      running === null
        ? openCase(program, { case: `replay-${(opened += 1)}`, ...reading }, at)
        : advance(program, running, { event: { type: "mention", id: mention.id }, facts: reading }, at);
    if (step.state.status === "open") open.set(conversation, step.state);
    else open.delete(conversation);
    yield {
      id: mention.id,
      case: step.state.case,
      joined: running !== null,
      fallback: step.state.fallback,
      decision: step.decision,
      active: step.state.active,
      ...(mention.label === undefined ? {} : { label: mention.label }),
      differs: mention.label === undefined ? [] : compareWithLabel(step.decision, mention.label),
    };
  }
}

/** The case with everything fired that was due by then; null when it has ended. */
function untilNow(program: Program, state: CaseState | undefined, at: number): CaseState | null {
  let current = state;
  for (
    let next = current?.timers[0];
    current !== undefined && next !== undefined && next.at <= at;
    next = current.timers[0]
  ) {
    current = advance(program, current, { event: WAKE }, next.at).state;
  }
  return current === undefined || current.status === "done" ? null : current;
}
