import {
  advance,
  channelFacts,
  moveCase,
  openCase,
  ParleyError,
  type CaseState,
  type MentionReading,
  type Step,
} from "@parley/engine";
import type { CaseHistory } from "../../store/journal/read-history.ts";
import type { Programs } from "../programs.ts";
import type { JournalInput, PinnedVersion } from "./journal-input.ts";

/** A step that was taken again: what the journal has of it, and what the engine makes of its input now. */
export interface ReplayedStep {
  readonly kept: CaseHistory["steps"][number];
  readonly step: Step;
  /** The state after the step, written as the database keeps it. */
  readonly state: string;
}

/**
 * Takes every step of a case again, from the journal's inputs and times, oldest first. Each state goes through JSON, as it
 * did when it was stored. Throws when an input is missing or cannot be taken.
 */
export function* replayCase(programs: Programs, history: CaseHistory): Generator<ReplayedStep> {
  const { row, steps } = history;
  const inputs = steps.map((kept) => JSON.parse(kept.input) as Partial<JournalInput>);
  let version = firstVersion(inputs, { hash: row.protocol_hash, brandRevision: row.brand_revision });
  let state: string | null = null;
  for (const [index, kept] of steps.entries()) {
    const input = inputs[index] ?? {};
    const before = state === null ? null : (JSON.parse(state) as CaseState);
    const step = take(programs, history, { version, input, before }, kept.at);
    if ("moved" in input && input.moved !== undefined) version = input.moved.to;
    state = JSON.stringify(step.state);
    yield { kept, step, state };
  }
}

/** The version under which a case was opened: the one that its first move left, or the one that it still has. */
function firstVersion(inputs: readonly Partial<JournalInput>[], pinned: PinnedVersion): PinnedVersion {
  for (const input of inputs) if ("moved" in input && input.moved !== undefined) return input.moved.from;
  return pinned;
}

interface Before {
  readonly version: PinnedVersion;
  readonly input: Partial<JournalInput>;
  readonly before: CaseState | null;
}

function take(programs: Programs, history: CaseHistory, { version, input, before }: Before, at: number): Step {
  const { row } = history;
  const programOf = ({ hash, brandRevision }: PinnedVersion) => programs.pinned(row.brand, hash, brandRevision).program;
  const program = programOf(version);
  if ("mention" in input && input.mention !== undefined) {
    const reading = readingOf(history, input.mention);
    if (before === null) return openCase(program, { case: row.id, ...reading }, at);
    return advance(program, before, { event: { type: "mention", id: input.mention[1] }, facts: reading }, at);
  }
  if (before === null) throw lost("the first step has no mention");
  if ("event" in input && input.event !== undefined) return advance(program, before, { event: input.event }, at);
  if (!("moved" in input) || input.moved === undefined) throw lost("the journal does not say what came in");
  const { from, to, mapping } = input.moved;
  const { step } = moveCase(before, programOf(from), programOf(to), mapping, at);
  if (step === null) throw lost("the case cannot be moved again as it was");
  return step;
}

function readingOf({ mentions }: CaseHistory, [channel, id]: readonly [string, string]): MentionReading {
  const kept = mentions.find((each) => each.channel === channel && each.mention_id === id);
  if (kept === undefined) throw lost(`the mention ${id} is not there`);
  const reading = JSON.parse(kept.reading) as Omit<MentionReading, "channel">;
  return { ...reading, channel: channelFacts(reading.mention.channel) };
}

const lost = (what: string): ParleyError => new ParleyError("PARLEY_JOURNAL_BROKEN", what, { kind: "operational" });
