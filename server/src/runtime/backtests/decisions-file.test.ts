import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DecisionsFile, decisionsIn } from "./decisions-file.ts";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "parley-decisions-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const MANY = 20_000;

async function written(most: number): Promise<{ readonly rows: number; readonly lines: readonly string[] }> {
  const place = join(folder, `${most}`);
  const file = new DecisionsFile(place, ["id", "because"], most);
  for (let index = 0; index < MANY; index += 1) file.write([`m${index}`, "=nobody, so far"]);
  file.close();
  const lines = (await new Response(decisionsIn(place)).text()).split("\n");
  return { rows: file.rows, lines };
}

describe("the file of decisions", () => {
  it("gives back every row of many blocks, without what a spreadsheet would run", async () => {
    const { rows, lines } = await written(1 << 30);
    expect([rows, lines.length]).toEqual([MANY, MANY + 2]);
    expect([lines[0], lines[MANY]]).toEqual(["id,because", `m${MANY - 1},"'=nobody, so far"`]);
  });

  it("takes the first rows only, when it may hold no more, and says how many", async () => {
    const { rows, lines } = await written(10);
    expect(rows).toBeLessThan(MANY);
    expect(lines).toHaveLength(rows + 2);
    expect(lines[rows]).toContain(`m${rows - 1},`);
  });
});
