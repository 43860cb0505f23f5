import { expect, it } from "vitest";
import { exportMachine, scheduledDelays } from "./export-machine.ts";

const machine = {
  initial: "a",
  states: {
    a: { after: { PT1H: "b", "PT1H@desk": { target: "a", guard: "late" }, "500": "b", soon: "b" } },
    b: { entry: [{ type: "raise", params: { event: "x", delay: "PT1H" } }] },
  },
};

it("durations become milliseconds; equally long ones stand in one list, in their order", () => {
  expect(exportMachine({ machine }).states?.["a"]?.after).toEqual({
    "500": "b",
    "3600000": [{ target: "b" }, { target: "a", guard: "late" }],
    soon: "b",
  });
});

it("the rest is as it stands in the document", () => {
  expect(exportMachine({ machine }).states?.["b"]).toEqual(machine.states.b);
});

it("delays that lose their schedule can be named", () => {
  expect(scheduledDelays(machine)).toEqual(["PT1H@desk"]);
});
