import type { FactGroup } from "../fact-types.ts";

/** What can be done on its channel. */
export const CHANNEL = {
  title: "The channel",
  from: "parley",
  facts: {
    directMessages: {
      type: "bool",
      need: "derived",
      title: "Direct messages",
      description: "Can we write to the author in private there?",
    },
    publicReplies: {
      type: "bool",
      need: "derived",
      title: "Public replies",
      description: "Can we answer in public there?",
    },
    maxLength: {
      type: "double",
      need: "derived",
      unit: "characters",
      title: "Longest reply",
      description: "Characters that a reply may have.",
    },
  },
} as const satisfies FactGroup;

/** What a case begins with. */
export const NEW_CASE = { mentions: 1, transfers: 0, severity: 4, priority: 3, tags: [] as readonly string[] } as const;

/** What became of it so far. */
export const CASE = {
  title: "The case",
  from: "parley",
  facts: {
    id: { type: "string", need: "derived", title: "Id", description: "The case's id." },
    openedAt: { type: "timestamp", need: "derived", title: "Opened at", description: "When Parley opened the case." },
    mentions: {
      type: "double",
      need: "derived",
      unit: "mentions",
      min: 1,
      title: "Mentions",
      description: "How many mentions belong to it.",
    },
    transfers: {
      type: "double",
      need: "derived",
      unit: "transfers",
      min: 0,
      title: "Transfers",
      description: "How often the lead changed.",
    },
    severity: { type: "double", need: "derived", min: 1, max: 4, title: "Severity", description: "1 (worst) to 4." },
    priority: {
      type: "double",
      need: "derived",
      min: 1,
      max: 5,
      title: "Priority",
      description: "Order of service, 1 (first) to 5.",
    },
    tags: { type: "list<string>", need: "derived", title: "Tags", description: "Tags that the protocol gave." },
  },
} as const satisfies FactGroup;
