import type { SwapBody } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { fieldsInWords, shareInWords, swapTable, swapTitle, worstOf } from "./equity-rows.ts";

const swap = (more: Partial<SwapBody> = {}): SwapBody => ({
  id: "followers none",
  about: "followers",
  title: "with no followers at all",
  mentions: 200,
  changed: 48,
  interval: [0.186, 0.304],
  fields: { lead: 48, priority: 3 },
  also: {},
  moves: [],
  groups: [],
  ...more,
});

describe("what a swap changed", () => {
  it("is told as a share of those that were swapped, with its interval and its fields", () => {
    expect(shareInWords(swap())).toBe("48 · 24 %");
    expect(swapTable([swap()]).rows).toEqual([
      ["with no followers at all", "200", "48", "24 %", "18.6 % to 30.4 %", "Lead 48, Priority 3"],
    ]);
  });

  it("is called by the names of languages and channels, and otherwise as the server says it", () => {
    expect(swapTitle(swap({ id: "language de", about: "language", title: "said to be in de" }))).toBe(
      "said to be in German",
    );
    expect(swapTitle(swap({ id: "channel bluesky", about: "channel", title: "on bluesky" }))).toBe("on Bluesky");
    expect(swapTitle(swap())).toBe("with no followers at all");
  });

  it("is told as nothing where nothing changed, or nothing was swapped", () => {
    expect(shareInWords(swap({ changed: 0, fields: {} }))).toBe("none of 200");
    expect(fieldsInWords({})).toBe("–");
    const none = swap({ mentions: 0, changed: 0, fields: {} });
    expect(shareInWords(none)).toBe("none swapped");
    expect(swapTable([none]).rows[0]?.slice(3)).toEqual(["–", "–", "–"]);
  });

  it("is shown first where it is most, and not at all where all are served alike", () => {
    expect(worstOf([swap({ id: "a", changed: 1 }), swap({ id: "b", changed: 9 })])?.id).toBe("b");
    expect(worstOf([swap({ changed: 0 })])).toBeNull();
  });
});
