/** Writes the texts that the editor's sources name into its catalogue, and tells which words stand past it: npm run texts. */
import { readFileSync, writeFileSync } from "node:fs";
import { editorTexts } from "./editor-texts.js";

const CATALOGUE = new URL("../src/texts/en.json", import.meta.url);
const { texts, bare } = editorTexts();
const kept = JSON.parse(readFileSync(CATALOGUE, "utf8"));
const written = Object.fromEntries([...texts].toSorted().map((text) => [text, kept[text] ?? text]));
writeFileSync(CATALOGUE, `${JSON.stringify(written, null, 2)}\n`);
console.log(`${texts.size} texts stand in editor/src/texts/en.json.`);

const [only = ""] = process.argv.slice(2);
for (const { file, line, words } of bare.filter((found) => found.file.startsWith(only)))
  console.log(`${file}:${line} writes past it: ${words}`);
