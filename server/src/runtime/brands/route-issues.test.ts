import { describe, expect, it } from "vitest";
import { routeIssues, routeWarnings } from "./route-issues.ts";

const said = (protocols: { protocol: string; when?: string }[] | undefined, live: string[], known = live): string[] =>
  routeIssues(
    { topics: {}, ...(protocols === undefined ? {} : { protocols }) },
    {
      live: new Set(live),
      known: new Set([...known, ...live]),
    },
  ).map(({ at, message }) => `${at}: ${message}`);
const REVIEWS = { protocol: "reviews", when: "mention.channel == 'google'" };

describe("the routes of a brand", () => {
  it("need no list while one protocol is live, and one when there are several", () => {
    expect(said(undefined, [])).toEqual([]);
    expect(said(undefined, ["care"])).toEqual([]);
    expect(said(undefined, ["care", "reviews"])).toHaveLength(1);
  });

  it("may name a protocol before it is live, but not as the last one", () => {
    expect(said([REVIEWS, { protocol: "care" }], ["care"], ["reviews"])).toEqual([]);
    expect(said([REVIEWS, { protocol: "care" }], ["reviews"], ["care"])[0]).toContain("protocols.1.protocol");
  });

  it("name no protocol that is not there", () => {
    expect(said([REVIEWS, { protocol: "care" }], ["care"])).toEqual([
      'protocols.0.protocol: The brand has no protocol "reviews".',
    ]);
  });

  it("may name what is yet to be made while nothing is live", () => {
    expect(said([REVIEWS, { protocol: "care" }], [], [])).toEqual([]);
  });

  it("have conditions that can be asked of a mention", () => {
    const asked = { ...REVIEWS, when: "decision.respond == 'yes'" };
    expect(said([asked, { protocol: "care" }], ["care", "reviews"])[0]).toContain("there is no case yet");
  });
});

describe("mentions of an entry whose protocol is not live", () => {
  const CHAT = { protocol: "chat", when: "mention.channel == 'chat'" };
  const routes = [REVIEWS, CHAT, { protocol: "care" }];
  const warned = (live: string[], known = live): string[] =>
    routeWarnings({ protocols: routes }, { live: new Set(live), known: new Set(known) }).map(
      ({ at, message, hint }) => `${at}: ${message} ${hint}`,
    );

  it("go on to the next live one that they fit, and somebody is told", () => {
    expect(warned(["reviews", "chat", "care"])).toEqual([]);
    expect(warned(["chat", "care"], ["reviews", "chat", "care"])).toEqual([
      'protocols.0.protocol: No version of "reviews" is live: its mentions go on to the next entry that they fit: chat, then care. Publish it, or take its entry out.',
    ]);
    expect(warned(["reviews", "care"])).toEqual([
      'protocols.1.protocol: There is no protocol "chat" yet: its mentions go on to the next entry that they fit: care. Make a draft of it and publish it.',
    ]);
  });

  it("are not taken at all while nothing is live", () => {
    expect(warned([])).toHaveLength(3);
    expect(warned([])[2]).toContain("no mention is taken before something is published");
  });

  it("are none where the brand has no list", () => {
    expect(routeWarnings({}, { live: new Set(["care"]), known: new Set(["care"]) })).toEqual([]);
  });
});
