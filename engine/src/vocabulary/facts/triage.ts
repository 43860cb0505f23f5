import type { FactGroup } from "../fact-types.ts";
import { LANGUAGE } from "./bounds.ts";

/** What the desk sees in it. */
export const TRIAGE = {
  title: "What the desk sees",
  from: "either",
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
      maxItems: 50,
      maxLength: 60,
      refersTo: "topic",
      title: "Topics",
      description: "The brand's topics whose terms occur.",
    },
    abusive: { type: "bool", need: "derived", title: "Abusive", description: "Does it insult?" },
    urgent: { type: "bool", need: "derived", title: "Urgent", description: "Is somebody stranded or at risk now?" },
    press: { type: "bool", need: "derived", title: "Press", description: "Does a journalist ask?" },
    personalData: {
      type: "list<string>",
      need: "derived",
      maxItems: 20,
      maxLength: 40,
      usual: ["card", "iban", "phone", "email", "reference", "address", "passport"],
      title: "Personal data",
      description: "Kinds of personal data in the text.",
    },
    priorContact: {
      type: "bool",
      need: "derived",
      title: "Asked before",
      description: "Does the author say that they already asked elsewhere?",
    },
    language: {
      type: "string",
      need: "derived",
      pattern: LANGUAGE,
      title: "Language",
      description: "ISO 639-1 code of the text.",
    },
    confidence: {
      type: "double",
      need: "derived",
      min: 0,
      max: 1,
      title: "Confidence",
      description: "How sure the intent is, 0 to 1.",
    },
  },
} as const satisfies FactGroup;
