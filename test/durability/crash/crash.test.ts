import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { openStore } from "@parley/server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bundledServer, type BundledServer } from "./bundled-server.ts";
import { brokenPromises } from "./crash-audit.ts";
import { CrashRelease } from "./crash-release.ts";
import { CrashRun } from "./crash-run.ts";

/** `npm run test:durability -- --long` asks for the long form. */
const LONG = process.env["PARLEY_LONG"] === "1";
const SEED = Number(process.env["PARLEY_SEED"] ?? 20_261_122);
/** One conversation at a time writes about sixty times until it comes round: each place between two writes is met. */
const PLACES = Array.from({ length: LONG ? 120 : 10 }, (_, index) => (LONG ? index + 1 : 1 + index * 8));
const RANDOM_KILLS = LONG ? 240 : 5;
const FAR = 3_000;
const LANES = 12;
/** Lives in which a version goes live under load and running cases move to it: they last longer, since that takes a while. */
const RELEASES = LONG ? 12 : 2;
const FURTHER = 4_000;
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

/** Places of writes, the same ones for the same seed. */
function places(count: number, far: number): number[] {
  const [sample = []] = fc.sample(fc.array(fc.integer({ min: 1, max: far }), { minLength: count, maxLength: count }), {
    seed: SEED,
    numRuns: 1,
  });
  return sample;
}

describe(`SIGKILL, seed ${SEED}`, () => {
  let folder: string;
  let server: BundledServer;
  beforeAll(async () => {
    server = await bundledServer();
  });
  afterAll(() => server.remove());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "parley-crash-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(
    "between any two writes, and anywhere under load, breaks no promise",
    async () => {
      const run = new CrashRun(folder, server.path);
      await run.shadow(new CrashRelease("Beside"));
      for (const place of PLACES) await run.dieAt(place, { lanes: 1 });
      for (const [index, place] of places(RANDOM_KILLS, FAR).entries())
        await run.dieAt(place, { lanes: LANES, stream: index % 2 === 0 });
      const releases = [];
      for (const [index, place] of places(RELEASES, FURTHER).entries()) {
        const release = new CrashRelease(`Ends by itself, ${index}`);
        releases.push(release);
        await run.dieAt(FAR + place, { lanes: LANES, stream: true, release });
      }
      await run.calm(releases, () => isQuiet(folder));
      const { mentions, events, answers } = run.promises;
      process.stdout.write(
        `${run.kills} kills; ${mentions.size} mentions, ${events.size} events, ${answers.size} changes acknowledged\n`,
      );
      expect(mentions.size).toBeGreaterThan(RANDOM_KILLS * LANES);
      expect(await brokenPromises(folder, run.promises)).toEqual([]);
    },
    (LONG ? 120 : 5) * MINUTES,
  );
});
