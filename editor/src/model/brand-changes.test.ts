import { describe, expect, it } from "vitest";
import { parseBrand, type Brand } from "@parley/engine";
import { broughtTogether, changesBetween, clashesOf, sectionOf, withPart } from "./brand-changes.ts";

const BRAND = parseBrand({
  id: "skylark",
  name: "Skylark Air",
  timeZone: "Europe/Dublin",
  languages: ["en"],
  schedules: { desk: { title: "Care desk", weekly: { mon: ["09:00-17:00"] }, holidays: ["2026-12-25"] } },
  leads: { care: { title: "Care", schedule: "desk", capacity: 4 }, press: { title: "Press" } },
  topics: { bags: { title: "Bags", terms: ["bag*"] } },
  policies: { answerUntagged: true },
});

const words = (after: typeof BRAND): readonly string[] => changesBetween(BRAND, after).map((change) => change.words);

describe("what changed in a brand", () => {
  it("is nothing where only the order of keys differs", () => {
    const { id, ...others } = BRAND;
    expect(changesBetween(BRAND, { ...others, id })).toEqual([]);
  });

  it("is said in words, with what was before", () => {
    const desk = { title: "Care desk", weekly: { mon: ["08:00-17:00"] }, holidays: [] };
    expect(words({ ...BRAND, schedules: { desk } })).toEqual([
      "“Care desk”: Mon 8:00 to 17:00, was Mon 9:00 to 17:00; holidays: 1 removed",
    ]);
    expect(words({ ...BRAND, name: "Skylark", policies: { answerUntagged: false } })).toEqual([
      "Name: Skylark, was Skylark Air",
      "“Answer untagged” is no, was yes",
    ]);
    expect(words({ ...BRAND, retention: "P30D" })).toEqual(["Finished cases are kept: 30 days, was for ever"]);
  });

  it("says what is new, removed and renamed by its title", () => {
    const { press: _, ...leads } = BRAND.leads;
    expect(words({ ...BRAND, leads: { ...leads, duty: { title: "Duty", authority: {} } } })).toEqual([
      "Lead “Press” is removed",
      "Lead “Duty” is new",
    ]);
    expect(words({ ...BRAND, topics: { bags: { title: "Luggage", terms: ["bag*", "case"] } } })).toEqual([
      "“Luggage”: was called “Bags”; terms: 1 added",
    ]);
  });

  it("is put back part by part", () => {
    const after: Brand = { ...BRAND, name: "Skylark", leads: {}, retention: "P30D" };
    const restored = changesBetween(BRAND, after).reduce((brand, change) => withPart(brand, change, BRAND), after);
    expect(restored).toEqual(BRAND);
  });

  it("is found where it is set", () => {
    expect(sectionOf("schedules.desk.weekly")).toBe("hours");
    expect(sectionOf("protocols.0.when")).toBe("protocols");
    expect(sectionOf("care (live): machine")).toBeNull();
  });
});

describe("two people's changes", () => {
  const mine = { ...BRAND, name: "Mine", timeZone: "Europe/Rome" };
  const theirs = { ...BRAND, name: "Theirs", topics: {} };
  const sides = { mine, theirs };
  const changed = changesBetween(BRAND, mine);
  const changedByThem = changesBetween(BRAND, theirs);

  it("clash where both changed the same to something else", () => {
    expect(clashesOf(changed, changedByThem, sides).map(({ id }) => id)).toEqual(["name"]);
    expect(clashesOf(changed, changedByThem, { mine, theirs: mine })).toEqual([]);
  });

  it("hold together, with mine or theirs where they clash", () => {
    expect(broughtTogether(changed, sides, new Set())).toEqual({ ...mine, topics: {} });
    expect(broughtTogether(changed, sides, new Set(["name"]))).toEqual({ ...mine, name: "Theirs", topics: {} });
  });
});
