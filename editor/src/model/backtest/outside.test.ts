import { parseProtocol } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { causes, FIRST_FOLLOW, followInWords, happenings } from "./outside.ts";

const protocol = parseProtocol({
  parley: 1,
  id: "care",
  title: "Care",
  events: { refunded: { title: "The money went back" } },
  machine: { id: "care", initial: "open", states: { open: {} } },
});

describe("what happens outside", () => {
  it("is said in sentences: what follows what, how often and after how long", () => {
    expect(followInWords(FIRST_FOLLOW, protocol)).toBe(
      "Reply sent, after a mention, 80 times of 100: half within 30 min, nine of ten within 6 h. Only where it is to be answered.",
    );
    const refunded = { type: "refunded", after: "requestApproval", probability: 1 };
    expect(followInWords({ ...refunded, delay: { mean: "P1D" } }, protocol)).toBe(
      "The money went back, after “ask for approval”, always: 1 day later on average.",
    );
    expect(
      followInWords({ ...refunded, after: "reply.sent", delay: { always: "PT1H" }, only: { lead: "duty" } }, protocol),
    ).toBe("The money went back, after “reply sent”, always: 1 h later. Only where the answers are: duty.");
  });

  it("is what people may do without a further word, and follows that, a mention, or what the protocol wants done", () => {
    const may = happenings(protocol).map(({ value }) => value);
    expect(may).toEqual(expect.arrayContaining(["reply.sent", "handoff.failed", "refunded"]));
    // Those come from Parley itself, or say nothing without more.
    for (const event of ["mention", "mention.edited", "lead.handedOver", "delivery.failed"])
      expect(may).not.toContain(event);
    const follows = causes(protocol).map(({ value }) => value);
    expect(follows).toEqual(expect.arrayContaining(["mention", ...may, "requestApproval"]));
    expect(follows).not.toContain("decide");
  });
});
