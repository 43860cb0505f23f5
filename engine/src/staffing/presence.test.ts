import { describe, expect, it } from "vitest";
import { TOY_BRAND } from "../fixtures/toy.ts";
import { epochOf, isoInstant } from "../protocol/instant.ts";
import { parseBrand } from "../protocol/parse.ts";
import { presenceOf } from "./presence.ts";
import { parseRoster } from "./roster.ts";

const brand = parseBrand(TOY_BRAND);
const [FROM, TO] = [epochOf("2026-03-02T00:00:00Z"), epochOf("2026-03-04T00:00:00Z")];
const presence = (more: object, seed = 1) => {
  const { teams } = parseRoster({ title: "Toy", teams: [{ name: "desk", people: 4, serves: ["frontline"], ...more }] });
  return teams.flatMap((team) =>
    presenceOf(team, brand, seed, FROM, TO).map(({ at, people }) => [isoInstant(at).slice(8, 16), people]),
  );
};

describe("a team is at the desk", () => {
  it("in the hours of a schedule of the brand, or in hours of its own", () => {
    expect(presence({ hours: "desk" })).toEqual([
      ["02T00:00", 0],
      ["02T09:00", 4],
      ["02T17:00", 0],
      ["03T09:00", 4],
      ["03T17:00", 0],
    ]);
    expect(presence({ hours: { tue: ["08:00-12:00", "12:00-13:00"] } })).toEqual([
      ["02T00:00", 0],
      ["03T08:00", 4],
      ["03T13:00", 0],
    ]);
  });

  it("always, where neither the roster nor the brand knows hours", () => {
    expect(presence({})).toEqual([
      ["02T00:00", 4],
      ["04T00:00", 0],
    ]);
  });

  it("without those who are away, hour by hour and by chance, in the share that the roster says", () => {
    const hours = Array.from({ length: 40 }, (_, seed) => presence({ shrinkage: 0.25 }, seed).slice(0, -1)).flat();
    const mean = hours.reduce((sum, [, people]) => sum + Number(people), 0) / hours.length;
    expect(hours).toHaveLength(40 * 48);
    expect(Math.abs(mean - 3)).toBeLessThan(4 * Math.sqrt((4 * 0.25 * 0.75) / hours.length));
  });
});
