import type { ParsedMention } from "../contract/mention.ts";
import type { Brand } from "../protocol/brand.ts";
import { parseDelay } from "../protocol/duration.ts";

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
