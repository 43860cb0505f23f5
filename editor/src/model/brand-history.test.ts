import { describe, expect, it } from "vitest";
import type { Brand } from "@parley/engine";
import { BRAND } from "./airline.fixture.ts";
import { beginBrandHistory, changeBrand, redoBrand, settleBrand, undoBrand } from "./brand-history.ts";

const named = (name: string): Brand => ({ ...BRAND, name });
const spoken = (...languages: readonly string[]): Brand => ({ ...BRAND, languages }) as Brand;

describe("the history of a brand", () => {
  it("takes changes back one by one, and does them again", () => {
    let history = changeBrand(beginBrandHistory(BRAND), spoken("en"));
    history = changeBrand(history, spoken("en", "de", "fr"));
    history = undoBrand(history);
    expect(history.now.languages).toEqual(["en"]);
    history = undoBrand(undoBrand(history));
    expect(history.now).toBe(BRAND);
    expect(redoBrand(redoBrand(redoBrand(history))).now.languages).toEqual(["en", "de", "fr"]);
  });

  it("undoes the letters of one text as one, and what was typed after the field was left by itself", () => {
    let history = ["S", "Sk", "Sky"].reduce((now, name) => changeBrand(now, named(name)), beginBrandHistory(BRAND));
    expect(history.past).toEqual([BRAND]);
    history = changeBrand(settleBrand(history), named("Skyl"));
    expect(undoBrand(history).now.name).toBe("Sky");
  });

  it("forgets what was undone once something else is done, and keeps nothing of a change that changes nothing", () => {
    const undone = undoBrand(changeBrand(beginBrandHistory(BRAND), named("Sky")));
    expect(changeBrand(undone, structuredClone(BRAND))).toBe(undone);
    expect(changeBrand(undone, named("Lark")).future).toEqual([]);
  });
});
