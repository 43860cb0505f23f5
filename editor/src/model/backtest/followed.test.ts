import {
  compareBacktests,
  compile,
  MentionInput,
  parseOutside,
  whatIf,
  type Json,
  type Protocol,
} from "@parley/engine";
import { expect, it } from "vitest";
import { BRAND, CHART, PROTOCOL } from "../airline.fixture.ts";
import { followedIn, followedSentence } from "./followed.ts";

const mentions = ["a", "b", "c"].map((id) =>
  MentionInput.parse({
    id,
    channel: "x",
    text: "@SkylarkAir thank you, lovely crew today!",
    at: "2026-03-02T10:00:00Z",
    author: { handle: id },
  }),
);
const outside = parseOutside({ events: [{ type: "reply.sent", delay: { always: "PT7H" } }] });

it("a clock that is kept otherwise is told by its title with what it was, and first in the sentence", () => {
  const other = whatIf(PROTOCOL as unknown as Json, { "clocks.thanks.within": "PT5H" }) as unknown as Protocol;
  const compared = compareBacktests([compile(PROTOCOL, BRAND), compile(other, BRAND)], mentions, { outside });
  const followed = followedIn(
    { clocks: [...compared.clocks], outcomes: [...compared.outcomes], states: [...compared.states] },
    PROTOCOL,
    CHART,
  );
  expect(followed.clocks.map(({ title, numbers }) => [title, numbers[0]])).toEqual([
    [PROTOCOL.clocks["thanks"]?.title, { what: "kept", before: "3 of 3", after: "0 of 3" }],
  ]);
  expect(followed.states.length).toBeGreaterThan(0);
  expect(followedSentence(followed)).toMatch(/^What follows differs: .+, kept 3 of 3 → 0 of 3;/);
});

it("where nothing differs there is no sentence", () => {
  expect(followedSentence({ clocks: [], outcomes: [], states: [] })).toBe(null);
});
