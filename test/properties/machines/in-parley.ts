import {
  advance,
  compile,
  eventOf,
  MentionInput,
  openCase,
  parseProtocol,
  readMention,
  timersOf,
  WAKE,
  type CaseState,
  type Program,
  type Step,
} from "@parley/engine";
import { LOOPED, type Happening, type Sight } from "./happening.ts";
import type { RandomState } from "../random-state.ts";

const START = Date.parse("2026-03-02T10:00:00Z");

/** What goes wrong on purpose, to see that the comparison notices. */
export interface Fault {
  program?(program: Program): Program;
  state?(state: CaseState): CaseState;
}

/** Compiles a random machine without a brand; guards are bound by conditions of the same names. */
export function compileRandom(machine: RandomState): Program {
  return compile(
    parseProtocol({
      parley: 1,
      id: "random",
      title: "Random",
      variables: { n: { type: "int", initial: 0 } },
      conditions: {
        few: { title: "Few", when: "vars.n < 3" },
        many: { title: "Many", when: "vars.n >= 3" },
        no: { title: "No", when: "false" },
      },
      clocks: { first: { title: "First", within: "PT2S" }, second: { title: "Second", within: "PT3S" } },
      machine,
    }),
  );
}

/** What a run in Parley shows, and its steps. */
export interface ParleyRun {
  readonly sights: readonly Sight[];
  readonly steps: readonly Step[];
  /** More than a hundred timers were due at once: there Parley stops, on purpose, and the comparison with it. */
  readonly spun: boolean;
}

/** Runs a random machine as a case. */
export function runInParley(program: Program, happenings: readonly Happening[], fault: Fault = {}): ParleyRun {
  const running = fault.program?.(program) ?? program;
  const mention = MentionInput.parse({
    id: "m",
    channel: "x",
    text: "…",
    at: "2026-03-02T10:00:00Z",
    author: { handle: "ann" },
    triage: { intent: "question" },
  });
  const steps = [openCase(running, { case: "c", ...readMention(running, mention) }, START)];
  const sights = [sightOf(running, steps)];
  let now = START;
  for (const [index, { pass, event, stored }] of happenings.entries()) {
    if (sights.at(-1)?.looped === true) break;
    now += pass;
    const state = fault.state?.(lastOf(steps).state) ?? lastOf(steps).state;
    const from = stored ? (JSON.parse(JSON.stringify(state)) as CaseState) : state;
    const woken = advance(running, from, { event: WAKE }, now);
    const taken =
      event === null
        ? [woken]
        : [woken, advance(running, woken.state, { event: { type: event, id: `e${index}` } }, now)];
    steps.push(...taken);
    if (failedFor(taken, "timers were due at once")) return { sights, steps, spun: true };
    sights.push(sightOf(running, taken));
  }
  return { sights, steps, spun: false };
}

function lastOf(steps: readonly Step[]): Step {
  const last = steps.at(-1);
  if (last === undefined) throw new Error("no step was taken");
  return last;
}

function sightOf(program: Program, steps: readonly Step[]): Sight {
  const { state } = lastOf(steps);
  const trace = steps.flatMap((step) => step.trace);
  if (failedFor(steps, "never comes to rest")) return LOOPED;
  return {
    active: state.active,
    done: state.status === "done",
    deeds: trace.flatMap((entry) => (entry.kind === "noted" ? deedIn(entry.text) : [])),
    pending: timersOf(program, state)
      .map((timer) => `${eventOf(timer)} at ${timer.at - START}`)
      .toSorted(),
    looped: false,
  };
}

function failedFor(steps: readonly Step[], reason: string): boolean {
  return steps.some(({ trace }) => trace.some((entry) => entry.kind === "fallback" && entry.reason.includes(reason)));
}

function deedIn(text: string): string[] {
  if (text.startsWith('"nobody knows this"')) return ["(nothing)"];
  return /^[α-δ]$/.test(text) ? [text] : [];
}
