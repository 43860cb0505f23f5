import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { openStore } from "@parley/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { brokenPromises } from "./crash-audit.ts";
import { CrashRun } from "./crash-run.ts";

/** `npm run test:durability -- --long` asks for the long form. */
const LONG = process.env["PARLEY_LONG"] === "1";
const SEED = Number(process.env["PARLEY_SEED"] ?? 20_261_122);
/** One conversation at a time writes about forty times until it comes round: each place between two writes is met. */
const PLACES = Array.from({ length: LONG ? 60 : 12 }, (_, index) => (LONG ? index + 1 : 1 + index * 5));
const RANDOM_KILLS = LONG ? 240 : 6;
const FAR = 600;
const LANES = 12;
const MINUTES = 60_000;

/** Has everything been waited out and sent? Looked up over a second, reading connection. */
async function isQuiet(folder: string): Promise<boolean> {
  const store = await openStore({ folder });
  try {
    const open = await store.reads.selectFrom("cases").select("id").where("status", "=", "open").limit(1).execute();
    const out = await store.reads.selectFrom("outbox").select("seq").where("status", "=", "pending").limit(1).execute();
    return open.length + out.length === 0;
  } finally {
    await store.close();
  }
}

describe(`SIGKILL, seed ${SEED}`, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "parley-crash-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(
    "between any two writes, and anywhere under load, breaks no promise",
    async () => {
      const run = new CrashRun(folder);
      for (const place of PLACES) await run.dieAt(place, 1);
      const [places = []] = fc.sample(
        fc.array(fc.integer({ min: 1, max: FAR }), { minLength: RANDOM_KILLS, maxLength: RANDOM_KILLS }),
        { seed: SEED, numRuns: 1 },
      );
      for (const place of places) await run.dieAt(place, LANES);
      await run.calm(() => isQuiet(folder));
      process.stdout.write(
        `${run.kills} kills, ${run.mentions.size} mentions and ${run.events.size} events acknowledged\n`,
      );
      expect(run.mentions.size).toBeGreaterThan(RANDOM_KILLS * LANES);
      expect(await brokenPromises(folder, run)).toEqual([]);
    },
    (LONG ? 40 : 5) * MINUTES,
  );
});
