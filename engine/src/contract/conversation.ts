import type { ParsedMention } from "./mention.ts";

/** The conversation that a mention belongs to: the sender's thread, or else the author on the channel. */
export function conversationOf({
  conversation,
  author: { handle },
}: Pick<ParsedMention, "channel" | "conversation"> & {
  readonly author: Pick<ParsedMention["author"], "handle">;
}): string {
  return conversation ?? `@${handle}`;
}
