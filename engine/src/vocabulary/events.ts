/** Who may send an event: a client over the API, the host, or only the engine itself. */
export type EventSource = "client" | "host" | "engine";

export interface EventSpec {
  readonly title: string;
  readonly description: string;
  readonly from: EventSource;
  /** What `event.data` may carry. */
  readonly data?: { readonly [field: string]: string };
}

/** What moves a case. A protocol may declare further events of its own; clients may send those too. */
export const EVENTS = {
  mention: { title: "Customer writes again", description: "Another mention in the same conversation.", from: "host" },
  "mention.spread": {
    title: "It spreads",
    description: "The mention's shares, likes or replies changed.",
    from: "client",
    data: { shares: "Shares now", likes: "Likes now", replies: "Replies now" },
  },
  "lead.accepted": {
    title: "Lead accepts",
    description: "The lead takes the case.",
    from: "client",
    data: { lead: "Who accepted" },
  },
  "lead.declined": {
    title: "Lead declines",
    description: "The lead hands the case back.",
    from: "client",
    data: { because: "Why" },
  },
  "reply.sent": {
    title: "Reply sent",
    description: "A reply to the customer is out.",
    from: "client",
    data: { text: "What was said" },
  },
  "approval.granted": { title: "Approved", description: "The approver agrees.", from: "client", data: { by: "Who" } },
  "approval.refused": {
    title: "Refused",
    description: "The approver does not agree.",
    from: "client",
    data: { by: "Who", because: "Why" },
  },
  "customer.agreed": {
    title: "Customer agrees",
    description: "The customer agrees to go offline.",
    from: "client",
    data: { contact: "How to reach them" },
  },
  "customer.refused": {
    title: "Customer refuses",
    description: "The customer wants to stay where they wrote.",
    from: "client",
  },
  "handoff.accepted": { title: "Handoff accepted", description: "The other side took over.", from: "client" },
  "handoff.done": {
    title: "Handoff done",
    description: "The offline conversation ended well.",
    from: "client",
    data: { summary: "What came of it" },
  },
  "handoff.failed": {
    title: "Handoff failed",
    description: "The offline conversation did not take place or did not help.",
    from: "client",
    data: { because: "Why" },
  },
  "delivery.failed": {
    title: "Delivery failed",
    description: "An effect could not be delivered and was parked.",
    from: "host",
    data: { effect: "The effect's key", because: "Why" },
  },
  "incident.opened": { title: "Incident opened", description: "Many people report the same thing.", from: "host" },
  "incident.closed": { title: "Incident closed", description: "The incident is over.", from: "host" },
  "case.resolved": { title: "Resolved", description: "The lead says that it is solved.", from: "client" },
  "case.reopened": { title: "Reopened", description: "It was not solved after all.", from: "client" },
} as const satisfies Record<string, EventSpec>;

/** The event that a clock raises when it is due. */
export const clockDue = (clock: string): string => `clock.${clock}.due`;
