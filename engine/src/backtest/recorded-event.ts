import { z } from "zod";
import { MentionInput, type ParsedMention } from "../contract/mention.ts";
import { faultsOfEventData } from "../contract/event.ts";
import type { CaseEvent } from "../cases/step.ts";
import { conversationKey } from "../simulate/replay.ts";

const fields = MentionInput.shape;

/**
 * An event that happened to a conversation, as it stands beside mentions: a reply that was sent, a customer's answer. It
 * names its conversation as mentions do, by channel, then thread or author.
 */
export const RecordedEvent = z
  .strictObject({
    event: z.strictObject({
      type: z.string().min(1).max(120),
      id: z.string().min(1).max(200).optional(),
      data: z.record(z.string(), z.json()).optional(),
    }),
    at: z.iso.datetime({ offset: true }),
    channel: fields.channel,
    conversation: fields.conversation,
    author: z.strictObject({ handle: z.string().min(1).max(200) }).optional(),
  })
  .check(({ value, issues }) => {
    for (const issue of faultsOfEventData({ type: value.event.type, data: value.event.data }))
      issues.push({ ...issue, path: ["event", ...issue.path], input: value } as z.core.$ZodRawIssue);
    if (value.conversation === undefined && value.author === undefined)
      issues.push({
        code: "custom",
        path: ["author"],
        input: value,
        message: "names the conversation that the event belongs to, where there is no `conversation`",
      });
  });
export type RecordedEvent = z.output<typeof RecordedEvent>;

/** What a backtest takes, in the order in which it happened. */
export type BacktestEntry = ParsedMention | RecordedEvent;

/** Is this an event beside mentions? */
export function isRecordedEvent(entry: BacktestEntry): entry is RecordedEvent {
  return "event" in entry;
}

/** The conversation that an entry belongs to. */
export const conversationIn = ({ channel, conversation, author }: BacktestEntry): string =>
  conversationKey({ channel, conversation, author: { handle: author?.handle ?? "" } });

/** The event as a case takes it. */
export function eventIn({ event: { type, id, data } }: RecordedEvent): CaseEvent {
  return { type, ...(id === undefined ? {} : { id }), ...(data === undefined ? {} : { data }) };
}
