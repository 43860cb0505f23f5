import { worldOf } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { BRAND, PROTOCOL } from "./airline.fixture.ts";
import { factNamesOf } from "./condition-names.ts";
import { askSamples, hitsOf, samplesOf } from "./condition-samples.ts";

const WORLD = worldOf(PROTOCOL, BRAND);
const NAMES = factNamesOf(WORLD, PROTOCOL, BRAND);
const SAMPLES = samplesOf(PROTOCOL, BRAND);
const ask = (when: string) =>
  askSamples(WORLD, when, SAMPLES, NAMES).map(({ answer }) => ("value" in answer ? answer.value : answer.trouble));

describe("samples of a brand", () => {
  it.each(["complaint", "question", "praise"])("hold a %s that the engine reads as one", (intent) => {
    expect(ask(`triage.intent == '${intent}'`)).toContain(true);
  });

  it.each(["triage.urgent", "triage.press", "!mention.public", "size(triage.personalData) > 0", "triage.priorContact"])(
    "tell %s apart",
    (when) => {
      expect(new Set(ask(when))).toEqual(new Set([true, false]));
    },
  );

  it("are those that are given, six at the most", () => {
    const given = Array.from({ length: 8 }, (_, index) => ({
      id: `m${index}`,
      channel: "x",
      at: "2026-03-02T09:00:00Z",
      text: "Where is my bag?",
      author: { handle: "ann" },
    }));
    expect(samplesOf(PROTOCOL, BRAND, given).map(({ id }) => id)).toEqual(["m0", "m1", "m2", "m3", "m4", "m5"]);
  });
});

describe("asking samples", () => {
  it("tells what was read", () => {
    const [first] = askSamples(WORLD, "author.followers >= 10000", SAMPLES, NAMES);
    expect(first?.values).toEqual([{ title: "Followers", value: "48,000" }]);
  });

  it("tells why it cannot be told", () => {
    expect(ask("author.name == 'Ann'")[0]).toBe("author.name is missing");
  });

  it("says nothing of what cannot run", () => {
    expect(ask("author.followrs > 1")).toEqual([]);
  });

  it("finds the row of a table that is hit", () => {
    const table = PROTOCOL.tables["whoLeads"];
    if (table === undefined) throw new Error("the example has lost its table");
    const rows = hitsOf(WORLD, table, SAMPLES, NAMES).map(({ answer }) => ("value" in answer ? answer.value : null));
    expect(rows).toHaveLength(6);
    expect(rows[0]).not.toBe(null);
    expect(rows[5]).toBe(0);
  });
});
