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
/** Mentions in one stream of JSON lines, and in as many lists. */
const LINES = 4_000;
/** Mentions in one list: the most that Parley takes. */
const LISTED = 1_000;
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

/**
 * At the rates that are measured, five people write about each of the example's topics at once, which it takes for an incident.
 * A day of usual mentions has many topics, so here the sender says that nobody else writes about the same: Parley counts all the same.
 */
const ALONE = { last10Minutes: 1, lastHour: 1, authorsLast10Minutes: 1, authorsLastHour: 1 };

/** Every request its own mention in its own conversation, with the texts of the example. */
function nextMention(others: object = { similar: ALONE }): string {
  sent += 1;
  const mention = mentions[sent % mentions.length];
  return JSON.stringify({ ...mention, ...others, id: `bench-${sent}`, conversation: `bench-${sent}` });
}

/** One of a burst: Parley's own counts stand, an incident is open, and every case joins it and is told. */
const nextOfBurst = (): string => nextMention({});

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

async function load(
  { url, headers }: Contestant,
  connections: number,
  seconds: number,
  body: () => string = nextMention,
): Promise<Load> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ method: "POST", headers, setupRequest: (request) => ({ ...request, body: body() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** One stream of JSON lines, read to its last result; mentions per second. */
async function stream({ url, headers }: Contestant): Promise<number> {
  const body = Array.from({ length: LINES }, () => nextMention()).join("\n");
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

/** Lists, one after the other; mentions per second. */
async function lists({ url, headers }: Contestant): Promise<number> {
  const bodies = Array.from(
    { length: LINES / LISTED },
    () => `[${Array.from({ length: LISTED }, () => nextMention()).join(",")}]`,
  );
  const before = performance.now();
  for (const body of bodies) {
    const response = await fetch(url, { method: "POST", headers, body });
    const { results } = (await response.json()) as { results: { status: number }[] };
    if (results.length !== LISTED || results.some(({ status }) => status >= 300))
      throw new Error("a list was not taken as it is");
  }
  return (LINES / (performance.now() - before)) * 1000;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const inWords = ({ rate, p50, p99 }: Load): string =>
  `${rate.toFixed(0).padStart(7)} mentions/s   p50 ${p50.toFixed(0)} ms   p99 ${p99.toFixed(0)} ms`;

interface Rates {
  readonly parley: number;
  readonly ceiling: number;
}

/** Rounds in turns at one number of connections; the medians. */
async function beside(ceiling: Contestant, parley: Contestant, connections: number): Promise<Rates> {
  const rates = { ceiling: [] as number[], parley: [] as number[] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const [name, contestant] of [["ceiling", ceiling] as const, ["parley", parley] as const]) {
      const measured = await load(contestant, connections, SECONDS);
      rates[name].push(measured.rate);
      process.stdout.write(
        `${String(connections).padStart(3)} connections, round ${round}  ${name.padEnd(8)}${inWords(measured)}\n`,
      );
    }
  }
  return { ceiling: median(rates.ceiling), parley: median(rates.parley) };
}

/** The median of some rounds. */
async function rounds(measure: () => Promise<number>): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rates.push(await measure());
  return median(rates);
}

async function burst(parley: Contestant): Promise<number> {
  await load(parley, JUDGED, WARM_UP_SECONDS, nextOfBurst);
  return rounds(async () => (await load(parley, JUDGED, SECONDS, nextOfBurst)).rate);
}

/** Measures and prints, the ratios last. */
export async function durableMentions(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const [ceiling, parley] = [await startCeiling(join(folder, "ceiling")), await startParley(join(folder, "parley"))];
  try {
    for (const contestant of [ceiling, parley]) await load(contestant, JUDGED, WARM_UP_SECONDS);
    const lines: string[] = [];
    let most = 0;
    for (const connections of CONNECTIONS) {
      const rates = await beside(ceiling, parley, connections);
      if (connections === JUDGED) most = rates.ceiling;
      const budget = connections === JUDGED ? ` (budget: at least ${BUDGET})` : "";
      const ratio = (rates.parley / rates.ceiling).toFixed(2);
      lines.push(`durable mentions over HTTP, ${connections} connections: ${ratio} of the ceiling${budget}`);
    }
    const told = (what: string, rate: number): string =>
      `${what}: ${rate.toFixed(0)} mentions/s, ${(rate / most).toFixed(2)} of the ceiling at ${JUDGED} connections`;
    lines.push(told("as one stream of JSON lines", await rounds(() => stream(parley))));
    lines.push(told(`in lists of ${LISTED}`, await rounds(() => lists(parley))));
    // Last: its incident stays open.
    lines.push(told(`an incident's burst at ${JUDGED} connections`, await burst(parley)));
    process.stdout.write(`${lines.join("\n")}\n`);
  } finally {
    for (const contestant of [ceiling, parley]) await contestant.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
