import { describe, expect, it } from "vitest";
import { TOY_BRAND } from "../fixtures/toy.ts";
import { parseBrand, parseProtocol } from "../protocol/parse.ts";
import { formatBrand, formatProtocol } from "./format.ts";
import { versionOf } from "./version.ts";

const SCRAMBLED = parseProtocol({
  machine: {
    states: {
      care: {
        on: {
          "reply.sent": { actions: [{ params: { as: "met", clock: "reply" }, type: "stopClock" }], target: "closed" },
          mention: "care",
        },
        entry: [
          { type: "decide", params: { because: "it can be solved", respond: "yes", due: "none" } },
          { params: { second: 2, first: 1 }, type: "unheardOf" },
        ],
        invoke: { src: "crm", input: { z: 1, a: 2 } },
        description: "Somebody answers.",
      },
      closed: { meta: { outcome: "answered" }, type: "final" },
    },
    initial: "care",
    id: "desk",
  },
  clocks: { reply: { within: "PT1H", title: "First reply" } },
  conditions: {},
  title: "Desk",
  id: "desk",
  parley: 1,
});

describe("the canonical form", () => {
  it("has one order of keys, keeps the order of maps and lists, and what is small stays on one line", () => {
    expect(formatProtocol(SCRAMBLED)).toMatchInlineSnapshot(`
      "{
        "parley": 1,
        "id": "desk",
        "title": "Desk",
        "clocks": {
          "reply": { "title": "First reply", "within": "PT1H" }
        },
        "machine": {
          "id": "desk",
          "initial": "care",
          "states": {
            "care": {
              "description": "Somebody answers.",
              "entry": [
                { "type": "decide", "params": { "respond": "yes", "due": "none", "because": "it can be solved" } },
                { "type": "unheardOf", "params": { "second": 2, "first": 1 } }
              ],
              "invoke": { "src": "crm", "input": { "z": 1, "a": 2 } },
              "on": {
                "reply.sent": {
                  "target": "closed",
                  "actions": [{ "type": "stopClock", "params": { "clock": "reply", "as": "met" } }]
                },
                "mention": "care"
              }
            },
            "closed": { "type": "final", "meta": { "outcome": "answered" } }
          }
        }
      }
      "
    `);
  });

  it("is the same again when it is read, and reads as the same protocol", () => {
    const text = formatProtocol(SCRAMBLED);
    expect(formatProtocol(parseProtocol(JSON.parse(text)))).toBe(text);
    expect(parseProtocol(JSON.parse(text))).toEqual(SCRAMBLED);
  });

  it("of a brand leaves out what the author left out", () => {
    const text = formatBrand(parseBrand(TOY_BRAND));
    expect(text).not.toMatch(/holidays|authority|handles|topics/);
    expect(parseBrand(JSON.parse(text))).toEqual(parseBrand(TOY_BRAND));
  });

  it("has no line of more than 120 columns that could be broken, and breaks none that fits", () => {
    const wide = { type: "log", params: { text: "x".repeat(80), more: "y".repeat(20) } };
    const lines = formatProtocol(
      parseProtocol({ parley: 1, id: "a", title: "A", machine: { entry: [wide, { ...wide, params: { text: "x" } }] } }),
    ).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(lines).toContain('      { "type": "log", "params": { "text": "x" } }');
  });
});

describe("the version of a protocol", () => {
  it("is the same for two spellings of one protocol, and another for another protocol", () => {
    const respelled = parseProtocol(JSON.parse(formatProtocol(SCRAMBLED)));
    expect(versionOf(respelled)).toBe(versionOf(SCRAMBLED));
    expect(versionOf({ ...SCRAMBLED, title: "Desk 2" })).not.toBe(versionOf(SCRAMBLED));
  });

  it("fills lines with a long list of plain values, none over 120 columns", () => {
    const terms = Array.from({ length: 100 }, (_, index) => `a term with number ${index}`);
    const topics = { bags: { title: "Bags", terms } };
    const text = formatBrand(parseBrand({ id: "b", name: "B", timeZone: "UTC", languages: ["en"], topics }));
    const widths = text
      .split("\n")
      .filter((line) => line.includes("a term"))
      .map((line) => line.length);
    expect(widths.length).toBeLessThan(30);
    expect(Math.max(...widths)).toBeLessThanOrEqual(120);
    expect(JSON.parse(text).topics).toEqual(topics);
  });
});
