import { isRecordedEvent, SimilarTopics, type Program } from "@parley/engine";
import type { ReadEntry } from "../runtime/mention-files/read-entries.ts";

const HOUR = 60 * 60_000;

/**
 * Mentions with counts of similar ones as the server would have had them when each came: by topic, over what came before it
 * in the same file. Where a mention says counts, those stand.
 */
export function* countSimilar(entries: Iterable<ReadEntry>, { triage }: Pick<Program, "triage">): Generator<ReadEntry> {
  const similar = new SimilarTopics();
  let sweptAt = 0;
  for (const read of entries) {
    const { entry } = read;
    if (isRecordedEvent(entry)) {
      yield read;
      continue;
    }
    const at = Date.parse(entry.at);
    const { topics } = triage.read(entry).facts;
    const counted = { channel: entry.channel, author: entry.author.handle, topics, at };
    const counts = similar.with(counted);
    if (at - sweptAt >= HOUR) {
      similar.forget(at);
      sweptAt = at;
    }
    similar.add(counted);
    yield { ...read, entry: { ...entry, similar: { ...counts, ...entry.similar } } };
  }
}
