import {
  advance,
  compile,
  MentionInput,
  openCase,
  parseBrand,
  readMention,
  WAKE,
  type MentionReading,
  type Program,
  type Protocol,
  type Step,
} from "@parley/engine";
import { WAITED_FOR } from "./random-protocol.ts";

export const BRAND = parseBrand({
  id: "toy",
  name: "Toy",
  timeZone: "UTC",
  languages: ["en"],
  leads: { frontline: { title: "Front line" }, duty: { title: "Duty" } },
});

const START = Date.parse("2026-03-02T10:00:00Z");
const EVENTS_OF_A_RUN = 15;
const HOUR = 3600 * 1000;

/** Why the engine took the fallback in a step; null when it did not. */
export function fallbackReason({ trace }: Step): string | null {
  const entry = trace.find((each) => each.kind === "fallback");
  return entry === undefined ? null : entry.reason;
}

/** A protocol whose conditions say whatever chance says, each transition's for itself. */
export class FreeProtocol {
  readonly #program: Program;
  readonly #reading: MentionReading;
  #chances: readonly number[] = [0];
  #taken = 0;

  constructor(protocol: Protocol) {
    const program = compile(protocol, BRAND);
    const ask = () => ({ value: this.#next(2) === 0, values: [] });
    const transitions = [...program.transitions].map(([id, transition]) => {
      const { condition } = transition;
      return [id, { ...transition, condition: condition && { ...condition, name: id, ask } }] as const;
    });
    this.#program = { ...program, transitions: new Map(transitions) };
    const said = { id: "m", channel: "x", text: "Hello", at: "2026-03-02T10:00:00Z", author: { handle: "ann" } };
    this.#reading = readMention(program, MentionInput.parse(said));
  }

  /**
   * The steps of a case to which anything may happen, up to its end or to the first time that the protocol fails: from
   * then on every question is answered, so that nothing more can be learnt.
   */
  run(chances: readonly number[]): Step[] {
    this.#chances = chances;
    this.#taken = 0;
    const steps = [openCase(this.#program, { case: "c", ...this.#reading }, START)];
    let now = START;
    for (let turn = 0; turn < EVENTS_OF_A_RUN; turn += 1) {
      const last = steps.at(-1) as Step;
      if (last.state.status === "done" || fallbackReason(last) !== null) break;
      const type = WAITED_FOR[this.#next(WAITED_FOR.length + 1)];
      if (type === undefined) now += HOUR;
      const event = type === undefined ? WAKE : { type, id: `e${turn}` };
      steps.push(advance(this.#program, last.state, { event }, now));
    }
    return steps;
  }

  /** The steps of a case to which nothing comes but the time that it waits for, each with its moment (epoch ms). */
  wait(chances: readonly number[], most: number): { readonly at: number; readonly step: Step }[] {
    this.#chances = chances;
    this.#taken = 0;
    const steps = [{ at: START, step: openCase(this.#program, { case: "c", ...this.#reading }, START) }];
    for (let turn = 0; turn < most; turn += 1) {
      const { step } = steps.at(-1) as { readonly step: Step };
      if (step.wakeAt === null || fallbackReason(step) !== null) break;
      steps.push({ at: step.wakeAt, step: advance(this.#program, step.state, { event: WAKE }, step.wakeAt) });
    }
    return steps;
  }

  #next(below: number): number {
    this.#taken += 1;
    return (this.#chances[this.#taken % this.#chances.length] ?? 0) % below;
  }
}
