import type { ValueSpec } from "./fact-types.ts";

/** Who may send an event: a client over the API, the host, or only the engine itself. */
export type EventSource = "client" | "host" | "engine";

/** Who causes events, in the order in which designers are offered them. */
export const EVENT_GROUPS = { customer: "The customer", people: "Our people", channels: "The channels" } as const;
export type EventGroupName = keyof typeof EVENT_GROUPS;

/** A field of an event's data; what is not required may be left out. */
export interface EventField extends ValueSpec {
  readonly required?: boolean;
}

export interface EventSpec {
  readonly title: string;
  readonly description: string;
  readonly from: EventSource;
  /** Under which heading designers find it. */
  readonly group: EventGroupName;
  /** What `event.data` carries; nothing else is taken. */
  readonly data?: { readonly [field: string]: EventField };
}

const text = (title: string) => ({ type: "string", title, maxLength: 2000 }) as const;
const leadOf = (title: string) => ({ ...text(title), refersTo: "lead" }) as const;
const count = (title: string, unit: string) => ({ type: "double", title, unit, min: 0, max: 1e12 }) as const;

/** What moves a case. A protocol may declare further events of its own; clients may send those too, with any data. */
export const EVENTS = {
  mention: {
    title: "Customer writes again",
    description: "Another mention in the same conversation.",
    from: "host",
    group: "customer",
  },
  "mention.spread": {
    title: "It spreads",
    description: "The mention's shares, likes or replies changed.",
    from: "client",
    group: "customer",
    data: {
      shares: count("Shares now", "shares"),
      likes: count("Likes now", "likes"),
      replies: count("Replies now", "replies"),
      mention: text("The mention's id; the newest one's when unsaid"),
    },
  },
  "mention.edited": {
    title: "Customer edits",
    description: "The author changed what the mention says. Triage reads the new text.",
    from: "host",
    group: "customer",
    data: {
      text: { type: "string", title: "What it says now", maxLength: 20_000, required: true },
      mention: text("The mention's id; the newest one's when unsaid"),
    },
  },
  "mention.deleted": {
    title: "Customer deletes",
    description: "The author took the mention away.",
    from: "host",
    group: "customer",
    data: { mention: text("The mention's id; the newest one's when unsaid") },
  },
  "lead.accepted": {
    title: "Lead accepts",
    description: "The lead takes the case.",
    from: "client",
    group: "people",
    data: { lead: leadOf("Who accepted") },
  },
  "lead.declined": {
    title: "Lead declines",
    description: "The lead hands the case back.",
    from: "client",
    group: "people",
    data: { lead: leadOf("Who declined"), because: text("Why") },
  },
  "lead.handedOver": {
    title: "Handed over",
    description: "The lead gave the case to another, who leads it from then on: also where no protocol listens.",
    from: "host",
    group: "people",
    data: {
      lead: leadOf("Who had it"),
      to: { ...leadOf("Who has it now"), required: true },
      because: text("Why"),
      by: text("Who handed it over"),
    },
  },
  "reply.written": {
    title: "Reply written",
    description: "Somebody at the desk wrote or released a reply; it is on its way, and not out yet.",
    from: "host",
    group: "people",
    data: {
      by: text("Who wrote it"),
      where: { type: "string", title: "Where it goes", values: ["public", "private"] },
    },
  },
  "reply.sent": {
    title: "Reply sent",
    description: "A reply to the customer is out.",
    from: "client",
    group: "people",
    data: {
      text: { type: "string", title: "What was said", maxLength: 100_000 },
      by: text("Who said it"),
      where: { type: "string", title: "Where it was said", values: ["public", "private"] },
    },
  },
  "approval.granted": {
    title: "Approved",
    description: "The approver agrees.",
    from: "client",
    group: "people",
    data: { by: text("Who"), because: text("Why"), effect: text("The key of the request that is answered") },
  },
  "approval.refused": {
    title: "Refused",
    description: "The approver does not agree.",
    from: "client",
    group: "people",
    data: { by: text("Who"), because: text("Why"), effect: text("The key of the request that is answered") },
  },
  "customer.agreed": {
    title: "Customer agrees",
    description: "The customer agrees to go offline.",
    from: "client",
    group: "customer",
    data: { contact: text("How to reach them") },
  },
  "customer.refused": {
    title: "Customer refuses",
    description: "The customer wants to stay where they wrote.",
    from: "client",
    group: "customer",
    data: { because: text("Why") },
  },
  "handoff.accepted": {
    title: "Handoff accepted",
    description: "The other side took over.",
    from: "client",
    group: "people",
    data: { by: text("Who took over") },
  },
  "handoff.done": {
    title: "Handoff done",
    description: "The offline conversation ended well.",
    from: "client",
    group: "people",
    data: { summary: text("What came of it") },
  },
  "handoff.failed": {
    title: "Handoff failed",
    description: "The offline conversation did not take place or did not help.",
    from: "client",
    group: "people",
    data: { because: text("Why") },
  },
  "delivery.failed": {
    title: "Delivery failed",
    description: "An effect could not be delivered and was parked.",
    from: "host",
    group: "channels",
    data: {
      effect: { ...text("The effect's key"), required: true },
      because: { ...text("Why"), required: true },
    },
  },
  "incident.opened": {
    title: "Incident opened",
    description: "Many people report the same thing.",
    from: "host",
    group: "channels",
    data: { incident: text("The incident's id"), cluster: text("What the mentions have in common") },
  },
  "incident.closed": {
    title: "Incident closed",
    description: "The incident is over.",
    from: "host",
    group: "channels",
    data: { incident: text("The incident's id"), cluster: text("What the mentions had in common") },
  },
  "case.resolved": {
    title: "Resolved",
    description: "The lead says that it is solved.",
    from: "client",
    group: "people",
    data: { by: text("Who says so"), summary: text("What solved it") },
  },
  "case.reopened": {
    title: "Reopened",
    description: "It was not solved after all.",
    from: "client",
    group: "people",
    data: { because: text("Why") },
  },
} as const satisfies Record<string, EventSpec>;

/** Is this the name of an event of the vocabulary? */
export function isEventType(type: string): type is keyof typeof EVENTS {
  return Object.hasOwn(EVENTS, type);
}

/** The event that a clock raises when it is due. */
export const clockDue = (clock: string): string => `clock.${clock}.due`;
