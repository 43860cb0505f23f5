/** Something that is measured: it does its work once, and tells how many decisions or mentions that were. */
interface Runner {
  readonly name: string;
  readonly run: () => number | Promise<number>;
}

/** How long each is measured (ms), and what it counts. */
interface Turns {
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
  readonly unit: string;
}

/** Measures several in turns, in one run, and prints the median of each, in a second and as a ratio to the first. */
export async function measureInTurns(runners: readonly Runner[], turns: Turns): Promise<void> {
  const { rounds, roundMs, warmUpMs, unit } = turns;
  for (const runner of runners) await rate(runner, warmUpMs);
  const rates = new Map<string, number[]>(runners.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const runner of runners) rates.get(runner.name)?.push(await rate(runner, roundMs));
  const [first] = runners;
  if (first === undefined) return;
  const one = median(rates.get(first.name) ?? []);
  for (const { name } of runners) {
    const each = median(rates.get(name) ?? []);
    const ratio = name === first.name ? "" : `  ${(each / one).toFixed(2)} of the ${first.name}`;
    process.stdout.write(`${name.padEnd(38)} ${each.toFixed(0).padStart(8)} ${unit}/s${ratio}\n`);
  }
}

async function rate({ run }: Runner, ms: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  do done += await run();
  while (performance.now() - start < ms);
  return (1000 * done) / (performance.now() - start);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
