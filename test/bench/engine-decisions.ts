import { isDeepStrictEqual } from "node:util";
import { MentionInput, readMention, type MentionReading } from "@parley/engine";
import { airlineMentions } from "../kit/api-client.ts";
import { exampleProgram } from "../kit/example.ts";
import { bareXstate } from "./decisions/bare-xstate.ts";
import type { Contestant } from "./decisions/contestant.ts";
import { jsonRules } from "./decisions/json-rules.ts";
import { parley } from "./decisions/parley.ts";
import { zen } from "./decisions/zen.ts";

/**
 * The engine beside a bare XState actor and two rule engines, on the same decisions about the same 200 mentions, in
 * turns, in one run. Triage is done before: what is compared is deciding.
 */
const ROUNDS = 7;
const ROUND_MS = 400;
const WARM_UP_MS = 800;

/** Measures, checks that all decide alike, and prints decisions per second and ratios. */
export async function engineDecisions(): Promise<void> {
  const program = exampleProgram("airline-care");
  const { brand } = program;
  const readings = airlineMentions().map((mention) => readMention(program, MentionInput.parse(mention)));
  const contestants = [bareXstate(), parley(brand, false), parley(brand, true), jsonRules(), zen()];
  await mustAgree(contestants, readings);
  for (const contestant of contestants) await rate(contestant, readings, WARM_UP_MS);
  const rates = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const contestant of contestants) rates.get(contestant.name)?.push(await rate(contestant, readings, ROUND_MS));
  const bare = median(rates.get("bare XState actor") ?? []);
  for (const { name } of contestants) {
    const each = median(rates.get(name) ?? []);
    process.stdout.write(
      `${name.padEnd(20)} ${each.toFixed(0).padStart(8)} decisions/s  ${(each / bare).toFixed(2)} of the bare actor\n`,
    );
  }
}

async function mustAgree(contestants: readonly Contestant[], readings: readonly MentionReading[]): Promise<void> {
  const [first, ...others] = contestants;
  const expected = await first?.decide(readings);
  for (const other of others)
    if (!isDeepStrictEqual(plain(await other.decide(readings)), plain(expected)))
      throw new Error(`${other.name} decides otherwise than ${first?.name}`);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function rate(contestant: Contestant, readings: readonly MentionReading[], ms: number): Promise<number> {
  const start = performance.now();
  let decided = 0;
  do {
    await contestant.decide(readings);
    decided += readings.length;
  } while (performance.now() - start < ms);
  return (1000 * decided) / (performance.now() - start);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
