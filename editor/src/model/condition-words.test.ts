import { worldOf } from "@parley/engine";
import { expect, it } from "vitest";
import { BRAND, PROTOCOL } from "./airline.fixture.ts";
import { factNamesOf } from "./condition-names.ts";
import { outlineOf } from "./condition-tree.ts";
import { sentenceOf } from "./condition-words.ts";

const WORLD = worldOf(PROTOCOL, BRAND);
const NAMES = factNamesOf(WORLD, PROTOCOL, BRAND);

it.each([
  ["mention.public && size(triage.personalData) > 0", "Public is yes, and Personal data is not empty."],
  ["triage.intent in ['unknown', 'abuse']", "Intent is “Unknown” or “Abuse”."],
  ["!(triage.intent in ['unknown', 'abuse'])", "Intent is neither “Unknown” nor “Abuse”."],
  ["'refunds' in triage.topics", "Topics includes “Money back and charges”."],
  ["author.followers >= 10000", "Followers is at least 10,000 people."],
  ["!(triage.urgent || triage.press)", "None of: Urgent is yes; Press is yes."],
  ["now - mention.at <= duration('1h30m')", "Written at is at most 1 h 30 min ago."],
  ["triage.urgent && mention.text.size() > 3", "Urgent is yes, and mention.text.size() > 3."],
  ["true", "Always."],
])("%s reads: %s", (source, sentence) => {
  const tree = outlineOf(WORLD, source, NAMES);
  expect(tree === null ? null : sentenceOf(tree, NAMES)).toBe(sentence);
});
