import type { CaseEvent } from "../cases/step.ts";
import { WAKE } from "../cases/advance.ts";
import { OutsideModel } from "../contract/outside-model.ts";
import { parseDocument } from "../protocol/parse.ts";
import type { CaseWatch, Coming, Moved } from "../simulate/replay.ts";
import { chanceOf } from "../staffing/chance.ts";
import { drawTime } from "../staffing/drawn-time.ts";

/** Reads a model of what happens outside. Throws PARLEY_BACKTEST_INVALID with one issue per fault. */
export const parseOutside = (json: unknown): OutsideModel =>
  parseDocument(OutsideModel, json, "PARLEY_BACKTEST_INVALID", "model of outside events");

/** What a model brings upon each case, for who replays them: nothing without a model. */
export function following(outside: OutsideModel | undefined): {
  watch?: (opening: { readonly id: string }) => CaseWatch;
} {
  if (outside === undefined) return {};
  return {
    watch: ({ id }) => {
      const follower = new Follower(outside, id);
      return { moved: (moved) => follower.after(moved), left: () => undefined };
    },
  };
}

/** How often one entry of a model is drawn between two mentions of a case, so that what follows itself comes to an end. */
export const MOST_DRAWN = 100;

/** What comes upon one case, drawn from a model as the case goes on. */
export class Follower {
  readonly #model: OutsideModel;
  #mention: string;
  /** How often each entry of the model was drawn since the last mention. */
  #drawn: number[] = [];

  constructor(model: OutsideModel, opening: string) {
    this.#model = model;
    this.#mention = opening;
  }

  /** What follows a step. */
  after({ step, at, event }: Moved): Coming[] {
    if (event.type === "mention" && event.id !== undefined) {
      this.#mention = event.id;
      this.#drawn = [];
    }
    const causes = [...(event.type === WAKE.type ? [] : [event.type]), ...step.effects.map(({ type }) => type)];
    return causes.flatMap((cause) =>
      this.#model.events.flatMap((follow, entry) => (follow.after === cause ? this.#draw(entry, at) : [])),
    );
  }

  #draw(entry: number, at: number): Coming[] {
    const follow = this.#model.events[entry];
    if (follow === undefined) return [];
    const time = (this.#drawn[entry] ?? 0) + 1;
    if (time > MOST_DRAWN) return [];
    this.#drawn[entry] = time;
    const chance = chanceOf(this.#model.seed, this.#mention, entry, time);
    if (chance() >= follow.probability) return [];
    const { type, data, delay, only } = follow;
    const event: CaseEvent = { type, id: `${this.#mention}:${entry}:${time}`, ...(data === undefined ? {} : { data }) };
    return [{ at: at + drawTime(chance, delay), event, ...(only === undefined ? {} : { only: definedOf(only) }) }];
  }
}

function definedOf<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
