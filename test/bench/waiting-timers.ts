import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openStore } from "@parley/server";
import { ApiClient } from "../kit/api-client.ts";
import { mentionOf, openExample } from "../kit/open-example.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

/**
 * What cases that sleep cost: a start with a million waiting timers beside a start with none (the design, §12: at most two
 * seconds more), memory with a hundred thousand open cases, and how fast those fire that are due.
 */
const TIMERS = 1_000_000;
const OPEN_CASES = 100_000;
const DUE = 5_000;
const ROUNDS = 3;
const BUDGET_MS = 2_000;
const WEEK_MS = 7 * 24 * 3_600_000;
const MONTH_MS = 30 * 24 * 3_600_000;

/** Copies the one case of a folder many times; each waits for a moment of its own, from `first` (epoch ms) on. */
async function fill(folder: string, count: number, first: number): Promise<void> {
  const store = await openStore({ folder });
  const columns = (store.db.pragma("table_info(cases)") as { name: string }[]).map(({ name }) => name);
  const own: Readonly<Record<string, string>> = {
    id: "'case_copy_' || n",
    conversation: "'copy-' || n",
    status: "'open'",
    wake_at: "? + n",
    state: "replace(state, id, 'case_copy_' || n)",
  };
  store.db
    .prepare(
      `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
       INSERT INTO cases (${columns.join(", ")})
       SELECT ${columns.map((name) => own[name] ?? name).join(", ")}
       FROM numbers, (SELECT * FROM cases WHERE id NOT LIKE 'case_copy_%' LIMIT 1)`,
    )
    .run(count, first);
  store.db.pragma("wal_checkpoint(TRUNCATE)");
  await store.close();
}

async function startAndStop(folder: string): Promise<number> {
  const before = performance.now();
  const server = await startServerProcess(folder);
  const took = performance.now() - before;
  await server.stop();
  return took;
}

async function startMs(folder: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await startAndStop(folder));
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

const megabytes = ({ process: child }: ServerProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;

async function oneCase(folder: string): Promise<void> {
  const server = await startServerProcess(folder);
  await new ApiClient(server.url, server.key).postMention("skylark", mentionOf("first"));
  await server.stop();
}

/** A case that was opened a week ago by a server that stopped right afterwards: its first clock is long due. */
async function oldCase(folder: string): Promise<void> {
  const clock = new VirtualClock(new Date(Date.now() - WEEK_MS).toISOString());
  const example = await openExample({ folder, clock });
  await example.post("/v1/brands/skylark/mentions", mentionOf("first"));
  await example.parley.close();
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function starts(folder: string): Promise<void> {
  await oneCase(folder);
  const empty = await startMs(folder);
  await fill(folder, TIMERS, Date.now() + MONTH_MS);
  const full = await startMs(folder);
  say(`start: ${empty.toFixed(0)} ms with one case, ${full.toFixed(0)} ms with ${TIMERS} waiting timers`);
  say(`       ${(full - empty).toFixed(0)} ms more (budget: at most ${BUDGET_MS})`);
}

async function memory(folder: string): Promise<void> {
  await oneCase(folder);
  const before = await startServerProcess(folder);
  const small = megabytes(before);
  await before.stop();
  await fill(folder, OPEN_CASES, Date.now() + MONTH_MS);
  const after = await startServerProcess(folder);
  say(`memory: ${small.toFixed(0)} MB with one open case, ${megabytes(after).toFixed(0)} MB with ${OPEN_CASES}`);
  await after.stop();
}

/** Cases whose timers fell due while the server was down. */
async function firing(folder: string): Promise<void> {
  await oldCase(folder);
  const due = Date.now() - DUE;
  await fill(folder, DUE, due);
  const server = await startServerProcess(folder);
  const store = await openStore({ folder });
  const left = (): number =>
    (store.db.prepare("SELECT count(*) AS n FROM cases WHERE wake_at <= ?").get(due + DUE) as { n: number }).n;
  const [start, first] = [performance.now(), left()];
  while (left() > 0) await sleep(20);
  const seconds = (performance.now() - start) / 1000;
  say(`firing: ${first} of ${DUE} late wakes were left when it listened; gone ${seconds.toFixed(1)} s later`);
  await store.close();
  await server.stop();
}

/** Measures all three, each in a folder of its own. */
export async function waitingTimers(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-timers-"));
  try {
    await starts(join(folder, "starts"));
    await memory(join(folder, "memory"));
    await firing(join(folder, "firing"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
