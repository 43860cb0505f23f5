import { parseBrand } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { isWhole, likelyBrand, newBrand } from "./new-brand.ts";

const wanted = likelyBrand("Europe/Dublin", "en-IE");

describe("a new brand", () => {
  it("is likely where its designer is, and speaks the designer's language", () => {
    expect(wanted).toEqual({ name: "", timeZone: "Europe/Dublin", languages: ["en"] });
    expect(likelyBrand("Asia/Calcutta", "hi").timeZone).toBe("Asia/Kolkata");
  });

  it("is whole once it has a name and a language", () => {
    expect([isWhole(wanted), isWhole({ ...wanted, name: " " })]).toEqual([false, false]);
    expect(isWhole({ ...wanted, name: "Juniper", languages: [] })).toBe(false);
    expect(isWhole({ ...wanted, name: "Juniper" })).toBe(true);
  });

  it.each([
    ["Juniper & Co", "juniper-co"],
    ["Skylark", "skylark-2"],
    ["日本航空", "brand"],
    ["3 Tides", "3-tides"],
  ])("called %s gets an id of its own, %s, and is one that the engine takes", (name, id) => {
    const brand = parseBrand(newBrand({ ...wanted, name }, new Set(["skylark"])));
    expect([brand.id, brand.name, brand.timeZone, brand.languages]).toEqual([id, name, "Europe/Dublin", ["en"]]);
  });
});
