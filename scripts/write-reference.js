/** Writes the files of the engine that are made from its vocabulary: npm run reference. */
import { writeFileSync } from "node:fs";
import { referenceFiles } from "../engine/src/reference/files.ts";

const files = Object.entries(referenceFiles());
for (const [file, text] of files) writeFileSync(new URL(`../engine/${file}`, import.meta.url), text);
console.log(`Written in engine/: ${files.map(([file]) => file).join(", ")}.`);
