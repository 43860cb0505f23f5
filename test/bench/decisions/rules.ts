import type { Facts } from "@parley/engine";

/** Four of the five answers; no rule here sets a time. */
export interface Answers {
  readonly respond: "yes" | "no";
  readonly lead: string;
  readonly channel: string;
  readonly offline: string;
}

/** One rule in the tongue of each contestant: they must mean the same. */
export interface Rule {
  readonly name: string;
  readonly cel: string;
  readonly js: (facts: Facts) => boolean;
  readonly zen: string;
  readonly json: object;
  readonly then: Answers;
}

const is = (fact: string, path: string, value: unknown) => ({ fact, path: `$.${path}`, operator: "equal", value });
const has = (fact: string, path: string, value: unknown) => ({ fact, path: `$.${path}`, operator: "contains", value });
const ANY = { all: [] };

/** The first rule that holds decides. */
export const RULES: readonly Rule[] = [
  {
    name: "spam",
    cel: "triage.intent == 'spam'",
    js: ({ triage }) => triage.intent === "spam",
    zen: "triage.intent == 'spam'",
    json: { all: [is("triage", "intent", "spam")] },
    then: { respond: "no", lead: "none", channel: "none", offline: "none" },
  },
  {
    name: "abuseOnly",
    cel: "triage.abusive && triage.intent == 'abuse'",
    js: ({ triage }) => triage.abusive && triage.intent === "abuse",
    zen: "triage.abusive and triage.intent == 'abuse'",
    json: { all: [is("triage", "abusive", true), is("triage", "intent", "abuse")] },
    then: { respond: "no", lead: "none", channel: "none", offline: "none" },
  },
  {
    name: "press",
    cel: "triage.press",
    js: ({ triage }) => triage.press,
    zen: "triage.press",
    json: { all: [is("triage", "press", true)] },
    then: { respond: "yes", lead: "press", channel: "private", offline: "email" },
  },
  {
    name: "urgent",
    cel: "triage.urgent",
    js: ({ triage }) => triage.urgent,
    zen: "triage.urgent",
    json: { all: [is("triage", "urgent", true)] },
    then: { respond: "yes", lead: "duty", channel: "public", offline: "phone" },
  },
  {
    name: "private",
    cel: "size(triage.personalData) > 0",
    js: ({ triage }) => triage.personalData.length > 0,
    zen: "len(triage.personalData) > 0",
    json: { not: is("triage", "personalData.length", 0) },
    then: { respond: "yes", lead: "frontline", channel: "private", offline: "none" },
  },
  {
    name: "askedBefore",
    cel: "triage.intent == 'complaint' && triage.priorContact",
    js: ({ triage }) => triage.intent === "complaint" && triage.priorContact,
    zen: "triage.intent == 'complaint' and triage.priorContact",
    json: { all: [is("triage", "intent", "complaint"), is("triage", "priorContact", true)] },
    then: { respond: "yes", lead: "senior-care", channel: "public", offline: "callback" },
  },
  {
    name: "money",
    cel: "'refunds' in triage.topics",
    js: ({ triage }) => triage.topics.includes("refunds"),
    zen: "'refunds' in triage.topics",
    json: { all: [has("triage", "topics", "refunds")] },
    then: { respond: "yes", lead: "refunds", channel: "public", offline: "direct-message" },
  },
  {
    name: "bags",
    cel: "'baggage' in triage.topics",
    js: ({ triage }) => triage.topics.includes("baggage"),
    zen: "'baggage' in triage.topics",
    json: { all: [has("triage", "topics", "baggage")] },
    then: { respond: "yes", lead: "baggage", channel: "public", offline: "direct-message" },
  },
  {
    name: "praise",
    cel: "triage.intent == 'praise'",
    js: ({ triage }) => triage.intent === "praise",
    zen: "triage.intent == 'praise'",
    json: { all: [is("triage", "intent", "praise")] },
    then: { respond: "yes", lead: "frontline", channel: "public", offline: "none" },
  },
  {
    name: "otherwise",
    cel: "true",
    js: () => true,
    zen: "true",
    json: ANY,
    then: { respond: "yes", lead: "frontline", channel: "public", offline: "none" },
  },
];
