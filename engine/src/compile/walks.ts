import type { Json } from "../protocol/json.ts";
import type { MarkKind } from "./bind.ts";
import type { Walker } from "./walker.ts";

type Telling = (walker: Walker) => void;

/** A stretch of a walk: what is told, and then the question that comes next with where its answers lead, or the end. */
interface Stretch<End> {
  readonly told: Telling[];
  asks: string;
  readonly ways: Ways<End>;
  end?: { readonly value: End };
}

type Way = string | boolean;
type Ways<End> = Map<Way, Stretch<End>>;

const stretch = <End>(): Stretch<End> => ({ told: [], asks: "", ways: new Map() });

/** Stretches that are remembered; then all are forgotten, and remembered anew as they come. */
const MOST_REMEMBERED = 4_000;

/**
 * Walks through one chart, remembered. Where a walk goes depends on where it began and on the answers that it got, and on
 * nothing else: one whose answers have all been given before tells the same again, without XState.
 */
export class Walks<End> {
  readonly #known: Ways<End> = new Map();
  #size = 0;

  /**
   * Asks and tells the walker what there is on the way from `from`, and gives its end. `walk` goes that way by XState: it is
   * called where the way is not known to its end, with a walker that answers and hears for itself what was asked and told by
   * then. A walk that throws is not remembered.
   */
  go(from: string, walker: Walker, walk: (walker: Walker) => End): End {
    const answers: boolean[] = [];
    let ways = this.#known;
    let way: Way = from;
    for (let known = ways.get(way); known !== undefined; known = ways.get(way)) {
      for (const tell of known.told) tell(walker);
      if (known.end !== undefined) return known.end.value;
      way = walker.judge(known.asks);
      answers.push(way);
      ways = known.ways;
    }
    const pioneer = new Pioneer<End>(walker, answers);
    const end = walk(pioneer);
    this.#makeRoomFor(pioneer.stretches);
    ways.set(way, pioneer.ended(end));
    return end;
  }

  #makeRoomFor(stretches: number): void {
    if (this.#size + stretches > MOST_REMEMBERED) {
      this.#known.clear();
      this.#size = 0;
    }
    this.#size += stretches;
  }
}

/** Goes behind a walker as far as that one has been, with its answers; from there on beside it, writing down the way. */
class Pioneer<End> implements Walker {
  stretches = 1;
  readonly #walker: Walker;
  readonly #answers: readonly boolean[];
  readonly #first = stretch<End>();
  #last = this.#first;
  #repeated = 0;
  /** The delay that was asked for: the next timer's. */
  #delay: string | null = null;

  constructor(walker: Walker, answers: readonly boolean[]) {
    this.#walker = walker;
    this.#answers = answers;
  }

  ended(value: End): Stretch<End> {
    this.#last.end = { value };
    return this.#first;
  }

  judge(transition: string): boolean {
    const given = this.#answers[this.#repeated];
    if (given !== undefined) {
      this.#repeated += 1;
      return given;
    }
    const answer = this.#walker.judge(transition);
    const next = stretch<End>();
    this.#last.asks = transition;
    this.#last.ways.set(answer, next);
    this.#last = next;
    this.stretches += 1;
    return answer;
  }

  mark(kind: MarkKind, id: string): void {
    this.#tell((walker) => walker.mark(kind, id));
  }

  act(type: string, params: { readonly [key: string]: Json }): void {
    this.#tell((walker) => walker.act(type, params));
  }

  delay(text: string): number {
    this.#delay = text;
    return this.#walker.delay(text);
  }

  raised(event: string): void {
    this.#tell((walker) => walker.raised(event));
  }

  /** How long a delay of the protocol is depends on the moment: it is asked for anew in every walk. */
  schedule(id: string | null, event: string, delay: number): void {
    const text = this.#delay;
    this.#delay = null;
    this.#tell((walker) => walker.schedule(id, event, text === null ? delay : walker.delay(text)));
  }

  cancel(id: string): void {
    this.#tell((walker) => walker.cancel(id));
  }

  #tell(telling: Telling): void {
    if (this.#repeated < this.#answers.length) return;
    this.#last.told.push(telling);
    telling(this.#walker);
  }
}
