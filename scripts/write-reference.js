/** Writes the files that are made from the engine's vocabulary and the server's settings: npm run reference. */
import { writeFileSync } from "node:fs";
import { referenceFiles } from "../engine/src/reference/files.ts";
import { configurationPage } from "../server/src/configuration-page.ts";

const files = Object.entries(referenceFiles());
for (const [file, text] of files) writeFileSync(new URL(`../engine/${file}`, import.meta.url), text);
console.log(`Written in engine/: ${files.map(([file]) => file).join(", ")}.`);
writeFileSync(new URL("../server/CONFIGURATION.md", import.meta.url), configurationPage());
console.log("Written in server/: CONFIGURATION.md.");
