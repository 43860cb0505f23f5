import { describe, expect, it } from "vitest";
import { changed } from "./what-if.ts";

const document = {
  clocks: { firstReply: { within: "PT1H" } },
  machine: { on: { "reply.sent": { target: "a" }, reply: { sent: 1 } } },
  tables: { who: { rows: [{ then: "desk" }, { then: "duty" }] } },
};

describe("what-if", () => {
  it("replaces one value and leaves the document as it was", () => {
    const before = JSON.stringify(document);
    expect(changed(document, { "clocks.firstReply.within": "PT2H" })).toEqual({
      ...document,
      clocks: { firstReply: { within: "PT2H" } },
    });
    expect(changed(document, { "tables.who.rows.1.then": "billing" })).toMatchObject({
      tables: { who: { rows: [{ then: "desk" }, { then: "billing" }] } },
    });
    expect(JSON.stringify(document)).toBe(before);
  });

  it("understands names with dots", () => {
    expect(changed(document, { "machine.on.reply.sent.target": "b" })).toMatchObject({
      machine: { on: { "reply.sent": { target: "b" }, reply: { sent: 1 } } },
    });
  });

  it("refuses a place that is not there, and says which was meant", () => {
    expect(() => changed(document, { "clocks.firstRply.within": "PT2H" })).toThrow(
      expect.objectContaining({
        code: "PARLEY_BACKTEST_INVALID",
        at: "clocks.firstRply.within",
        hint: 'Did you mean "clocks.firstReply"?',
      }),
    );
    expect(() => changed(document, { "tables.who.rows.2.then": "x" })).toThrow('There is no "2" in tables.who.rows');
    expect(() => changed(document, { "__proto__.x": 1 })).toThrow("There is no");
  });
});
