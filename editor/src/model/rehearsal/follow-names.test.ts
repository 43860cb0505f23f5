import { parseProtocol } from "@parley/engine";
import { expect, it } from "vitest";
import { followNames, newNames } from "./follow-names.ts";

const desk = (states: object, clock = "reply") =>
  parseProtocol({
    parley: 1,
    id: "desk",
    title: "Desk",
    clocks: { [clock]: { title: "First reply", within: "PT1H", answers: "due" } },
    machine: { id: "desk", initial: "asking", states },
  });

const waiting = { meta: { title: "Waiting" }, on: { "reply.sent": "#desk.closed" } };
const asking = (to: string) => ({ on: { mention: to }, meta: { title: "Asking" } });
const closed = { type: "final", meta: { outcome: "answered" } };
const flat = desk({ asking: asking("waiting"), waiting, closed });
const nested = desk(
  { asking: asking("#desk.care.waiting"), care: { initial: "waiting", states: { waiting } }, closed },
  "answer",
);

const scenario = {
  title: "waiting",
  at: "2026-03-02T10:00:00Z",
  never: { states: ["waiting"] },
  steps: [
    { mention: { text: "waiting", state: "waiting" }, expect: { state: ["waiting"], clocks: { reply: "running" } } },
    { event: { type: "clock.reply.due", data: { state: "waiting" } }, expect: { says: ["waiting"] } },
  ],
};

it("a scenario follows a state that moves into a phase and a clock with a new name, and back, and leaves words alone", () => {
  const names = newNames(flat, nested);
  if (names === null) throw new Error("a state moved");
  const followed = followNames(scenario, names);
  expect(followed).toEqual({
    ...scenario,
    never: { states: ["care.waiting"] },
    steps: [
      {
        mention: { text: "waiting", state: "waiting" },
        expect: { state: ["care.waiting"], clocks: { answer: "running" } },
      },
      { event: { type: "clock.answer.due", data: { state: "waiting" } }, expect: { says: ["waiting"] } },
    ],
  });
  const back = newNames(nested, flat);
  expect(back === null ? null : followNames(followed, back)).toEqual(scenario);
});

it("nothing is done where no name changed, or where a scenario has none of them", () => {
  expect(newNames(flat, { ...flat, title: "Care" })).toBeNull();
  const names = newNames(flat, nested);
  const other = { title: "Other", steps: [{ wait: "PT1H" }] };
  expect(names === null ? null : followNames(other, names)).toBe(other);
});
