import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exampleFolder } from "../../kit/example.ts";
import { PARLEY } from "../../kit/server-process.ts";
import { manyMentions } from "./many-mentions.ts";

/**
 * What `parley replay` takes on every core for a file of ten thousand mentions and for one of a million. There are 333
 * mentions a day in both, so that as many cases are open at once: what is asked is whether mentions that are over leave
 * anything behind.
 */
const FEW = 10_000;
const MANY = 1_000_000;
const EVERY_MS = 259_200;
const LOOK_MS = 100;

interface Taken {
  readonly seconds: number;
  /** The largest that the process ever was, all threads together (VmHWM). */
  readonly megabytes: number;
}

/** Prints memory for both, as a ratio too, and mentions per second without start-up on one core and on all. */
export async function backtestMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-backtest-"));
  try {
    const [few, many] = [await written(folder, FEW), await written(folder, MANY)];
    const small = await replayed(few, "auto");
    const one = await replayed(few, "1");
    const large = await replayed(many, "auto");
    say(`\nmemory: ${small.megabytes} MB for ${FEW} mentions, ${large.megabytes} MB for ${MANY}`);
    say(`        ${(large.megabytes / small.megabytes).toFixed(2)} times as much`);
    say(`speed:  ${(FEW / one.seconds).toFixed(0)} mentions/s on one core, starting up and warming up included`);
    say(`        ${((MANY - FEW) / (large.seconds - small.seconds)).toFixed(0)} mentions/s on all cores, without`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function written(folder: string, count: number): Promise<string> {
  const file = join(folder, `${count}.jsonl`);
  await pipeline(Readable.from(linesOf(count)), createWriteStream(file));
  return file;
}

function* linesOf(count: number): Generator<string> {
  for (const mention of manyMentions(count, EVERY_MS)) yield `${JSON.stringify(mention)}\n`;
}

async function replayed(file: string, jobs: string): Promise<Taken> {
  const start = performance.now();
  const args = ["replay", exampleFolder("airline-care"), "--mentions", file, "--jobs", jobs];
  const child = spawn(process.execPath, [PARLEY, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  let megabytes = 0;
  const look = setInterval(() => (megabytes = Math.max(megabytes, largest(child.pid))), LOOK_MS);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(look);
  if (code !== 0) throw new Error(`parley replay ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

/** Read while it runs; one that has just ended has none. */
function largest(pid: number | undefined): number {
  const status = pid === undefined ? "" : readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
