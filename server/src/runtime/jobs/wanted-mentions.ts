import { conversationKey, isRecordedEvent, type BacktestBody, type ParsedMention } from "@parley/engine";
import { placesNow, recorded, recordedMention, type Recorded, type RecordedWish } from "../backtests/recorded.ts";
import { isoOrNull } from "../clock.ts";
import { entriesOf, type FileOfEntries, type MentionFile } from "../mention-files/mention-files.ts";
import { rawConversation, textIn } from "../mention-files/raw-conversation.ts";
import { readEntries } from "../mention-files/read-entries.ts";

/** The mentions of a file: plain data, so that it can be handed to a thread. */
export interface FileWish {
  readonly file: FileOfEntries & Pick<MentionFile, "id">;
}

/** Which mentions are wanted. */
export type MentionsWish = RecordedWish | FileWish;

/** Mentions that were looked for, and how many they are: asked for so, they are the same again, whatever comes since. */
export interface LookedFor {
  readonly mentions: MentionsWish;
  readonly of: number;
}

/** Looks for them. A file is read to its end, so that what is wrong in it is told before anything runs. */
export function lookFor(wish: MentionsWish): LookedFor {
  if (!("file" in wish)) {
    const { count: of, ...span } = placesNow(wish);
    return { mentions: { ...wish, span }, of };
  }
  let of = 0;
  for (const { entry } of readEntries(entriesOf(wish.file))) if (!isRecordedEvent(entry)) of += 1;
  return { mentions: wish, of };
}

/**
 * The wanted mentions in their order, and what came upon their cases between them; those of one mention's author or thread
 * only, if one is given. Holds little at a time. Throws what is wrong with a file, by row and column.
 */
export function* mentionsOf(wish: MentionsWish, of: ParsedMention | null = null): Generator<Recorded> {
  if (!("file" in wish)) return yield* recorded(wish, of);
  const conversation = of === null ? null : conversationKey(of);
  const wanted = (value: unknown): boolean => conversation === null || rawConversation(value) === conversation;
  for (const { entry } of readEntries(entriesOf(wish.file), wanted))
    yield { entry, mention: isRecordedEvent(entry) ? null : entry };
}

/** One of the wanted mentions, by its id and perhaps its channel; null when it is not among them. */
export function mentionAmong(wish: MentionsWish, channel: string | null, id: string): ParsedMention | null {
  if (!("file" in wish)) return recordedMention(wish, channel, id);
  for (const { entry } of readEntries(entriesOf(wish.file), (value) => textIn(value, "id") === id))
    if (!isRecordedEvent(entry) && (channel === null || entry.channel === channel)) return entry;
  return null;
}

/** Those of some ids that are among the wanted mentions, or still recorded. */
export function mentionsAmong(wish: MentionsWish, ids: readonly string[]): ParsedMention[] {
  if (!("file" in wish)) return ids.flatMap((id) => recordedMention(wish, null, id) ?? []);
  const wanted = new Set(ids);
  const isWanted = (value: unknown): boolean => wanted.has(textIn(value, "id") ?? "");
  return [...readEntries(entriesOf(wish.file), isWanted)].flatMap(({ entry }) =>
    isRecordedEvent(entry) ? [] : [entry],
  );
}

/** Which mentions are wanted, as the API gives it. */
export function wantedBody(wish: MentionsWish): BacktestBody["mentions"] {
  if ("file" in wish) return { from: null, to: null, last: null, file: { id: wish.file.id, name: wish.file.name } };
  const { from, to, last } = wish;
  return { from: isoOrNull(from), to: isoOrNull(to), last, file: null };
}
