import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mergeTallies, rowsOf, type Json, type ParsedMention, type Tally } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEntries } from "../runtime/mention-files/read-entries.ts";
import type { BacktestSpec } from "./backtest-spec.ts";
import { countSimilar } from "./count-similar.ts";
import { protocolPlace, readJsonFile } from "./files.ts";
import { loadProgram } from "./load-program.ts";
import { runPart } from "./run-part.ts";

const TELCO = fileURLToPath(new URL("../../../examples/telco-desk/", import.meta.url));
const place = protocolPlace(TELCO);
let folder: string;
let mentions: string;

/** Seven write about the network within nine minutes, one of them twice; a count that is said stands. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-similar-"));
  mentions = join(folder, "mentions.jsonl");
  const lines = ["a", "b", "b", "c", "d", "e", "f"].map((handle, index) =>
    JSON.stringify({
      id: `m${index}`,
      channel: "x",
      text: "No service",
      at: `2026-03-02T09:0${index}:00Z`,
      author: { handle },
      triage: { topics: ["network"] },
      ...(index === 6 ? { similar: { lastHour: 3 } } : {}),
    }),
  );
  writeFileSync(mentions, lines.join("\n"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function tallyOf(parts: number, more: Partial<BacktestSpec> = {}): Tally {
  const documents = {
    protocol: readJsonFile(place.protocolFile) as Json,
    brand: readJsonFile(place.brandFile) as Json,
  };
  const found = Array.from({ length: parts }, (_, which): Tally => {
    const part = runPart({ versions: [documents], files: { mentions }, part: { which, of: parts }, ...more });
    let next = part.next();
    while (next.done !== true) next = part.next();
    if (!("tally" in next.value)) throw new Error("nothing was counted");
    return next.value.tally;
  });
  return mergeTallies(found);
}

describe("counts of similar mentions", () => {
  it("are those that the server would have had when each came; what a mention says stands", () => {
    const counted = [...countSimilar(readEntries({ mentions }), loadProgram(place))];
    const similar = counted.map(({ entry }) => (entry as ParsedMention).similar);
    expect(similar.map((each) => [each?.last10Minutes, each?.authorsLast10Minutes])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 3],
      [5, 4],
      [6, 5],
      [7, 6],
    ]);
    expect(similar.map((each) => each?.lastHour)).toEqual([1, 2, 3, 4, 5, 6, 3]);
  });

  it("decide as they do live, the same on one core and on several, and only when asked", () => {
    const counted = tallyOf(1, { countSimilar: true });
    expect(rowsOf(counted.groups.answer)).not.toEqual(rowsOf(tallyOf(1).groups.answer));
    expect(JSON.stringify(tallyOf(3, { countSimilar: true }))).toBe(JSON.stringify(counted));
  });
});
