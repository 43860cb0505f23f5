import type { FactGroup } from "../fact-types.ts";
import { LANGUAGE, MOST } from "./bounds.ts";

/** Who wrote it. */
export const AUTHOR = {
  title: "The author",
  from: "sender",
  facts: {
    handle: {
      type: "string",
      need: "required",
      maxLength: 200,
      title: "Handle",
      description: "The author's name on the channel.",
    },
    name: { type: "string", need: "optional", maxLength: 200, title: "Name", description: "The author's own name." },
    followers: {
      type: "double",
      need: "defaulted",
      default: 0,
      unit: "people",
      min: 0,
      max: MOST,
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
      unit: "cases",
      min: 0,
      max: MOST,
      title: "Earlier cases",
      description: "How many cases this author had before.",
    },
    dmConsent: {
      type: "bool",
      need: "defaulted",
      default: false,
      title: "May be written to",
      description: "Has the author written to us in private, or agreed to it?",
    },
    dmUntil: {
      type: "timestamp",
      need: "optional",
      title: "May be written to until",
      description: "When the window for private messages closes, ISO 8601.",
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
      pattern: LANGUAGE,
      title: "Language",
      description: "ISO 639-1 code of the author's language.",
    },
  },
} as const satisfies FactGroup;
