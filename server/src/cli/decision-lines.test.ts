import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { DecisionLines, inOrderOfLines } from "./decision-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "parley-decisions-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("rows that several parts wrote come back in the order of their lines", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 }), { maxLength: 40 }), (parts) => {
      const files = [0, 1, 2].map((part) => join(folder, `${part}`));
      const lines = files.map((file) => new DecisionLines(file));
      for (const [line, part] of parts.entries()) lines[part]?.write(line, [`row ${line}`, "a\nb"]);
      for (const each of lines) each.close();
      expect([...inOrderOfLines(files)]).toEqual(parts.map((_, line) => [`row ${line}`, "a\nb"]));
    }),
    { numRuns: 20 },
  );
});
