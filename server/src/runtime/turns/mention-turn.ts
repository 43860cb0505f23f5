import {
  advance,
  conversationOf,
  openCase,
  ParleyError,
  readMention,
  type MentionReading,
  type NoCaseBody,
} from "@parley/engine";
import type { CasesTable } from "../../store/tables.ts";
import { turnBody } from "../cases/answer.ts";
import { newCaseId } from "../cases/case-id.ts";
import { versionOfCase } from "../cases/kept-case.ts";
import type { Planned } from "../group-commit.ts";
import type { MentionAnswer } from "../host.ts";
import { erasedAnswer } from "../intake/erased-mention.ts";
import { countable, keepFailed, keepOwn, keepTaken, type ArrivedMention } from "../intake/keep-mention.ts";
import { stateIn } from "../kept.ts";
import type { LoadedVersion } from "../loaded-version.ts";
import type { TurnKit } from "./turn-kit.ts";
import { announceStep, keeping, keepOpening, type TurnInput } from "./keep-step.ts";

/** What became of a mention: an answer, or the error of ours for which it could not be read and is kept aside. */
export type MentionOutcome = MentionAnswer | { readonly failed: unknown };

/**
 * A mention that is known gets its first answer, and one that was erased is not taken again; else it joins the open case of its conversation, else it opens one. A post
 * of the brand itself is only kept. One that we fail to read is kept as it came; when it comes again, it is read again.
 */
export function mentionTurn(kit: TurnKit, arrived: ArrivedMention): Planned<MentionOutcome> {
  const { brand, mention } = arrived;
  const known = kit.statements.findMention(brand, mention.channel, mention.id);
  if (known !== undefined && known.status !== "failed")
    return {
      result: { case: known.status === "own" ? null : known.case_id, opened: false, body: known.answer },
    };
  if (known === undefined && kit.statements.wasErased(brand, mention.channel, mention.id))
    return { result: erasedAnswer(brand) };
  try {
    return interpreted(kit, arrived);
  } catch (error) {
    if (error instanceof ParleyError && error.kind === "user") throw error;
    return { result: { failed: error }, write: () => keepFailed(kit, arrived, error) };
  }
}

function interpreted(kit: TurnKit, arrived: ArrivedMention): Planned<MentionAnswer> {
  const { brand, mention, at } = arrived;
  const conversation = conversationOf(mention);
  const open = kit.statements.findOpenCase(brand, mention.channel, conversation);
  const version = open === undefined ? kit.programs.route(brand, mention) : versionOfCase(kit.programs, open);
  const { conversations } = version.program;
  if (conversations.isOurs(mention.author.handle))
    return noting(kit, arrived, version, mention.conversation === undefined ? undefined : open);
  if (open !== undefined && conversations.joins(mention, open.changed_at, at))
    return joining(kit, arrived, version, open);
  return opening(kit, arrived, open === undefined ? version : kit.programs.route(brand, mention), conversation);
}

function opening(
  kit: TurnKit,
  arrived: ArrivedMention,
  version: LoadedVersion,
  conversation: string,
): Planned<MentionAnswer> {
  const { brand, mention, at } = arrived;
  const reading = counted(kit, arrived, version);
  const step = openCase(version.program, { case: newCaseId(), ...reading }, at);
  const body = JSON.stringify(turnBody(version, step.state, false));
  let seq = 0;
  return {
    result: { case: step.state.case, opened: true, body },
    write() {
      seq = keepOpening(
        kit,
        version,
        { brand, channel: mention.channel, conversation },
        step,
        cameOf(arrived, reading),
        at,
      );
      keepTaken(kit, arrived, { case: step.state.case, reading, answer: body, at });
    },
    committed() {
      kit.similar.keep();
      announceStep(kit, version, step, seq, { openedAt: at, at }, true);
    },
  };
}

function joining(
  kit: TurnKit,
  arrived: ArrivedMention,
  version: LoadedVersion,
  row: CasesTable,
): Planned<MentionAnswer> {
  const { mention } = arrived;
  const at = Math.max(arrived.at, row.changed_at);
  const reading = counted(kit, arrived, version);
  const state = stateIn(row);
  const step = advance(version.program, state, { event: { type: "mention", id: mention.id }, facts: reading }, at);
  const moved = step.state.step !== state.step;
  const keep = moved ? keeping(kit, { row, version }, step, cameOf(arrived, reading), at) : null;
  const body = JSON.stringify(turnBody(version, step.state, true));
  return {
    result: { case: row.id, opened: false, body },
    write() {
      keep?.write();
      keepTaken(kit, arrived, { case: row.id, reading, answer: body, at });
    },
    committed() {
      kit.similar.keep();
      keep?.committed();
    },
  };
}

/**
 * Our own post moves nothing, or we would answer ourselves: Parley's replies come back from the network as posts. In the
 * thread of an open case it is kept with the case, for whoever reads it.
 */
function noting(
  kit: TurnKit,
  arrived: ArrivedMention,
  version: LoadedVersion,
  open: CasesTable | undefined,
): Planned<MentionAnswer> {
  const noted = open?.id ?? null;
  const because = "the brand itself wrote it: its own posts open no case and move none";
  const answer = JSON.stringify({
    case: null,
    brand: arrived.brand,
    reason: "own",
    because,
    noted,
  } satisfies NoCaseBody);
  const reading = readMention(version.program, arrived.mention);
  return {
    result: { case: null, opened: false, body: answer },
    write: () => keepOwn(kit, arrived, { noted: noted ?? "", reading, answer }),
  };
}

const counted = (kit: TurnKit, arrived: ArrivedMention, { program }: LoadedVersion): MentionReading =>
  readMention(program, arrived.mention, ({ topics }) => kit.similar.with(countable(arrived, topics)));

const cameOf = ({ mention, by }: ArrivedMention, reading: MentionReading): TurnInput => ({
  input: { mention: [mention.channel, mention.id] },
  actor: by,
  reading,
});
