import { z } from "zod";
import { EVENTS, isEventType, type EventSpec } from "../vocabulary/events.ts";
import { eventShape } from "./schema-of.ts";

/** An event as a client sends it. The same `id` acts once. */
export const EventInput = z.strictObject({
  id: z.string().min(1).max(200).describe("The sender's id of the event; the same id acts once."),
  type: z.string().min(1).max(120).describe("Such as reply.sent or lead.accepted."),
  data: z.record(z.string(), z.json()).optional().describe("What conditions read as event.data."),
});
export type EventInput = z.infer<typeof EventInput>;

/** What `event.data` may carry, by event of the vocabulary. Events that a protocol declares itself carry what they like. */
const EVENT_DATA: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(EVENTS).map(([type, spec]: [string, EventSpec]) => [
    type,
    z.strictObject(eventShape(spec.data ?? {})),
  ]),
);

/** What is wrong with an event's data: an unknown field, a wrong type, a missing field. Empty when nothing is. */
export function faultsOfEventData({ type, data = {} }: Pick<EventInput, "type" | "data">): z.ZodError["issues"] {
  const schema = isEventType(type) ? EVENT_DATA.get(type) : undefined;
  return schema?.safeParse(data).error?.issues.map((issue) => ({ ...issue, path: ["data", ...issue.path] })) ?? [];
}

/** An event as a client sends it, with data that its type may carry. */
export const SentEvent = EventInput.check(({ value, issues }) => {
  for (const issue of faultsOfEventData(value)) issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
});
