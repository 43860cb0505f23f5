import type { MentionReading, ParsedMention } from "@parley/engine";
import type { Actor } from "../caller.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import type { Countable } from "./similar-counts.ts";

/** A mention that came in. */
export interface ArrivedMention {
  readonly brand: string;
  readonly mention: ParsedMention;
  /** Its JSON as it came. */
  readonly raw: string;
  readonly by: Actor;
  /** Epoch ms at which it arrived. */
  readonly at: number;
}

/** What a mention says, as counts of similar ones see it. */
export function countable({ brand, mention, at }: ArrivedMention, topics: readonly string[]): Countable {
  return { brand, channel: mention.channel, author: mention.author.handle, topics, at };
}

/** Keeps a mention that was taken into a case, as it was read, and counts it. */
export function keepTaken(
  kit: TurnKit,
  arrived: ArrivedMention,
  into: { readonly case: string; readonly reading: MentionReading; readonly answer: string; readonly at: number },
): void {
  const { topics } = into.reading.triage;
  insert(kit, arrived, {
    case_id: into.case,
    received_at: into.at,
    reading: read(into.reading),
    answer: into.answer,
    status: "taken",
    topics: topics.length === 0 ? null : JSON.stringify(topics),
    error: null,
  });
  kit.similar.add(countable(arrived, topics));
}

/** Keeps a post of the brand itself; `noted` is the open case of its thread, or empty. It counts nowhere. */
export function keepOwn(
  kit: TurnKit,
  arrived: ArrivedMention,
  as: { readonly noted: string; readonly reading: MentionReading; readonly answer: string },
): void {
  const { noted: case_id, reading, answer } = as;
  const row = { case_id, received_at: arrived.at, reading: read(reading), answer, topics: null, error: null };
  insert(kit, arrived, { ...row, status: "own" });
}

/** Keeps a mention that we could not read, with why: nothing but its author is known of it then. */
export function keepFailed(kit: TurnKit, arrived: ArrivedMention, error: unknown): void {
  const { author } = arrived.mention;
  insert(kit, arrived, {
    case_id: "",
    received_at: arrived.at,
    reading: JSON.stringify({ author: { handle: author.handle } }),
    answer: "{}",
    status: "failed",
    topics: null,
    error: error instanceof Error ? error.message : String(error),
  });
}

type Columns = Omit<
  Parameters<TurnKit["statements"]["insertMention"]>[0],
  "brand" | "channel" | "mention_id" | "body" | "author"
>;

function insert({ statements }: TurnKit, { brand, mention, raw }: ArrivedMention, columns: Columns): void {
  statements.insertMention({
    brand,
    channel: mention.channel,
    mention_id: mention.id,
    body: raw,
    author: mention.author.handle,
    ...columns,
  });
}

const read = ({ mention, author, triage, similar, because }: MentionReading): string =>
  JSON.stringify({ mention, author, triage, similar, because });
