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
 * under it changes. Budget (the design, §12): at least 0.5.
 */
const CONNECTIONS = 32;
const ROUNDS = 3;
const SECONDS = 6;
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

async function load({ url, headers }: Contestant, seconds: number): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [{ method: "POST", headers, setupRequest: (request) => ({ ...request, body: nextMention() }) }],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  return result.requests.average;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Measures, prints, and says whether the budget is kept. */
export async function durableMentions(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const contestants = [await startCeiling(join(folder, "ceiling")), await startParley(join(folder, "parley"))];
  try {
    const rates = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
    for (const contestant of contestants) await load(contestant, WARM_UP_SECONDS);
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const contestant of contestants) {
        const rate = await load(contestant, SECONDS);
        rates.get(contestant.name)?.push(rate);
        process.stdout.write(
          `round ${round}  ${contestant.name.padEnd(8)} ${rate.toFixed(0).padStart(7)} mentions/s\n`,
        );
      }
    }
    const ratio = median(rates.get("parley") ?? []) / median(rates.get("ceiling") ?? []);
    process.stdout.write(
      `durable mentions over HTTP: ${ratio.toFixed(2)} of the ceiling (budget: at least ${BUDGET})\n`,
    );
  } finally {
    for (const contestant of contestants) await contestant.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
