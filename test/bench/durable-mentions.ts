import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { exampleFile } from "../kit/example.ts";

/**
 * Durable mentions over HTTP beside the ceiling, in turns, in one run: the ratio is what counts, since the machine
 * under it changes. Budget (the design, §12): at least 0.5.
 */
const CONNECTIONS = 32;
const ROUNDS = 3;
const SECONDS = 6;
const BUDGET = 0.5;

interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly process: ChildProcess;
}

const mentions = exampleFile("airline-care", "mentions.jsonl").trim().split("\n").map((line) => JSON.parse(line) as { author: { handle: string }; conversation?: string });
let sent = 0;

/** Every request its own mention by its own author, with the texts of the example. */
function nextMention(): string {
  sent += 1;
  const { conversation: _, ...mention } = mentions[sent % mentions.length] ?? { author: { handle: "" } };
  return JSON.stringify({ ...mention, id: `bench-${sent}`, author: { ...mention.author, handle: `${mention.author.handle}-${sent}` } });
}

async function firstLine(child: ChildProcess, wanted: RegExp): Promise<string> {
  let seen = "";
  for await (const chunk of child.stdout ?? []) {
    seen += String(chunk);
    const found = wanted.exec(seen);
    if (found !== null) return found[0];
  }
  throw new Error(`the server stopped before it said ${String(wanted)}: ${seen}`);
}

async function start(name: string, args: string[], folder: string, path: string, key: RegExp | null): Promise<Contestant> {
  const child = spawn(process.execPath, args, { env: { ...process.env, PARLEY_DATA: folder, PORT: "0", PARLEY_LOG_LEVEL: "silent" }, stdio: ["ignore", "pipe", "inherit"] });
  const said = await firstLine(child, key === null ? /http:\/\/[^\s]+\n/ : new RegExp(`http://[^\\s]+[\\s\\S]*${key.source}`));
  const base = /http:\/\/[^\s/]+/.exec(said)?.[0] ?? "";
  const secret = key?.exec(said)?.[0];
  return { name, url: `${base}${path}`, headers: { "content-type": "application/json", ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }) }, process: child };
}

async function load({ url, headers }: Contestant, seconds: number): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [{ method: "POST", headers, setupRequest: (request) => ({ ...request, body: nextMention() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
const root = fileURLToPath(new URL("../../", import.meta.url));
const contestants = [
  await start("ceiling", ["--import", "tsx", join(root, "test/bench/ceiling-server.ts"), join(folder, "ceiling")], join(folder, "ceiling"), "/mentions", null),
  await start("parley", [join(root, "server/bin/parley.js"), "serve"], join(folder, "parley"), "/v1/brands/skylark/mentions", /parley_[A-Za-z0-9]+/),
];
try {
  const rates = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (const contestant of contestants) await load(contestant, 3);
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const contestant of contestants) {
      const rate = await load(contestant, SECONDS);
      rates.get(contestant.name)?.push(rate);
      process.stdout.write(`round ${round}  ${contestant.name.padEnd(8)} ${rate.toFixed(0).padStart(7)} mentions/s\n`);
    }
  }
  const ratio = median(rates.get("parley") ?? []) / median(rates.get("ceiling") ?? []);
  process.stdout.write(`durable mentions over HTTP: ${ratio.toFixed(2)} of the ceiling (budget: at least ${BUDGET})\n`);
} finally {
  for (const contestant of contestants) contestant.process.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
