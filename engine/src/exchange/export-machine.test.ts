import { expect, it } from "vitest";
import { bareProtocol } from "./bare-protocol.ts";
import { exportMachine, scheduledDelays } from "./export-machine.ts";
import { importMachine } from "./import-machine.ts";

const machine = {
  initial: "a",
  states: {
    a: { after: { PT1H: "b", "PT1H@desk": { target: "a", guard: "late" }, "500": "b", soon: "b" } },
    b: { entry: [{ type: "raise", params: { event: "x", delay: "PT1H" } }] },
  },
};

it("durations become milliseconds; equally long ones stand in one list, in their order", () => {
  expect(exportMachine(bareProtocol(machine)).states?.["a"]?.after).toEqual({
    "500": "b",
    "3600000": [{ target: "b" }, { target: "a", guard: "late" }],
    soon: "b",
  });
});

it("the rest is as it stands in the document", () => {
  expect(exportMachine(bareProtocol(machine)).states?.["b"]).toEqual(machine.states.b);
});

it("delays that lose their schedule can be named", () => {
  expect(scheduledDelays(machine)).toEqual(["PT1H@desk"]);
});

it("what stands beside the chart travels along, and comes back", () => {
  const late = {
    ...bareProtocol({ id: "desk", initial: "a", states: { a: { on: { mention: { guard: "loud" } } } } }),
    title: "Our desk",
  };
  const protocol = { ...late, conditions: { loud: { title: "they are loud", when: "author.followers > 5" } } };
  const { protocol: back, issues } = importMachine(JSON.parse(JSON.stringify(exportMachine(protocol))));
  expect(back).toEqual(protocol);
  expect(issues).toEqual([]);
});

it("waits come back as they were written, but those that were changed outside", () => {
  const on = { "reply.sent": "b" };
  const protocol = bareProtocol({
    id: "desk",
    initial: "a",
    states: {
      a: { on, after: { PT24H: "b", "PT1H@desk": "b" } },
      b: { states: { c: { after: { P2D: "#desk.a" } } }, initial: "c" },
    },
  });
  const out = exportMachine(protocol);
  expect(Object.keys(out.states?.["a"]?.after ?? {})).toEqual(["3600000", "86400000"]);
  expect(importMachine(JSON.parse(JSON.stringify(out))).protocol).toEqual(protocol);
  const c = out.states?.["b"]?.states?.["c"];
  if (c !== undefined) c.after = { 5000: "#desk.a" };
  const { protocol: later, issues } = importMachine(JSON.parse(JSON.stringify(out)));
  expect(Object.keys(later.machine.states?.["b"]?.states?.["c"]?.after ?? {})).toEqual(["5000"]);
  expect(issues).toEqual([]);
});

it("what travelled and was damaged on the way is refused, and said where", () => {
  const damaged = {
    id: "desk",
    states: {},
    meta: { parley: { parley: 1, id: "desk", title: "Desk", clocks: { c: {} } } },
  };
  expect(() => importMachine(damaged)).toThrow(/clocks\.c/);
});
