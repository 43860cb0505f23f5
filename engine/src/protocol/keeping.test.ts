import { describe, expect, it } from "vitest";
import { parseBrand } from "./parse.ts";

const BRAND = { id: "toy", name: "Toy", timeZone: "Europe/Dublin", languages: ["en"] };

describe("how long a brand keeps, and what answering costs it", () => {
  it("both may be left out", () => {
    expect(parseBrand(BRAND)).not.toHaveProperty("retention");
    expect(parseBrand(BRAND)).not.toHaveProperty("costs");
  });

  it.each(["P1D", "P365D", "PT24H", "P30DT12H"])("%s is a retention", (retention) => {
    expect(parseBrand({ ...BRAND, retention }).retention).toBe(retention);
  });

  it.each([
    ["PT23H", /a day at the least/],
    ["P0D", /a day at the least/],
    ["1 year", /ISO 8601 duration/],
    ["P9999999999999D", /at most 12 characters/],
  ])("%s is none", (retention, why) => {
    expect(() => parseBrand({ ...BRAND, retention })).toThrow(why);
  });

  it("prices that are not named are nothing, and the currency is named", () => {
    expect(parseBrand({ ...BRAND, costs: { currency: "EUR", call: 12 } }).costs).toEqual({
      currency: "EUR",
      publicReply: 0,
      privateReply: 0,
      call: 12,
      handoff: 0,
    });
    expect(() => parseBrand({ ...BRAND, costs: { call: 12 } })).toThrow(/currency/);
    expect(() => parseBrand({ ...BRAND, costs: { currency: "€" } })).toThrow(/ISO 4217/);
    expect(() => parseBrand({ ...BRAND, costs: { currency: "EUR", call: -1 } })).toThrow(/costs.call/);
  });
});
