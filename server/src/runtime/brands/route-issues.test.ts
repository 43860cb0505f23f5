import { describe, expect, it } from "vitest";
import { routeIssues } from "./route-issues.ts";

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

  it("have conditions that can be asked of a mention", () => {
    const asked = { ...REVIEWS, when: "decision.respond == 'yes'" };
    expect(said([asked, { protocol: "care" }], ["care", "reviews"])[0]).toContain("there is no case yet");
  });
});
