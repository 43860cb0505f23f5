import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { editorTexts, textsIn } from "../../scripts/editor-texts.js";

const CATALOGUE = new URL("en.json", import.meta.url);

/** Words that stand past the catalogue: where, in a source that has them, and what is found of them. */
const PAST: readonly (readonly [title: string, source: string, found: readonly string[]])[] = [
  ["inside an element", "<p>close</p>", ["close"]],
  ["chosen inside an element", `<p>{isOpen ? "open" : t("closed")}</p>`, ["open"]],
  ["in an attribute that is read out", `<nav aria-label="aside" />`, ["aside"]],
  ["in a template", "say(`Saved as ${name}`)", ["Saved as"]],
  ["in a template of an attribute", "<p title={`${at} of ${count}`} />", ["of"]],
  ["in a value of a text", `t("From {place}", { place: "the very beginning" })`, ["the very beginning"]],
  ["as a word of an object", `const words = { live: "Live" }`, ["Live"]],
];

/** What looks like words and is none. */
const NO_WORDS: readonly (readonly [title: string, source: string])[] = [
  ["classes", `<p className="card open wide" />`],
  ["what is only compared", `<p>{state === "idle" && t("Waits")}</p>`],
  ["faults of the program", `throw new Error("This stands outside of a chart.")`],
  ["a drawing", 'const line = `<path d="M0 0" stroke="${ink}"/>`'],
];

describe("the editor's texts", () => {
  const { texts, bare } = editorTexts();

  it("the catalogue has those that the sources name, and no others", () => {
    const written = Object.keys(JSON.parse(readFileSync(CATALOGUE, "utf8")) as object);
    expect(written.toSorted(), "Run: npm run texts").toEqual([...texts].toSorted());
  });

  it("none stand past the catalogue", () => {
    const past = bare.map(({ file, line, words }) => `${file}:${line} ${words}`);
    expect(past, `Write them as t("…") or rich("…"), then run: npm run texts`).toEqual([]);
  });

  it.each(PAST)("words are found %s", (_title, source, found) => {
    expect(textsIn("planted.tsx", `\n${source};`).bare).toEqual(found.map((words) => ({ line: 2, words })));
  });

  it.each(NO_WORDS)("no words are found in %s", (_title, source) => {
    expect(textsIn("planted.tsx", source).bare).toEqual([]);
  });

  it("texts are found by their calls, also where a call chooses between them", () => {
    const source = `<p title={t(isOpen === "yes" ? "Close" : "Open")}>{rich("Press <key>F8</key>", { key })}</p>`;
    expect([...textsIn("planted.tsx", source).texts]).toEqual(["Close", "Open", "Press <key>F8</key>"]);
  });
});
