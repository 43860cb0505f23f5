import { parseBrand, parseProtocol } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { checkerGate } from "./checker-gate.ts";
import { everyGate, type Gate, type GateFinding } from "./gate.ts";
import { scenarioGate } from "./scenario-gate.ts";

const BRAND = parseBrand({
  id: "toy",
  name: "Toy",
  timeZone: "UTC",
  languages: ["en"],
  leads: { one: { title: "One" } },
});
const protocolFor = (lead: string) => {
  const params = { respond: "yes", due: "none", lead, channel: "public", offline: "none", because: "a test" };
  const states = {
    waiting: { entry: [{ type: "decide", params }], after: { PT24H: "done" } },
    done: { type: "final", meta: { outcome: "answered" } },
  };
  return parseProtocol({ parley: 1, id: "care", title: "Care", machine: { id: "care", initial: "waiting", states } });
};
const scenario = (lead: string) => ({
  title: "Somebody asks",
  at: "2026-03-02T10:00:00Z",
  steps: [
    { mention: { text: "Hello?" }, expect: { decision: { lead } } },
    { wait: "PT24H", expect: { status: "done" } },
  ],
});
const closing = (findings: readonly GateFinding[]): string[] =>
  findings.filter(({ closes }) => closes).map(({ at }) => at);

describe("gates", () => {
  it("are closed by the checker's errors, and not by its warnings", async () => {
    expect(closing(await checkerGate(protocolFor("nobody"), BRAND))).not.toEqual([]);
    const said = await checkerGate(protocolFor("one"), BRAND);
    expect(said.some(({ severity }) => severity === "warning")).toBe(true);
    expect(closing(said)).toEqual([]);
  });

  it("are closed by scenarios that fail, that make no sense, or that are none", async () => {
    const broken = { ...scenario("one"), steps: [{ wait: "PT1H" }] };
    const gate = scenarioGate([scenario("one"), scenario("two"), broken, { title: "none" }]);
    expect(closing(await gate(protocolFor("one"), BRAND))).toEqual([
      "scenarios.1.steps.0",
      "scenarios.2.steps.0",
      "scenarios.3",
    ]);
  });

  it("do not rehearse what cannot run: the checker says why", async () => {
    expect(await scenarioGate([scenario("one")])(protocolFor("nobody"), BRAND)).toEqual([]);
  });

  it("all say what they have to say", async () => {
    const saying =
      (name: string): Gate =>
      () =>
        Promise.resolve([{ gate: name, closes: true, severity: "error", code: "c", message: "m", at: name }]);
    expect(closing(await everyGate([saying("a"), saying("b")])(protocolFor("one"), BRAND))).toEqual(["a", "b"]);
  });
});
