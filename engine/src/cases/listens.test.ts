import { expect, it } from "vitest";
import { listeningOf } from "./listens.ts";

const listens = listeningOf({
  id: "m",
  initial: "a",
  on: { "case.resolved": "b" },
  states: {
    a: { initial: "x", on: { "clock.*": "b" }, states: { x: { on: { "reply.sent": "y" } }, y: {} } },
    b: { on: { "*": "a" } },
  },
});

it.each([
  [["a", "a.x"], "reply.sent", true],
  [["a", "a.y"], "reply.sent", false],
  [["a", "a.y"], "clock.reply.due", true],
  [["a", "a.y"], "clock", true],
  [["a", "a.y"], "clocks.due", false],
  [["a", "a.y"], "case.resolved", true],
  [["b"], "reply.sent", true],
  [["gone"], "reply.sent", false],
])("a case in %j is asked about %s: %s", (active, event, expected) => {
  expect(listens(active, event)).toBe(expected);
});
