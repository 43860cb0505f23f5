import type { Brand } from "../protocol/brand.ts";
import { parseDelay } from "../protocol/duration.ts";
import type { ParsedMention } from "./mention.ts";

/** The conversation that a mention belongs to: the sender's thread, or else the author on the channel. */
export function conversationOf({
  conversation,
  author: { handle },
}: Pick<ParsedMention, "channel" | "conversation" | "author">): string {
  return conversation ?? `@${handle}`;
}

/** What a brand says on who talks with whom, made ready once. */
export interface Conversations {
  /** Is this one of the brand's own handles, whatever its case, with `@` or without? */
  isOurs(handle: string): boolean;
  /**
   * Does a mention that comes at `at` join the open case of its conversation, which last moved at `movedAt` (epoch ms)?
   * In a thread always; without one only within the brand's window.
   */
  joins(mention: Pick<ParsedMention, "conversation">, movedAt: number, at: number): boolean;
}

/** Reads a brand's handles and its conversation window. */
export function compileConversations(brand: Pick<Brand, "handles" | "conversationWindow">): Conversations {
  const ours = new Set(brand.handles.map(plainHandle));
  const window = parseDelay(brand.conversationWindow)?.ms ?? 0;
  return {
    isOurs: (handle) => ours.size > 0 && ours.has(plainHandle(handle)),
    joins: ({ conversation }, movedAt, at) => conversation !== undefined || at - movedAt <= window,
  };
}

const plainHandle = (handle: string): string => (handle.startsWith("@") ? handle.slice(1) : handle).toLowerCase();
