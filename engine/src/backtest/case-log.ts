import { WAKE } from "../cases/advance.ts";
import type { LiveCase } from "../cases/memory.ts";
import type { TraceEntry } from "../cases/step.ts";
import type { CaseWatch, Coming, Moved } from "../simulate/replay.ts";
import type { Follower } from "./outside.ts";
import type { TallyBook } from "./tally-book.ts";

/** A state that a case is in, and since when (epoch ms). */
interface Stay {
  readonly path: string;
  readonly since: number;
}

/** What ends a run of a clock. */
const ENDS: ReadonlySet<string> = new Set(["met", "due", "cancelled"]);

/** Follows one case on the chart and by its clocks, and counts what it does. */
export class CaseLog implements CaseWatch {
  readonly #book: TallyBook;
  readonly #follower: Follower | null;
  #mention: string;
  #openedAt: number | null = null;
  #replied = false;
  /** Very many cases are followed at once, and each is in few states: lists take a tenth of what maps and sets do. */
  #stays: readonly Stay[] = [];
  /** Where it was counted: the counts of states that it was in and of transitions that it took. */
  #counted: readonly object[] = [];
  /** Clocks whose run has not ended: they count, or are paused. */
  #running: readonly string[] = [];

  constructor(book: TallyBook, opening: string, follower: Follower | null) {
    this.#book = book;
    this.#mention = opening;
    this.#follower = follower;
  }

  /** Counts a step. */
  moved(moved: Moved): readonly Coming[] {
    const { step, at, event } = moved;
    this.#openedAt ??= at;
    if (event.type === "mention") this.#mention = event.id ?? this.#mention;
    else if (event.type !== WAKE.type) this.#book.totals.events += 1;
    if (event.type === "reply.sent" && !this.#replied) {
      this.#replied = true;
      this.#book.firstReply.add(at - this.#openedAt);
    }
    for (const entry of step.trace) this.#told(entry, step.live, at);
    return this.#follower?.after(moved) ?? [];
  }

  /** Counts what has not ended. */
  left({ standing: { done, outcome }, clocks }: LiveCase): void {
    if (!done) for (const { path } of this.#stays) this.#book.state(path).counts.open += 1;
    for (const [name, { status }] of Object.entries(clocks))
      if (!done && (status === "running" || status === "paused")) this.#book.clock(name).counts.running += 1;
    this.#book.ended(done ? (outcome ?? "none") : "open", this.#mention);
  }

  #told(entry: TraceEntry, live: LiveCase, at: number): void {
    if (entry.kind === "entered") this.#enter(entry.state, at);
    else if (entry.kind === "left") this.#leave(entry.state, at);
    else if (entry.kind === "considered" && entry.verdict === "taken") this.#take(entry.transition);
    else if (entry.kind === "clock") this.#turn(entry, live, at);
  }

  #enter(path: string, at: number): void {
    const counts = this.#book.state(path);
    counts.entered.add(this.#mention);
    if (this.#isFirst(counts)) counts.counts.cases += 1;
    this.#stays = [...this.#stays.filter((stay) => stay.path !== path), { path, since: at }];
  }

  #leave(path: string, at: number): void {
    const left = this.#stays.find((stay) => stay.path === path);
    if (left === undefined) return;
    this.#stays = this.#stays.filter((stay) => stay !== left);
    this.#book.state(path).dwell.add(at - left.since);
  }

  #take(id: string): void {
    const counts = this.#book.transition(id);
    counts.taken.add(this.#mention);
    if (this.#isFirst(counts)) counts.counts.cases += 1;
  }

  /** Each run of a clock ends once. One that was met or breached stays so, though it may be forgotten to be started again. */
  #turn({ clock, change }: Extract<TraceEntry, { kind: "clock" }>, { clocks }: LiveCase, at: number): void {
    const { counts, breached, metAfter } = this.#book.clock(clock);
    const begins = change === "started" || change === "restarted";
    if (begins) counts.runs += 1;
    const runs = this.#running.includes(clock);
    if (runs && (begins || change === "cancelled")) counts.cancelled += 1;
    if (change === "due") breached.add(this.#mention);
    if (change === "met") {
      counts.met += 1;
      metAfter.add(at - (clocks[clock]?.startedAt ?? at));
    }
    if (begins && !runs) this.#running = [...this.#running, clock];
    else if (runs && ENDS.has(change)) this.#running = this.#running.filter((each) => each !== clock);
  }

  #isFirst(counts: object): boolean {
    if (this.#counted.includes(counts)) return false;
    this.#counted = [...this.#counted, counts];
    return true;
  }
}
