import { conversationKey } from "@parley/engine";

/** The conversation that a row of a file belongs to, before the row is checked; what has none belongs to some. */
export const rawConversation = (value: unknown): string =>
  conversationKey({
    channel: textIn(value, "channel") ?? "",
    conversation: textIn(value, "conversation"),
    author: { handle: textIn(field(value, "author"), "handle") ?? "" },
  });

/** A text that a row has under a name, before the row is checked. */
export function textIn(value: unknown, name: string): string | undefined {
  const text = field(value, name);
  return typeof text === "string" ? text : undefined;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
