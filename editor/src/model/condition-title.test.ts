import { worldOf } from "@parley/engine";
import { expect, it } from "vitest";
import { BRAND, PROTOCOL } from "./airline.fixture.ts";
import { factNamesOf } from "./condition-names.ts";
import { NOTHING_YET, titleAfter, UNSAID } from "./condition-title.ts";

const WORLD = worldOf(PROTOCOL, BRAND);
const NAMES = factNamesOf(WORLD, PROTOCOL, BRAND);
const COMPLAINT = "triage.intent == 'complaint'";
const PRAISE = "triage.intent == 'praise'";

it.each([
  ["that nobody has named is called what it asks", { title: UNSAID, when: NOTHING_YET }, "intent is “Complaint”"],
  ["that was called what it asked follows", { title: "intent is “Praise”", when: PRAISE }, "intent is “Complaint”"],
  ["that somebody named keeps its name", { title: "they are angry", when: PRAISE }, "they are angry"],
] as const)("a condition %s", (_, before, title) => {
  expect(titleAfter(before, COMPLAINT, WORLD, NAMES)).toBe(title);
});
