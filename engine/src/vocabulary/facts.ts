import type { FactGroup, FactsOf } from "./fact-types.ts";

/**
 * Every fact that a condition can read, but those that a protocol or a brand adds (`vars`, `clocks`, `brand`).
 * Adding one here gives it to conditions, to the API's mention, to messages and to the reference.
 */
export const FACTS = {
  mention: {
    title: "The mention",
    facts: {
      id: {
        type: "string",
        need: "required",
        title: "Id",
        description: "The sender's id of the mention; the same id acts once.",
      },
      channel: {
        type: "string",
        need: "required",
        title: "Channel",
        description: "Network or medium: x, facebook, instagram, …",
      },
      kind: {
        type: "string",
        need: "defaulted",
        default: "post",
        title: "Kind",
        description: "post, reply, comment, review, message or mail.",
      },
      public: {
        type: "bool",
        need: "defaulted",
        default: true,
        title: "Public",
        description: "Can strangers read it?",
      },
      tagged: {
        type: "bool",
        need: "defaulted",
        default: true,
        title: "Tagged",
        description: "Does it address the brand? False when it was found by search.",
      },
      text: { type: "string", need: "required", title: "Text", description: "What was written." },
      language: {
        type: "string",
        need: "optional",
        title: "Language",
        description: "ISO 639-1 code; recognised from the text when the sender does not say.",
      },
      shares: {
        type: "double",
        need: "defaulted",
        default: 0,
        title: "Shares",
        description: "How often it was shared.",
      },
      likes: { type: "double", need: "defaulted", default: 0, title: "Likes", description: "How often it was liked." },
      replies: {
        type: "double",
        need: "defaulted",
        default: 0,
        title: "Replies",
        description: "How many replies it has.",
      },
      at: { type: "timestamp", need: "required", title: "Written at", description: "When it was written, ISO 8601." },
      url: { type: "string", need: "optional", title: "Address", description: "Where it can be seen." },
      conversation: {
        type: "string",
        need: "defaulted",
        default: null,
        title: "Conversation",
        description: "The thread; by default the author on this channel.",
      },
    },
  },
  author: {
    title: "The author",
    facts: {
      handle: { type: "string", need: "required", title: "Handle", description: "The author's name on the channel." },
      name: { type: "string", need: "optional", title: "Name", description: "The author's own name." },
      followers: {
        type: "double",
        need: "defaulted",
        default: 0,
        title: "Followers",
        description: "How many people follow the author. Reach can be bought: never decide on it alone.",
      },
      verified: {
        type: "bool",
        need: "defaulted",
        default: false,
        title: "Verified",
        description: "Has the channel verified who this is?",
      },
      priorCases: {
        type: "double",
        need: "defaulted",
        default: 0,
        title: "Earlier cases",
        description: "How many cases this author had before.",
      },
      optedOut: {
        type: "bool",
        need: "defaulted",
        default: false,
        title: "Opted out",
        description: "Has the author asked not to be contacted?",
      },
      language: {
        type: "string",
        need: "optional",
        title: "Language",
        description: "ISO 639-1 code of the author's language.",
      },
    },
  },
  triage: {
    title: "What the desk sees",
    facts: {
      intent: {
        type: "string",
        need: "derived",
        title: "Intent",
        description: "What is wanted.",
        values: ["question", "complaint", "praise", "request", "press", "abuse", "spam", "unknown"],
      },
      sentiment: {
        type: "string",
        need: "derived",
        title: "Sentiment",
        description: "How it sounds.",
        values: ["negative", "neutral", "positive"],
      },
      topics: {
        type: "list<string>",
        need: "derived",
        title: "Topics",
        description: "The brand's topics whose terms occur.",
      },
      abusive: { type: "bool", need: "derived", title: "Abusive", description: "Does it insult?" },
      urgent: { type: "bool", need: "derived", title: "Urgent", description: "Is somebody stranded or at risk now?" },
      press: { type: "bool", need: "derived", title: "Press", description: "Does a journalist ask?" },
      personalData: {
        type: "list<string>",
        need: "derived",
        title: "Personal data",
        description: "Kinds of personal data in the text: card, iban, phone, email, reference, address, passport.",
      },
      priorContact: {
        type: "bool",
        need: "derived",
        title: "Asked before",
        description: "Does the author say that they already asked elsewhere?",
      },
      language: { type: "string", need: "derived", title: "Language", description: "ISO 639-1 code of the text." },
      confidence: {
        type: "double",
        need: "derived",
        title: "Confidence",
        description: "How sure the intent is, 0 to 1.",
      },
    },
  },
  similar: {
    title: "Similar mentions",
    facts: {
      last10Minutes: {
        type: "double",
        need: "defaulted",
        default: 0,
        title: "Similar, 10 minutes",
        description: "Mentions on the same topic in the last 10 minutes.",
      },
      lastHour: {
        type: "double",
        need: "defaulted",
        default: 0,
        title: "Similar, 1 hour",
        description: "Mentions on the same topic in the last hour.",
      },
      authorsLast10Minutes: {
        type: "double",
        need: "defaulted",
        default: 0,
        title: "Authors, 10 minutes",
        description: "Distinct authors on the same topic in the last 10 minutes.",
      },
      authorsLastHour: {
        type: "double",
        need: "defaulted",
        default: 0,
        title: "Authors, 1 hour",
        description: "Distinct authors on the same topic in the last hour.",
      },
    },
  },
  channel: {
    title: "The channel",
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
        title: "Longest reply",
        description: "Characters that a reply may have.",
      },
    },
  },
  case: {
    title: "The case",
    facts: {
      id: { type: "string", need: "derived", title: "Id", description: "The case's id." },
      openedAt: { type: "timestamp", need: "derived", title: "Opened at", description: "When Parley opened the case." },
      mentions: { type: "double", need: "derived", title: "Mentions", description: "How many mentions belong to it." },
      transfers: { type: "double", need: "derived", title: "Transfers", description: "How often the lead changed." },
      severity: { type: "double", need: "derived", title: "Severity", description: "1 (worst) to 4." },
      priority: {
        type: "double",
        need: "derived",
        title: "Priority",
        description: "Order of service, 1 (first) to 5.",
      },
      tags: { type: "list<string>", need: "derived", title: "Tags", description: "Tags that the protocol gave." },
    },
  },
} as const satisfies Record<string, FactGroup>;

/** The facts of a case, as conditions read them. Timestamps are ISO 8601 strings. */
export type Facts = FactsOf<typeof FACTS>;
export type MentionFacts = Facts["mention"];
export type AuthorFacts = Facts["author"];
export type TriageFacts = Facts["triage"];
export type ChannelFacts = Facts["channel"];
