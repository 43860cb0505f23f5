import {
  advance,
  conversationOf,
  openCase,
  readMention,
  type CaseState,
  type MentionReading,
  type ParsedMention,
} from "@parley/engine";
import type { CasesTable } from "../../store/tables.ts";
import { turnBody } from "../answer.ts";
import type { Actor } from "../caller.ts";
import { newCaseId } from "../case-id.ts";
import type { Planned } from "../group-commit.ts";
import type { Answer } from "../host.ts";
import type { Desk } from "./desk.ts";
import { announceStep, keepOpening, keepStep, type TurnInput } from "./keep-step.ts";

export interface ArrivedMention {
  readonly brand: string;
  readonly mention: ParsedMention;
  readonly raw: string;
  readonly by: Actor;
  /** Epoch ms at which it arrived. */
  readonly at: number;
}

/** A mention that is known gets its first answer; else it joins the open case of its conversation, else it opens one. */
export function mentionTurn(desk: Desk, arrived: ArrivedMention): Planned<Answer> {
  const { brand, mention } = arrived;
  const known = desk.statements.findMention(brand, mention.channel, mention.id);
  if (known !== undefined) return { result: { case: known.case_id, opened: false, body: known.answer } };
  const conversation = conversationOf(mention);
  const open = desk.statements.findOpenCase(brand, mention.channel, conversation);
  return open === undefined ? opening(desk, arrived, conversation) : joining(desk, arrived, open);
}

function opening(desk: Desk, arrived: ArrivedMention, conversation: string): Planned<Answer> {
  const { brand, mention, at } = arrived;
  const version = desk.programs.live(brand);
  const reading = readMention(version.program, mention);
  const step = openCase(version.program, { case: newCaseId(), ...reading }, at);
  const body = JSON.stringify(turnBody(version, step.state, false));
  let seq = 0;
  return {
    result: { case: step.state.case, opened: true, body },
    write() {
      seq = keepOpening(desk, version, { brand, channel: mention.channel, conversation }, step, cameOf(arrived), at);
      keepMention(desk, arrived, step.state.case, reading, body, at);
    },
    committed: () => announceStep(desk, version, step, seq, { openedAt: at, at }, true),
  };
}

function joining(desk: Desk, arrived: ArrivedMention, row: CasesTable): Planned<Answer> {
  const { mention } = arrived;
  const at = Math.max(arrived.at, row.changed_at);
  const version = desk.programs.pinned(row.brand, row.protocol_hash, row.brand_revision);
  const reading = readMention(version.program, mention);
  const state = JSON.parse(row.state) as CaseState;
  const step = advance(version.program, state, { event: { type: "mention", id: mention.id }, facts: reading }, at);
  const moved = step.state.step !== state.step;
  const body = JSON.stringify(turnBody(version, step.state, true));
  let seq = 0;
  return {
    result: { case: row.id, opened: false, body },
    write() {
      if (moved) seq = keepStep(desk, row, step, cameOf(arrived), at);
      keepMention(desk, arrived, row.id, reading, body, at);
    },
    committed() {
      if (moved) announceStep(desk, version, step, seq, { openedAt: row.opened_at, at }, false);
    },
  };
}

const cameOf = ({ mention, by }: ArrivedMention): TurnInput => ({
  input: { mention: [mention.channel, mention.id] },
  actor: by,
});

function keepMention(
  desk: Desk,
  arrived: ArrivedMention,
  caseId: string,
  reading: MentionReading,
  answer: string,
  at: number,
): void {
  const { mention, author, triage, similar, because } = reading;
  desk.statements.insertMention({
    brand: arrived.brand,
    channel: arrived.mention.channel,
    mention_id: arrived.mention.id,
    case_id: caseId,
    received_at: at,
    body: arrived.raw,
    reading: JSON.stringify({ mention, author, triage, similar, because }),
    answer,
  });
}
