import { compareWithLabel, undecidedFields, type Decision, type TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { airlineMentions } from "../kit/api-client.ts";
import { openExample, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

/** Apart from each other, so that nobody takes two hundred different matters for one incident. */
const APART_MS = 11 * 60_000;

const clock = new VirtualClock("2026-03-02T09:00:00Z");
let example: OpenExample;
const answers = new Map<string, TurnBody>();

beforeAll(async () => {
  example = await openExample({ clock });
});

afterAll(() => example.close());

describe("the airline's two hundred mentions", () => {
  it("each gets a decision with no field undecided, nearly all as a person labelled them", async () => {
    for (const mention of airlineMentions()) {
      clock.pass(APART_MS);
      const response = await example.post("/v1/brands/skylark/mentions", mention);
      expect(response.ok).toBe(true);
      answers.set(mention.id, (await response.json()) as TurnBody);
    }
    const turns = [...answers.values()];
    expect(turns).toHaveLength(200);
    expect(turns.filter((turn) => undecidedFields(turn.decision as Decision).length > 0)).toEqual([]);
    expect(turns.filter((turn) => turn.state.fallback).length).toBeLessThanOrEqual(5);
    const agreed = airlineMentions().filter(({ id, label }) => {
      const turn = answers.get(id);
      return (
        turn !== undefined && label !== undefined && compareWithLabel(turn.decision as Decision, label).length === 0
      );
    });
    expect(agreed.length).toBeGreaterThanOrEqual(190);
  });

  it("posted once more, each gets the answer that it got and opens no case", async () => {
    for (const mention of airlineMentions()) {
      const response = await example.post("/v1/brands/skylark/mentions", mention);
      expect(await response.json()).toEqual(answers.get(mention.id));
    }
  });
});
