import { describe, expect, it } from "vitest";
import { estimateText, type Face } from "./text-size.ts";
import { wrapText } from "./wrap-text.ts";

const FACE: Face = { px: 12, weight: 400 };
const wide = (text: string): number => estimateText(text, FACE);

describe("a text in lines", () => {
  it("keeps every word, and each line fits", () => {
    const text = "somebody who looks decides where it goes and by when";
    const lines = wrapText(text, 90, FACE, estimateText);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
    expect(lines.filter((line) => wide(line) > 90)).toEqual([]);
  });

  it("breaks a word that is too long, and loses no letter", () => {
    const lines = wrapText("an incomprehensibilities-end", 50, FACE, estimateText);
    expect(lines.join("").replaceAll(" ", "")).toBe("anincomprehensibilities-end");
    expect(lines.filter((line) => wide(line) > 50)).toEqual([]);
  });

  it("is none for nothing", () => {
    expect(wrapText("", 50, FACE, estimateText)).toEqual([]);
  });
});
