import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EXPLANATIONS } from "../checks/explanations.ts";
import { checkProtocol } from "../compile/check-protocol.ts";
import type { Issue } from "../errors.ts";
import { DECIDED, TOY_BRAND } from "../fixtures/toy.ts";
import { parseBrand, parseProtocol } from "../protocol/parse.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { formatProtocol } from "../versions/format.ts";
import { fixesIn, PROPOSERS } from "./fixes-in.ts";

const brand = parseBrand(TOY_BRAND);

/** What only its author can mend. */
const WITHOUT_FIX = ["eventless-loop", "message", "message-language", "reach-alone", "shape", "swallowed"];

const protocolOf = (part: object): Protocol => parseProtocol({ parley: 1, id: "example", title: "Example", ...part });
const planted = (code: string): Protocol => {
  const file = new URL(`../checks/examples/${code}.json`, import.meta.url);
  return protocolOf((JSON.parse(readFileSync(file, "utf8")) as { readonly bad: object }).bad);
};

const END = { type: "final", meta: { outcome: "answered" } };
const care = (more: object, rest: object = {}): Protocol =>
  protocolOf({
    machine: { initial: "care", states: { care: { entry: [DECIDED], after: { P2D: "end" }, ...more }, end: END } },
    ...rest,
  });
const found = (protocol: Protocol, code: string): Issue => {
  const issue = checkProtocol(protocol, brand).find((each) => each.code === code);
  if (issue === undefined) throw new Error(`nothing is called ${code}`);
  return issue;
};
const titles = (protocol: Protocol, code: string): string[] =>
  fixesIn(protocol, brand)(found(protocol, code)).map(({ title }) => title);

describe("every kind of finding", () => {
  it("has fixes, or is known to have none", () => {
    const codes = EXPLANATIONS.map(({ code }) => code);
    expect([...Object.keys(PROPOSERS), ...WITHOUT_FIX].toSorted()).toEqual(codes.toSorted());
  });

  it.each(Object.keys(PROPOSERS))("%s is gone after each of its fixes, and nothing is worse", (code) => {
    const protocol = planted(code);
    const before = checkProtocol(protocol, brand);
    const written = formatProtocol(protocol);
    const fixes = fixesIn(protocol, brand)(found(protocol, code));
    expect(fixes.length > 0).toBe(!GUESSED.includes(code));
    for (const { title, protocol: mended } of fixes) {
      const after = checkProtocol(parseProtocol(JSON.parse(formatProtocol(mended))), brand);
      const open = (issues: readonly Issue[]) => issues.filter((each) => each.code === code && !each.accepted).length;
      expect(open(after), title).toBeLessThan(open(before));
      expect(
        after.filter(({ severity, accepted }) => severity === "error" && !accepted).length,
        title,
      ).toBeLessThanOrEqual(before.filter(({ severity }) => severity === "error").length);
    }
    expect(formatProtocol(protocol)).toBe(written);
  });
});

/** In these examples nothing is near enough to be meant, and four answers at once would be a guess. */
const GUESSED: readonly string[] = ["name", "undecided"];

describe("a fix", () => {
  it.each([
    [
      "a slip in a name",
      care({ entry: [DECIDED, { type: "lead", params: { to: "frontlin" } }] }),
      "name",
      "Rename to `frontline`",
    ],
    ["a slip in an event", care({ on: { "reply.snt": "end" } }), "unknown-event", "Rename to `reply.sent`"],
    ["an event of its own", care({ on: { orderLost: "end" } }), "unknown-event", "Declare the event `orderLost`"],
    ["a slip in a target", care({ on: { mention: "ende" } }), "structure", "Rename to `end`"],
    [
      "a slip in a value",
      care({ entry: [DECIDED, { type: "moderate", params: { how: "hid" } }] }),
      "action",
      "Rename to `hide`",
    ],
    ["a slip in an action", care({ entry: [DECIDED, { type: "reakt" }] }), "unbound", "Rename to `react`"],
    ["a delay as people write it", care({ after: { "4 hours": "end" } }), "delay", "Write `PT4H`: 4 h"],
    ["a short delay in working time", care({ after: { "4h@desk": "end" } }), "delay", "Write `PT4H@desk`: 4 h"],
    ["a delay in words", care({ after: { "two days": "end" } }), "delay", "Write `P2D`: 2 days"],
    [
      "a number beyond its bound",
      care({ entry: [DECIDED, { type: "priority", params: { level: 9 } }] }),
      "action",
      "Set `level` to 5",
    ],
    [
      "a missing lead",
      care({ entry: [{ ...DECIDED, params: { ...DECIDED.params, lead: undefined } }] }),
      "undecided",
      "Give “Front line” the lead on entry",
    ],
    [
      "all that is open but whether to respond",
      care({ entry: [{ ...DECIDED, params: { respond: "yes", because: "they asked" } }] }),
      "undecided",
      "Decide: “Front line” leads, answer where they wrote, it stays there, and no time is promised",
    ],
    [
      "an end at which somebody is left alone",
      protocolOf({
        machine: { initial: "end", states: { end: { type: "final", meta: { outcome: "letStand" } } } },
      }),
      "undecided",
      "Say that nobody responds here",
    ],
    ["a wait", care({ after: {}, on: { mention: "end" } }), "endless-wait", "Mark the wait as deliberate"],
    [
      "a wait that needs an end",
      care({ after: {}, on: { mention: "end" } }),
      "endless-wait",
      "After 24 h, go to “End”",
    ],
  ] as const)("mends %s", (_, protocol, code, title) => {
    expect(titles(protocol, code)).toContain(title);
  });

  it("is not proposed where it would guess: a name that is near to none", () => {
    expect(titles(care({ entry: [DECIDED, { type: "lead", params: { to: "somebodyElse" } }] }), "name")).toEqual([]);
  });

  it("asks for a fact first only where all must hold", () => {
    const reading = (when: string): Protocol =>
      care({ on: { mention: { guard: "c", target: "end" } } }, { conditions: { c: { title: "C", when } } });
    expect(titles(reading("author.name == 'Ann' && triage.urgent"), "optional-fact")).toEqual([
      "Ask first whether `author.name` is known",
    ]);
    expect(titles(reading("author.name == 'Ann' || triage.urgent"), "optional-fact")).toEqual([]);
  });

  it("leaves a finding of another protocol alone", () => {
    const issue = found(care({ on: { "reply.snt": "end" } }), "unknown-event");
    expect(fixesIn(care({}), brand)(issue)).toEqual([]);
  });
});
