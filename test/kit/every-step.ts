import {
  advance,
  backtest,
  compile,
  isoInstant,
  MentionInput,
  openCase,
  parseBrand,
  parseDemand,
  parseOutside,
  parseProtocol,
  parseRoster,
  parseScenario,
  readMention,
  runScenario,
  simulateStaffing,
  WAKE,
  type ParsedMention,
  type Program,
  type Step,
} from "@parley/engine";

/** An example as its files hold it. */
export interface ExampleFiles {
  readonly protocol: unknown;
  readonly brand: unknown;
  readonly scenarios: readonly unknown[];
  readonly mentions: readonly object[];
  readonly arrivals: unknown;
  readonly roster: unknown;
}

const START = Date.parse("2026-01-05T00:30:00Z");
/** Some days and some hours, so that the mentions come at every time of the day and the year, and around clock changes. */
const APART_MS = 12.15 * 24 * 3_600_000;
const MOST_WAKES = 20;

/** People who reply and customers who answer, by chance: what is drawn must be the same everywhere too. */
const OUTSIDE = {
  seed: 3,
  events: [
    { type: "reply.sent", probability: 0.8, delay: { median: "PT12M", p90: "PT6H" }, only: { respond: "yes" } },
    { type: "customer.agreed", after: "handoff", probability: 0.5, delay: { mean: "PT40M" } },
  ],
};

/**
 * Everything that the engine makes of an example, as one text: its scenarios, every step of a case per mention, woken
 * whenever it asks to be, a backtest, and a simulation of the desk with seeds. The same wherever it runs.
 */
export function everyStep({ protocol, brand, scenarios, mentions, arrivals, roster }: ExampleFiles): string {
  const program = compile(parseProtocol(protocol), parseBrand(brand));
  const parsed = mentions.map((mention, index) =>
    MentionInput.parse({ ...mention, at: isoInstant(START + index * APART_MS) }),
  );
  return JSON.stringify({
    version: program.version,
    scenarios: scenarios.map((scenario) => runScenario(program, parseScenario(scenario))),
    cases: parsed.map((mention, index) => stepsOf(program, mention, START + index * APART_MS)),
    backtest: backtest(program, parsed, { outside: parseOutside(OUTSIDE) }),
    staffing: simulateStaffing([{ title: "as today", program, roster: parseRoster(roster) }], {
      demand: parseDemand(arrivals),
      sample: parsed,
      days: 1,
      seeds: 2,
    }),
  });
}

function stepsOf(program: Program, mention: ParsedMention, at: number): Step[] {
  const reading = readMention(program, mention);
  const steps = [openCase(program, { case: "c", ...reading }, at)];
  for (
    let step = steps[0];
    step !== undefined && step.wakeAt !== null && steps.length < MOST_WAKES;
    step = steps.at(-1)
  )
    steps.push(advance(program, step.state, { event: WAKE }, step.wakeAt));
  return steps;
}
