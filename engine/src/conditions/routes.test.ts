import { describe, expect, it } from "vitest";
import { toySituation } from "../fixtures/situation.ts";
import type { Facts } from "../vocabulary/facts.ts";
import { compileRoutes } from "./routes.ts";

const BY_CHANNEL = [
  { protocol: "reviews", when: "mention.channel == 'google'" },
  { protocol: "press", when: "author.followers > 10000 && triage.intent == 'press'" },
  { protocol: "care" },
];
const facts = (more: { readonly [G in keyof Facts]?: Partial<Facts[G]> } = {}): Facts => toySituation(more).facts;
const everything = (): boolean => true;
const press = { author: { followers: 50_000 }, triage: { intent: "press" } } as const;

describe("a brand's routes", () => {
  const { routes, issues } = compileRoutes({ protocols: BY_CHANNEL, topics: {} });

  it("send a mention to the first protocol whose condition holds, else to the last", () => {
    expect(issues).toEqual([]);
    expect(routes.first(facts({ mention: { channel: "google" }, ...press }), everything)).toBe("reviews");
    expect(routes.first(facts({ mention: { channel: "x" }, ...press }), everything)).toBe("press");
    expect(routes.first(facts({ mention: { channel: "x" } }), everything)).toBe("care");
  });

  it("pass over a protocol that is not live yet", () => {
    expect(routes.first(facts({ mention: { channel: "google" } }), (protocol) => protocol !== "reviews")).toBe("care");
  });

  it("send a mention to the last protocol when a condition fails", () => {
    const tooLong = Array.from({ length: 2_000 }, (_, index) => `topic-${index}`);
    const failing = compileRoutes({
      protocols: [{ protocol: "topical", when: "!('refunds' in triage.topics)" }, { protocol: "care" }],
      topics: { refunds: { title: "Money back", terms: ["refund*"] } },
    });
    expect(failing.issues).toEqual([]);
    expect(failing.routes.first(facts({ triage: { topics: ["seats"] } }), everything)).toBe("topical");
    expect(failing.routes.first(facts({ triage: { topics: tooLong } }), everything)).toBe("care");
  });

  it("name no protocol when the brand has no list", () => {
    const none = compileRoutes({ topics: {} });
    expect(none.routes.named).toBeNull();
    expect(none.routes.first(facts(), everything)).toBeNull();
  });

  it.each([
    ["mention.colour == 'red'", "mention.colour"],
    ["case.mentions > 1", "there is no case yet"],
    ["similar.lastHour > 1", "there is no case yet"],
    ["mention.likes", "must be"],
    ["mention.channel ==", ""],
  ])("refuse %s", (when, words) => {
    const found = compileRoutes({
      protocols: [{ protocol: "reviews", when }, { protocol: "care" }],
      topics: {},
    }).issues;
    expect(found.map(({ at }) => at)).toContain("protocols.0.when");
    expect(found.every(({ severity }) => severity === "error")).toBe(true);
    expect(found.map(({ message }) => message).join()).toContain(words);
  });
});
