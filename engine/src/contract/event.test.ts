import { describe, expect, it } from "vitest";
import { EVENTS } from "../vocabulary/events.ts";
import { SentEvent } from "./event.ts";

const faults = (type: string, data?: object): string[] =>
  (SentEvent.safeParse({ id: "e1", type, ...(data === undefined ? {} : { data }) }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

describe("an event as a client sends it", () => {
  it("carries what its type may carry", () => {
    expect(faults("approval.refused", { by: "ann", because: "too soft" })).toEqual([]);
    expect(faults("mention.spread", { shares: 40 })).toEqual([]);
  });

  it.each([
    ["mention.spread", { shares: "40" }, "data.shares: Invalid input: expected number, received string"],
    ["mention.spread", { shares: -1 }, "data.shares: Too small: expected number to be >=0"],
    ["approval.refused", { becuase: "x" }, 'data: Unrecognized key: "becuase"'],
    ["incident.opened", { more: 1 }, 'data: Unrecognized key: "more"'],
    ["reply.sent", { where: "everywhere" }, 'data.where: Invalid option: expected one of "public"|"private"'],
  ])("%s does not carry %j", (type, data, expected) => {
    expect(faults(type, data)).toEqual([expected]);
  });

  it("must carry what is required", () => {
    expect(faults("delivery.failed", { effect: "c:1:0" })).toEqual([
      "data.because: Invalid input: expected string, received undefined",
    ]);
    expect(faults("delivery.failed")).toHaveLength(2);
  });

  it("carries anything when the protocol declares it", () => {
    expect(faults("bag.found", { where: { deep: [1, 2] } })).toEqual([]);
  });

  it.each(Object.keys(EVENTS))("%s may come without the data that it does not need", (type) => {
    expect(faults(type).length > 0).toBe(["delivery.failed", "lead.handedOver", "mention.edited"].includes(type));
  });
});
