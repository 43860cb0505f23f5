import { stateId } from "../protocol/targets.ts";
import type { PlacedState } from "../protocol/walk.ts";

/** A delay in which a state waits, as the protocol writes it (`PT24H@desk`), and the state's path. */
export interface Wait {
  readonly state: string;
  readonly delay: string;
}

/** Every delay in which a state of a chart waits, and the events that XState raises after them. */
export class Waits {
  readonly #byEvent = new Map<string, Wait>();
  readonly #events = new Map<string, Map<string, string>>();

  constructor(states: readonly PlacedState[]) {
    for (const state of states) {
      const delays = Object.keys(state.node.after ?? {});
      const events = delays.map((delay) => [delay, `xstate.after.${delay}.${stateId(state)}`] as const);
      for (const [delay, event] of events) this.#byEvent.set(event, { state: state.path, delay });
      this.#events.set(state.path, new Map(events));
    }
  }

  /** The delay after which an event comes; undefined for all others. */
  of(event: string): Wait | undefined {
    return this.#byEvent.get(event);
  }

  /** The event that comes after a delay; undefined where the state has none such. */
  eventAfter({ state, delay }: Wait): string | undefined {
    return this.#events.get(state)?.get(delay);
  }
}
