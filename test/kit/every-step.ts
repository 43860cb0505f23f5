import {
  advance,
  compile,
  isoInstant,
  MentionInput,
  openCase,
  parseBrand,
  parseProtocol,
  parseScenario,
  readMention,
  runScenario,
  WAKE,
  type Program,
  type Step,
} from "@parley/engine";

/** An example as its files hold it. */
export interface ExampleFiles {
  readonly protocol: unknown;
  readonly brand: unknown;
  readonly scenarios: readonly unknown[];
  readonly mentions: readonly object[];
}

const START = Date.parse("2026-01-05T00:30:00Z");
/** Some days and some hours, so that the mentions come at every time of the day and the year, and around clock changes. */
const APART_MS = 12.15 * 24 * 3_600_000;
const MOST_WAKES = 20;

/**
 * Everything that the engine makes of an example, as one text: its scenarios, and every step of a case per mention,
 * woken whenever it asks to be. The same wherever it runs.
 */
export function everyStep({ protocol, brand, scenarios, mentions }: ExampleFiles): string {
  const program = compile(parseProtocol(protocol), parseBrand(brand));
  return JSON.stringify({
    version: program.version,
    scenarios: scenarios.map((scenario) => runScenario(program, parseScenario(scenario))),
    cases: mentions.map((mention, index) => stepsOf(program, mention, START + index * APART_MS)),
  });
}

function stepsOf(program: Program, mention: object, at: number): Step[] {
  const reading = readMention(program, MentionInput.parse({ ...mention, at: isoInstant(at) }));
  const steps = [openCase(program, { case: "c", ...reading }, at)];
  for (
    let step = steps[0];
    step !== undefined && step.wakeAt !== null && steps.length < MOST_WAKES;
    step = steps.at(-1)
  )
    steps.push(advance(program, step.state, { event: WAKE }, step.wakeAt));
  return steps;
}
