import { advance, openCase, WAKE } from "../cases/advance.ts";
import { readMention } from "../cases/read-mention.ts";
import type { CaseEvent, CaseState, Step } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import { MentionInput } from "../contract/mention.ts";
import { ParleyError } from "../errors.ts";
import { parseDelay } from "../protocol/duration.ts";
import { epochOf, isoInstant } from "../protocol/instant.ts";
import { nextWake, type Moment } from "./moment.ts";
import type { ScenarioStep } from "./scenario.ts";
import { nextWallTime } from "../schedules/wall-time.ts";

/** What one step of a rehearsal did: the steps of the case, the earliest first, and where it stands then. */
export interface Happened {
  readonly moment: Moment;
  readonly steps: readonly Step[];
}

/** Moments at which timers fire in one rehearsal: a month of them every hour is 720. Timers may start each other without end. */
const MOST_MOMENTS = 2_000;

/**
 * Takes one step of a rehearsal, on the engine that runs in production; the moment that it starts from stays as it is.
 * Throws PARLEY_SCENARIO_INVALID when the step makes no sense there.
 */
export function rehearse(program: Program, moment: Moment, step: ScenarioStep): Happened {
  const { taken } = moment;
  const happened = "mention" in step ? write(program, moment, step.mention) : goOn(program, moment, step);
  return { ...happened, moment: { ...happened.moment, taken: taken + 1 } };
}

function goOn(program: Program, moment: Moment, step: Exclude<ScenarioStep, { mention: unknown }>): Happened {
  const { state, taken } = moment;
  if (state === null) throw invalid(taken, "A scenario begins with a mention.");
  if ("event" in step) {
    const { type, data } = step.event;
    return tell(program, moment, state, data === undefined ? { type } : { type, data });
  }
  if ("fails" in step) return tell(program, moment, state, failureOf(moment, step));
  return pass(program, moment, "wait" in step ? moment.at + waitOf(step.wait, taken) : untilOf(program, moment, step));
}

/** An effect could not be delivered: what the host tells of the last one of its type. */
function failureOf(
  { wanted, taken }: Moment,
  { fails, because }: Extract<ScenarioStep, { fails: unknown }>,
): CaseEvent {
  const effect = wanted[fails];
  if (effect === undefined) throw invalid(taken, `no effect "${fails}" was wanted so far, so none can fail.`, "fails");
  return { type: "delivery.failed", data: { effect, because: because ?? "It could not be delivered" } };
}

function tell(program: Program, moment: Moment, state: CaseState, event: CaseEvent): Happened {
  return after(moment, advance(program, state, { event: { ...event, id: `scenario-${moment.taken}` } }, moment.at));
}

function write(
  program: Program,
  moment: Moment,
  given: Extract<ScenarioStep, { mention: unknown }>["mention"],
): Happened {
  const { state, at, taken, mentions } = moment;
  const filled = { channel: "x", author: { handle: "customer" }, at: isoInstant(at), id: `m${mentions + 1}`, ...given };
  const parsed = MentionInput.safeParse(filled);
  if (!parsed.success) throw invalid(taken, parsed.error.issues[0]?.message ?? "This is no mention.", "mention");
  const facts = readMention(program, parsed.data);
  const written = { ...moment, mentions: mentions + 1 };
  if (state === null) return after(written, openCase(program, { case: "rehearsal", ...facts }, at));
  return after(written, advance(program, state, { event: { type: "mention", id: parsed.data.id }, facts }, at));
}

/** Lets time pass: each timer fires at its own moment. */
function pass(program: Program, from: Moment, until: number): Happened {
  if (until < from.at) throw invalid(from.taken, "it lies before the one it follows.");
  const steps: Step[] = [];
  let moment = from;
  for (let due = dueBy(moment, until); due !== null; due = dueBy(moment, until)) {
    moment = { ...moment, at: Math.max(moment.at, due.wakeAt), fired: moment.fired + 1 };
    if (moment.fired > MOST_MOMENTS) throw endless(moment);
    const happened = after(moment, advance(program, due.state, { event: WAKE }, moment.at));
    moment = happened.moment;
    steps.push(...happened.steps);
  }
  return { moment: { ...moment, at: until }, steps };
}

/** The case, when a timer of it is due by an instant, and the moment at which it is; else null. */
function dueBy(moment: Moment, until: number): { readonly state: CaseState; readonly wakeAt: number } | null {
  const wakeAt = nextWake(moment);
  return moment.state === null || wakeAt === null || wakeAt > until ? null : { state: moment.state, wakeAt };
}

function after(moment: Moment, step: Step): Happened {
  const { state, effects } = step;
  const wanted =
    effects.length === 0
      ? moment.wanted
      : { ...moment.wanted, ...Object.fromEntries(effects.map(({ type, key }) => [type, key])) };
  return { moment: { ...moment, state, wanted }, steps: [step] };
}

function waitOf(text: string, taken: number): number {
  const delay = parseDelay(text);
  if (delay === null || delay.schedule !== null)
    throw invalid(taken, `"${text}" is not a duration such as PT2H.`, "wait");
  return delay.ms;
}

/** An instant without its offset would be another one on every machine. */
const WITH_OFFSET = /^\d{4}-.*(?:Z|[+-]\d\d:\d\d)$/;

function untilOf(
  program: Program,
  { at, taken }: Moment,
  { until }: Extract<ScenarioStep, { until: unknown }>,
): number {
  const instant =
    nextWallTime(until, at, program.brand.timeZone) ?? (WITH_OFFSET.test(until) ? epochOf(until) : Number.NaN);
  if (Number.isNaN(instant))
    throw invalid(
      taken,
      `"${until}" is neither an instant such as 2026-03-02T09:00:00Z nor a time such as "Monday 09:00" or "2026-03-09 09:00".`,
      "until",
    );
  return instant;
}

function invalid(taken: number, message: string, part?: string): ParleyError {
  const at = part === undefined ? `steps.${taken}` : `steps.${taken}.${part}`;
  return new ParleyError("PARLEY_SCENARIO_INVALID", `Step ${taken + 1}: ${message}`, { at });
}

function endless({ at, taken }: Moment): ParleyError {
  return new ParleyError(
    "PARLEY_SCENARIO_INVALID",
    `Step ${taken + 1} lets timers fire more than ${MOST_MOMENTS} times in all; ${isoInstant(at)} is as far as it comes.`,
    { at: `steps.${taken}`, hint: "Let less time pass, or let the timers start each other less often." },
  );
}
