import {
  advance,
  epochOf,
  openCase,
  ParleyError,
  readMention,
  WAKE,
  type CaseEvent,
  type CaseState,
  type ParsedMention,
  type Program,
  type Step,
} from "@parley/engine";
import type { StepLine } from "./step-line.ts";

/** The open cases of a run of `parley step`, by their ids. A case that ends is forgotten. */
export class StepCases {
  readonly #program: Program;
  readonly #open = new Map<string, CaseState>();
  #last: string | null = null;

  constructor(program: Program) {
    this.#program = program;
  }

  /** Takes one line. Throws PARLEY_EVENT_INVALID when there is no such case. */
  take(line: StepLine): Step {
    if (line.open !== undefined) return this.#opened(line.open.case, line.open.mention, line.at);
    if (line.state !== undefined) return this.#advanced(line.state as unknown as CaseState, line);
    const id = line.case ?? this.#last;
    const state = id === null ? undefined : this.#open.get(id);
    if (state === undefined)
      throw refused(id === null ? "no case has been opened yet" : `there is no open case "${id}"`);
    return this.#keep(this.#advanced(state, line));
  }

  #opened(id: string, mention: ParsedMention, at: string = mention.at): Step {
    if (this.#open.has(id)) throw refused(`case "${id}" is open already`);
    return this.#keep(openCase(this.#program, { case: id, ...readMention(this.#program, mention) }, epochOf(at)));
  }

  #advanced(state: CaseState, { event, mention, at = mention?.at ?? "" }: StepLine): Step {
    if (mention !== undefined) {
      const facts = readMention(this.#program, mention);
      return advance(this.#program, state, { event: { type: "mention", id: mention.id }, facts }, epochOf(at));
    }
    return advance(this.#program, state, { event: event === undefined ? WAKE : withoutUndefined(event) }, epochOf(at));
  }

  #keep(step: Step): Step {
    const { case: id, status } = step.state;
    this.#last = id;
    if (status === "open") this.#open.set(id, step.state);
    else this.#open.delete(id);
    return step;
  }
}

const refused = (message: string): ParleyError => new ParleyError("PARLEY_EVENT_INVALID", message);

function withoutUndefined({ type, id, data }: NonNullable<StepLine["event"]>): CaseEvent {
  return { type, ...(id === undefined ? {} : { id }), ...(data === undefined ? {} : { data }) };
}
