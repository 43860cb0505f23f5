import type { FactGroup } from "../fact-types.ts";
import { MOST } from "./bounds.ts";

/** How many write about the same, this mention included. Nothing counts them in a rehearsal: there they are what it says. */
export const SIMILAR = {
  title: "Similar mentions",
  from: "either",
  facts: {
    last10Minutes: {
      type: "double",
      need: "defaulted",
      default: 0,
      unit: "mentions",
      min: 0,
      max: MOST,
      title: "Similar, 10 minutes",
      description: "Mentions on the same topic in the last 10 minutes.",
    },
    lastHour: {
      type: "double",
      need: "defaulted",
      default: 0,
      unit: "mentions",
      min: 0,
      max: MOST,
      title: "Similar, 1 hour",
      description: "Mentions on the same topic in the last hour.",
    },
    authorsLast10Minutes: {
      type: "double",
      need: "defaulted",
      default: 0,
      unit: "authors",
      min: 0,
      max: MOST,
      title: "Authors, 10 minutes",
      description: "Distinct authors on the same topic in the last 10 minutes.",
    },
    authorsLastHour: {
      type: "double",
      need: "defaulted",
      default: 0,
      unit: "authors",
      min: 0,
      max: MOST,
      title: "Authors, 1 hour",
      description: "Distinct authors on the same topic in the last hour.",
    },
  },
} as const satisfies FactGroup;
