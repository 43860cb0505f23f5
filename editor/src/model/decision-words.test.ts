import { NOTHING_DECIDED, type Answer, type CaseBody } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { BRAND, PROTOCOL } from "./airline.fixture.ts";
import { decisionLines } from "./decision-words.ts";

const by = { state: "handling", at: "2026-03-02T10:00:00.000Z" };
const lead = (value: string): Answer => ({ status: "decided", value, because: "a test", by });

function leadLine(earlier: CaseBody["earlier"]) {
  const decision = { ...NOTHING_DECIDED, lead: lead("baggage") };
  return decisionLines({ decision, earlier }, PROTOCOL, BRAND).find(({ field }) => field === "lead");
}

describe("the five answers in words", () => {
  it("say what was answered before, by the brand's name for it", () => {
    const earlier = [
      { field: "lead", answer: lead("frontline") },
      { field: "lead", answer: lead("senior-care") },
      { field: "channel", answer: { status: "none", because: "a test", by } },
    ] as const;
    expect(leadLine(earlier)).toMatchObject({ text: "Baggage", before: "Senior care" });
  });

  it("say nothing of before where nothing has changed", () => {
    expect(leadLine([])).toMatchObject({ before: null });
  });
});
