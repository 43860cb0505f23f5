import { parseProtocol, whatIf, type Json } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { BRAND } from "../rehearsal/toy.fixture.ts";
import { changesOf, settingsOf } from "./settings.ts";

const decide = { respond: "yes", due: "none", lead: "care", channel: "public", offline: "none", because: "a test" };
const protocol = parseProtocol({
  parley: 1,
  id: "care",
  title: "Care",
  conditions: { loud: { title: "Is it loud?", when: "author.followers >= 10000 && mention.text != '42' || v2 > 1.5" } },
  tables: {
    who: {
      title: "Who leads",
      inputs: ["author.followers", "triage.intent"],
      rows: [
        { when: ["it >= 5000.0", "'praise'"], then: "duty" },
        { when: ["", ""], then: "care" },
      ],
    },
    way: {
      title: "The way",
      inputs: ["triage.intent"],
      outputs: ["lead"],
      rows: [{ when: [""], then: { lead: "care" } }],
    },
  },
  clocks: { firstReply: { title: "First reply", within: "PT1H" } },
  machine: {
    id: "care",
    initial: "waiting",
    states: {
      waiting: { entry: [{ type: "decide", params: decide }], after: { PT24H: "done", P3D: "done" } },
      done: { type: "final" },
    },
  },
});
const settings = settingsOf(protocol, BRAND);
const tried = (changes: Readonly<Record<string, string>>) => changesOf(protocol, settings, changes);

describe("what can be tried otherwise", () => {
  it("are clocks, numbers outside of texts and names, waits, and the cells and rows of tables", () => {
    expect(settings.map(({ kind, title, value }) => [kind, title, value])).toEqual([
      ["clock", "First reply", "PT1H"],
      ["number", "Is it loud?", "10000"],
      ["number", "Is it loud?", "1.5"],
      ["wait", "Waits in “Waiting”", "PT24H"],
      ["wait", "Waits in “Waiting”", "P3D"],
      ["cell", "Row 1 of “Who leads”", "5000.0"],
      ["row", "Row 1 of “Who leads”", "duty"],
      ["row", "Row 2 of “Who leads”", "care"],
      ["row", "Row 1 of “The way”, Lead", "care"],
    ]);
  });

  it("say in words where they stand", () => {
    const about = Object.fromEntries(settings.map((each) => [each.id, each.about]));
    expect(about["clocks.firstReply.within"]).toBe("around the clock");
    expect(about["tables.who.rows.0.when.0#0"]).toBe("Followers: at least 5000");
    expect(about["tables.who.rows.0.then"]).toBe("Followers: at least 5000, Intent: Praise");
    expect(about["tables.who.rows.1.then"]).toBe("in every other case");
  });

  it("become changes of the document that leave all else as it is", () => {
    const changes = tried({
      "clocks.firstReply.within": "PT2H",
      "conditions.loud.when#0": "500",
      "conditions.loud.when#1": "2",
      "machine.states.waiting.after.P3D": "P1D",
      "tables.who.rows.0.when.0#0": "800.0",
      "tables.who.rows.1.then": "duty",
      "tables.way.rows.0.then.lead": "duty",
    });
    const after = parseProtocol(whatIf(protocol as unknown as Json, changes));
    expect(after).toEqual({
      ...protocol,
      clocks: { firstReply: { ...protocol.clocks["firstReply"], within: "PT2H" } },
      conditions: { loud: { title: "Is it loud?", when: "author.followers >= 500 && mention.text != '42' || v2 > 2" } },
      tables: {
        who: {
          ...protocol.tables["who"],
          rows: [
            { when: ["it >= 800.0", "'praise'"], then: "duty" },
            { when: ["", ""], then: "duty" },
          ],
        },
        way: { ...protocol.tables["way"], rows: [{ when: [""], then: { lead: "duty" } }] },
      },
      machine: {
        ...protocol.machine,
        states: {
          ...protocol.machine.states,
          waiting: {
            ...protocol.machine.states?.["waiting"],
            after: { PT24H: "done", P1D: "done" },
          },
        },
      },
    });
  });

  it("change nothing where they are what they were", () => {
    expect(tried({ "clocks.firstReply.within": "PT1H", "conditions.loud.when#0": "10000" })).toEqual({});
  });
});
