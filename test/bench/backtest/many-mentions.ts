import { isoInstant, MentionInput, type ParsedMention } from "@parley/engine";
import { airlineMentions } from "../../kit/api-client.ts";

const FIRST = Date.UTC(2026, 2, 2, 6);

/** The airline's mentions again and again, one every so many ms, each time by other people; one at a time, never as a list. */
export function* manyMentions(count: number, everyMs: number): Generator<MentionInput> {
  const examples = airlineMentions();
  for (let index = 0; index < count; index += 1) {
    const mention = examples[index % examples.length];
    if (mention === undefined) return;
    const again = Math.floor(index / examples.length);
    yield {
      ...mention,
      id: `${mention.id}-${again}`,
      author: { ...mention.author, handle: `${mention.author.handle}-${again}` },
      at: isoInstant(FIRST + index * everyMs),
    };
  }
}

/** The same, checked and whole, as a backtest takes them. */
export function parsedMentions(count: number, everyMs: number): ParsedMention[] {
  return [...manyMentions(count, everyMs)].map((mention) => MentionInput.parse(mention));
}
