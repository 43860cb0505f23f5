import { parseDelay } from "../../protocol/duration.ts";
import type { Action } from "../../protocol/machine.ts";
import type { Chart, ChartState, Move } from "../chart/chart.ts";
import { ancestorsOf, domainOf, entriesOf, isInside, type Entry } from "../chart/entry.ts";
import { canRest, covers, movesFrom, regionOf } from "../chart/selection.ts";
import { isLeaf } from "./flow.ts";
import { exitsOf } from "./ways.ts";

/** A case that a move has just brought to an innermost state, with what then begins to count. */
export interface Arrival {
  readonly leaf: ChartState;
  readonly move: Move;
  /** How long the case stays at most until it moves on by itself, in ms. */
  readonly stay: number;
  /** Is that time counted in a schedule? */
  readonly scheduled: boolean;
  /** The ways on that may come by then. */
  readonly onward: readonly Move[];
}

/** A delay that begins to count with an arrival, and the moves that it may bring. */
interface Wait {
  readonly ms: number;
  readonly scheduled: boolean;
  readonly moves: readonly Move[];
}

/** What a case does when nothing comes from outside and only time passes: where it arrives, and where it goes from there. */
export class TimedWalk {
  readonly #chart: Chart;
  readonly #cancelled: ReadonlySet<unknown>;
  readonly #arrivals = new Map<Move, readonly (readonly Arrival[])[]>();
  /** Arrivals from which time alone leads on for ever, whatever the conditions say. */
  readonly endless: ReadonlySet<Arrival>;

  /** `cancelled`: the ids of delayed events that some action cancels; such an event may not come. */
  constructor(chart: Chart, cancelled: ReadonlySet<unknown>, made: (move: Move) => boolean) {
    this.#chart = chart;
    this.#cancelled = cancelled;
    const endless = new Set(chart.moves.filter(made).flatMap((move) => this.#of(move).flat()));
    const ends = (arrival: Arrival): boolean =>
      arrival.stay === Infinity || !arrival.onward.every((move) => this.#staysAmong(move, arrival.leaf, endless));
    for (let ended = [...endless].filter(ends); ended.length > 0; ended = [...endless].filter(ends))
      for (const arrival of ended) endless.delete(arrival);
    this.endless = endless;
  }

  /** The endless arrivals that may come next. */
  after({ leaf, onward }: Arrival): Arrival[] {
    return onward.flatMap((move) =>
      this.#from(move, leaf)
        .flat()
        .filter((next) => this.endless.has(next)),
    );
  }

  /** Does each way in which a move can end bring the case to one of these arrivals? */
  #staysAmong(move: Move, leaf: ChartState, arrivals: ReadonlySet<Arrival>): boolean {
    const ends = this.#from(move, leaf);
    return ends.length > 0 && ends.every((end) => end.some((next) => arrivals.has(next)));
  }

  /** A move that goes nowhere brings the case back to the innermost state that it is in. */
  #from(move: Move, leaf: ChartState): readonly (readonly Arrival[])[] {
    return staysInPlace(move) ? this.#of(move).map((end) => end.filter((next) => next.leaf === leaf)) : this.#of(move);
  }

  #of(move: Move): readonly (readonly Arrival[])[] {
    const known = this.#arrivals.get(move);
    if (known !== undefined) return known;
    const ends: readonly Entry[] = staysInPlace(move) ? [{ states: [], actions: [], recalled: null }] : entriesOf(move);
    const arrivals = ends.map((end) => this.#arrivalsBy(move, end));
    this.#arrivals.set(move, arrivals);
    return arrivals;
  }

  /** None where a history state takes the case back: where to, is not known. */
  #arrivalsBy(move: Move, end: Entry): Arrival[] {
    if (end.recalled !== null) return [];
    const leaves = staysInPlace(move)
      ? this.#chart.states.filter((state) => state === move.source || isInside(state, move.source))
      : end.states;
    return leaves
      .filter((state) => state.type === "atomic" && isLeaf(state))
      .map((leaf) => this.#arrivalAt(leaf, move, end));
  }

  #arrivalAt(leaf: ChartState, move: Move, end: Entry): Arrival {
    const moves = movesFrom(leaf);
    const atOnce = moves.filter(({ event }) => event === null);
    const waits = [
      ...this.#delays(moves, end),
      ...this.#raised(moves, [...exitsOf(move), ...move.actions, ...end.actions]),
    ];
    const sure = waits
      .filter((wait) => wait.moves.some(({ guard }) => guard === null))
      .toSorted((a, b) => a.ms - b.ms)[0];
    const rests = canRest(leaf, this.#chart);
    const stay = rests ? (sure?.ms ?? Infinity) : 0;
    const inTime = rests ? waits.filter(({ ms }) => ms <= stay) : [];
    const limits = moves.filter(({ kind, source }) => kind === "after" && !end.states.includes(source));
    return {
      leaf,
      move,
      stay,
      scheduled: rests && inTime.some(({ scheduled }) => scheduled),
      onward: [...atOnce, ...inTime.flatMap((wait) => wait.moves), ...limits, ...limitsBeside(leaf, this.#chart)],
    };
  }

  /** Delays of the states that have just been entered. */
  #delays(moves: readonly Move[], { states }: Entry): Wait[] {
    return moves.flatMap((move) => {
      const delay = move.kind === "after" && states.includes(move.source) ? delayOf(move.name) : null;
      return delay === null ? [] : [{ ...delay, moves: [move] }];
    });
  }

  /** Delayed events that have just been raised; of those with one id the last takes the place of the others. */
  #raised(moves: readonly Move[], actions: readonly Action[]): Wait[] {
    const raises = actions.flatMap(({ type, params = {} }) =>
      type === "raise" && params["delay"] !== undefined ? [params] : [],
    );
    return raises.flatMap(({ event, delay, id }, index) => {
      const replaced = id !== undefined && raises.slice(index + 1).some((later) => later["id"] === id);
      const counted = delayOf(delay);
      if (replaced || this.#cancelled.has(id) || counted === null || typeof event !== "string") return [];
      return [{ ...counted, moves: moves.filter(({ kind, name }) => kind === "on" && covers(name, event)) }];
    });
  }
}

/** Does a move leave a case where it is, without entering anything anew? */
function staysInPlace({ targets, source, reenter }: Move): boolean {
  return targets.length === 0 || (!reenter && source.type === "atomic" && targets.every((target) => target === source));
}

/** How long a delay is, in ms; null for one that never passes. */
function delayOf(written: unknown): { readonly ms: number; readonly scheduled: boolean } | null {
  if (typeof written !== "string" && typeof written !== "number") return null;
  const text = String(written);
  if (text.trim() !== "" && Number.isFinite(Number(text))) return { ms: Math.max(Number(text), 0), scheduled: false };
  const delay = parseDelay(text);
  return delay === null || delay.ms <= 0 ? null : { ms: delay.ms, scheduled: delay.schedule !== null };
}

/** Moves of the tracks beside a state that need no event from outside and lead out of what both lie in. */
function limitsBeside(leaf: ChartState, chart: Chart): Move[] {
  return movesBeside(leaf, chart).filter(({ kind }) => kind !== "on");
}

/** Moves of the tracks beside a state that leave what both lie in. */
export function movesBeside(leaf: ChartState, { moves }: Chart): Move[] {
  const parallels = ancestorsOf(leaf).filter(({ type }) => type === "parallel");
  return parallels.flatMap((parallel) =>
    moves.filter((move) => {
      if (!isInside(move.source, parallel) || regionOf(move.source, parallel) === regionOf(leaf, parallel))
        return false;
      const domain = domainOf(move);
      return domain !== null && domain !== parallel && !isInside(domain, parallel);
    }),
  );
}
