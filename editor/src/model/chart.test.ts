import { describe, expect, it } from "vitest";
import { CHART } from "./airline.fixture.ts";
import type { ChartState } from "./chart.ts";

const W = "handling.conversation.working";

function state(path: string): ChartState {
  const found = CHART.byPath.get(path);
  if (found === undefined) throw new Error(`There is no ${path}.`);
  return found;
}

describe("the airline protocol in words", () => {
  it("parents come before their children", () => {
    const seen = new Set<string>();
    for (const { path, parent } of CHART.states) {
      expect(parent === null || seen.has(parent)).toBe(true);
      seen.add(path);
    }
  });

  it("every transition of the protocol finds its targets", () => {
    const rows = CHART.states.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    expect(rows).toHaveLength(CHART.transitions);
    expect(rows.flatMap((row) => row.targets).every((path) => CHART.byPath.has(path))).toBe(true);
  });

  it("a state says which questions it answers", () => {
    expect(state(`${W}.urgent`).answers.map(({ field, text }) => [field, text])).toEqual([
      ["respond", "yes"],
      ["due", "Help right now, 15 min"],
      ["lead", "Duty manager"],
      ["channel", "as the customer wrote"],
      ["offline", "by phone"],
    ]);
    expect(state(`${W}.complaint`).answers.map(({ text }) => text)).toContain(
      "First reply to a case, 1 h in care desk hours",
    );
    expect(state(`${W}.complaint`).answers.map(({ text }) => text)).toContain("Who leads a case (table)");
  });

  it("a state says what it does and what it waits for", () => {
    expect(state(`${W}.takeOffline.askForMessage`).deeds).toEqual(["says “We are sorry about this”"]);
    expect(state(`${W}.praise`).deeds).toContain("drafts “Thank you!”");
    expect(state(`${W}.takeOffline.askForMessage`).wait).toBe(
      "waits for customer agrees or customer refuses, at most 2 days",
    );
    expect(state(`${W}.takeOffline.comeBack`).wait).toBe("waits for reply sent, at most 8 h in care desk hours");
    expect(state(`${W}.whatIsIt`).wait).toBeNull();
    expect(state(`${W}.urgent`).wait).toBe("waits for customer writes again or reply sent");
  });

  it("guards of one event read if, else if, otherwise", () => {
    const [group] = state("shouldWeAnswer").groups;
    expect(group?.title).toBe("At once");
    expect(group?.rows.map(({ word }) => word)).toEqual(["if", "else if", "else if", "otherwise"]);
    expect(group?.rows[0]?.condition).toMatch(/spam/);
    expect(group?.rows[0]?.cel).toBe("triage.intent == 'spam'");
  });

  it("events, delays and clocks are called by their titles", () => {
    expect(state(W).groups.map(({ title }) => title)).toEqual([
      "Customer writes again",
      "Reply sent",
      "A clock runs out",
      "Incident opened",
    ]);
    expect(state(`${W}.escalated`).groups.map(({ title }) => title)).toContain("After 3 days");
  });

  it("an event that leads nowhere does not leave", () => {
    expect(state(`${W}.question`).groups.map(({ leaves }) => leaves)).toEqual([false]);
    expect(state("watchAbuse").groups[0]?.leaves).toBe(true);
  });

  it("kinds and outcomes are known", () => {
    expect([state("handling").kind, state(W).kind, state(`${W}.memory`).kind, state("letStand").kind]).toEqual([
      "tracks",
      "phase",
      "history",
      "final",
    ]);
    expect(state("letStand").outcome).toBe("left alone, on purpose");
  });
});
