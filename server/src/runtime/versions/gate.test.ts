import { parseBrand, parseProtocol } from "@parley/engine";
import { afterAll, describe, expect, it } from "vitest";
import { everyGate, type Gate, type GateFinding } from "./gate.ts";
import { ownGate } from "./own-gate.ts";
import { look } from "./look.ts";
import { LookThread } from "./look-thread.ts";

const BRAND = parseBrand({
  id: "toy",
  name: "Toy",
  timeZone: "UTC",
  languages: ["en"],
  leads: { one: { title: "One" }, two: { title: "Two" } },
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

const thread = new LookThread();
const gate = ownGate(thread);
afterAll(async () => thread.stop());

describe("gates", { timeout: 60_000 }, () => {
  it("are closed by the checker's errors, and not by its warnings", async () => {
    expect(closing(await gate(protocolFor("nobody"), BRAND, []))).not.toEqual([]);
    const said = await gate(protocolFor("one"), BRAND, []);
    expect(said.some(({ severity }) => severity === "warning")).toBe(true);
    expect(closing(said)).toEqual([]);
  });

  it("are closed by scenarios that fail, that make no sense, or that are none", async () => {
    const broken = { ...scenario("one"), steps: [{ wait: "PT1H" }] };
    const scenarios = [scenario("one"), scenario("two"), broken, { title: "none" }];
    expect(closing(await gate(protocolFor("one"), BRAND, scenarios))).toEqual([
      "scenarios.1.steps.0",
      "scenarios.2.steps.0",
      "scenarios.3",
    ]);
  });

  it("do not rehearse what cannot run: the checker says why", async () => {
    const said = await gate(protocolFor("nobody"), BRAND, [scenario("one")]);
    expect(new Set(said.map((finding) => finding.gate))).toEqual(new Set(["checker"]));
  });

  it("say in their thread what they would say in this one", async () => {
    const subject = { protocol: protocolFor("one"), brand: BRAND, scenarios: [scenario("two"), { title: "none" }] };
    expect(await thread.look(subject)).toEqual(look(subject, () => undefined));
  });

  it("all say what they have to say", async () => {
    const saying =
      (name: string): Gate =>
      () =>
        Promise.resolve([{ gate: name, closes: true, severity: "error", code: "c", message: "m", at: name }]);
    expect(closing(await everyGate([saying("a"), saying("b")])(protocolFor("one"), BRAND, []))).toEqual(["a", "b"]);
  });
});
