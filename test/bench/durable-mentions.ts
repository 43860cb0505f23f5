import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { airlineMentions } from "../kit/api-client.ts";
import { startServerProcess } from "../kit/server-process.ts";

/**
 * Durable mentions over HTTP beside the ceiling, in turns, in one run: the ratio is what counts, since the machine
 * under it changes. Budget (the design, §12): at least 0.5 at 32 connections.
 */
const CONNECTIONS = [1, 32, 256];
const JUDGED = 32;
const ROUNDS = 3;
const SECONDS = 5;
/** Mentions in one stream of JSON lines. */
const LINES = 4_000;
const WARM_UP_SECONDS = 3;
const BUDGET = 0.5;

interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  stop(): unknown;
}

const mentions = airlineMentions();
let sent = 0;

/** Every request its own mention by its own author, with the texts of the example. */
function nextMention(): string {
  sent += 1;
  const mention = mentions[sent % mentions.length];
  return JSON.stringify({ ...mention, id: `bench-${sent}`, conversation: `bench-${sent}` });
}

async function startCeiling(folder: string): Promise<Contestant> {
  const server = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("ceiling-server.ts", import.meta.url)), folder],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [said] = (await once(server.stdout, "data")) as [Buffer];
  return {
    name: "ceiling",
    url: `${String(said).trim()}/mentions`,
    headers: { "content-type": "application/json" },
    stop: () => server.kill("SIGTERM"),
  };
}

async function startParley(folder: string): Promise<Contestant> {
  const server = await startServerProcess(folder);
  return {
    name: "parley",
    url: `${server.url}/v1/brands/skylark/mentions`,
    headers: { "content-type": "application/json", authorization: `Bearer ${server.key}` },
    stop: () => server.stop(),
  };
}

interface Load {
  readonly rate: number;
  /** Latencies in ms. */
  readonly p50: number;
  readonly p99: number;
}

async function load({ url, headers }: Contestant, connections: number, seconds: number): Promise<Load> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ method: "POST", headers, setupRequest: (request) => ({ ...request, body: nextMention() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** One stream of JSON lines, read to its last result; mentions per second. */
async function stream({ url, headers }: Contestant): Promise<number> {
  const body = Array.from({ length: LINES }, nextMention).join("\n");
  const before = performance.now();
  const response = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/x-ndjson" },
    body,
  });
  const results = (await response.text()).trim().split("\n");
  if (results.length !== LINES) throw new Error(`${results.length} results for ${LINES} lines`);
  return (LINES / (performance.now() - before)) * 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const inWords = ({ rate, p50, p99 }: Load): string =>
  `${rate.toFixed(0).padStart(7)} mentions/s   p50 ${p50.toFixed(0)} ms   p99 ${p99.toFixed(0)} ms`;

/** Rounds in turns at one number of connections; the medians' ratio. */
async function beside(contestants: readonly Contestant[], connections: number): Promise<number> {
  const rates = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const contestant of contestants) {
      const measured = await load(contestant, connections, SECONDS);
      rates.get(contestant.name)?.push(measured.rate);
      process.stdout.write(
        `${String(connections).padStart(3)} connections, round ${round}  ${contestant.name.padEnd(8)}${inWords(measured)}\n`,
      );
    }
  }
  return median(rates.get("parley") ?? []) / median(rates.get("ceiling") ?? []);
}

/** Measures and prints, the ratios last. */
export async function durableMentions(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const [ceiling, parley] = [await startCeiling(join(folder, "ceiling")), await startParley(join(folder, "parley"))];
  try {
    for (const contestant of [ceiling, parley]) await load(contestant, JUDGED, WARM_UP_SECONDS);
    const ratios: string[] = [];
    for (const connections of CONNECTIONS) {
      const ratio = await beside([ceiling, parley], connections);
      const budget = connections === JUDGED ? ` (budget: at least ${BUDGET})` : "";
      ratios.push(
        `durable mentions over HTTP, ${connections} connections: ${ratio.toFixed(2)} of the ceiling${budget}`,
      );
    }
    const streamed = [await stream(parley), await stream(parley), await stream(parley)];
    ratios.push(`as one stream of JSON lines: ${median(streamed).toFixed(0)} mentions/s`);
    process.stdout.write(`${ratios.join("\n")}\n`);
  } finally {
    for (const contestant of [ceiling, parley]) await contestant.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
