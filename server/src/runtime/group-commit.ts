import type { Database } from "better-sqlite3";
import { ParleyError } from "@parley/engine";
import { damageIn } from "../store/damage.ts";

/** A turn that has read and decided but not yet written. */
export interface Planned<T> {
  readonly result: T;
  /** Writes; runs inside the open transaction. */
  write?(): void;
  /** Runs after the transaction is durable. */
  committed?(): void;
}

/** Reads and decides; must write nothing. Throwing fails this turn alone. */
export type Turn<T> = () => Planned<T>;

/** How much may wait for a commit, and how much shares one. */
export interface GroupCommitLimits {
  /** Turns that may wait; more are refused. */
  readonly waiting: number;
  /** Turns in one transaction. */
  readonly batch: number;
}

/** Hears how long things take. */
export interface CommitWatch {
  /** A turn has read and decided. */
  turn(ms: number): void;
  /** A batch is durable. */
  commit(ms: number, turns: number): void;
  /** A turn was not taken because too many wait. */
  refused(): void;
}

/** What is remembered beside the database, and has to agree with it. */
export interface Beside {
  /** The place to come back to should the turn that writes next be taken back. */
  mark(): number;
  /** What was written since a mark was taken back, before any of it runs again. */
  undo(mark: number): void;
  /** A turn is durable and answered, but telling others of it failed. */
  untold(error: unknown): void;
}

const ALONE: Beside = { mark: () => 0, undo: () => undefined, untold: () => undefined };
const UNWATCHED: CommitWatch = { turn: () => undefined, commit: () => undefined, refused: () => undefined };

interface Job {
  readonly turn: Turn<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly job: Job } & ({ readonly planned: Planned<unknown> } | { readonly error: unknown });

/** After a stop, a server that takes its place is there in some seconds. */
const STOPPED_MS = 5_000;
/** Over how many commits the pace is taken. */
const LASTING = 8;

/**
 * Runs turns one after another, those that arrived together in one transaction, and answers each when it is durable.
 *
 * idle --submit--> scheduled --setImmediate--> committing --> idle | scheduled --close--> closed
 *
 * A turn plans (reads) and then writes. When planning throws, nothing was written: only that turn fails.
 * When a write throws, the transaction is rolled back and each turn runs again behind a savepoint of its own.
 */
export class GroupCommit {
  readonly #db: Database;
  readonly #limits: GroupCommitLimits;
  readonly #beside: Beside;
  readonly #watch: CommitWatch;
  readonly #begin;
  readonly #commit;
  #queue: Job[] = [];
  /** The pace of the last commits. */
  #msPerTurn = 1;
  #scheduled = false;
  #closed = false;
  #idle: (() => void)[] = [];

  constructor(db: Database, limits: GroupCommitLimits, beside: Beside = ALONE, watch: CommitWatch = UNWATCHED) {
    this.#db = db;
    this.#limits = limits;
    this.#beside = beside;
    this.#watch = watch;
    this.#begin = db.prepare("BEGIN IMMEDIATE");
    this.#commit = db.prepare("COMMIT");
  }

  /** Takes a turn; resolves after its COMMIT returned. `always` is for the host's own work, which bounds itself. */
  submit<T>(turn: Turn<T>, always = false): Promise<T> {
    const refusal = this.#refusal(always);
    if (refusal !== null) {
      this.#watch.refused();
      return Promise.reject(refusal);
    }
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ turn, resolve: resolve as (value: unknown) => void, reject });
      this.#schedule();
    });
  }

  /** Takes several turns, in order, or throws and takes none of them. So that they fit at all, they may come to wait beyond the limit. */
  submitAll<T>(turns: readonly Turn<T>[]): Promise<T>[] {
    const refusal = this.#refusal(false);
    if (refusal !== null) {
      this.#watch.refused();
      throw refusal;
    }
    return turns.map((turn) => this.submit(turn, true));
  }

  /** Ms until a turn would be taken, at the pace of the last commits; 0 when one would be now, or never again. */
  fullFor(): number {
    return this.#closed ? 0 : (this.#refusal(false)?.retryAfterMs ?? 0);
  }

  /** Why no turn is taken now, with how long those that wait will take at the pace of the last ones; null when it is. */
  #refusal(always: boolean): ParleyError | null {
    if (this.#closed) return overloaded("the server is stopping", STOPPED_MS);
    const waiting = this.#queue.length;
    if (always || waiting < this.#limits.waiting) return null;
    return overloaded(`${waiting} requests wait already`, waiting * this.#msPerTurn);
  }

  /** Turns that wait for their commit. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Takes no more turns; resolves when those that wait are durable. */
  close(): Promise<void> {
    this.#closed = true;
    if (this.#queue.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#scheduled = false;
    const { batch: size } = this.#limits;
    const batch = this.#queue.length > size ? this.#queue.splice(0, size) : this.#queue.splice(0);
    const began = performance.now();
    const outcomes = this.#runTogether(batch) ?? this.#runApart(batch);
    if (batch.length > 0) this.#msPerTurn += ((performance.now() - began) / batch.length - this.#msPerTurn) / LASTING;
    for (const outcome of outcomes) {
      if ("error" in outcome) {
        outcome.job.reject(outcome.error);
        continue;
      }
      try {
        outcome.planned.committed?.();
      } catch (error) {
        this.#beside.untold(error);
      }
      outcome.job.resolve(outcome.planned.result);
    }
    if (this.#queue.length > 0) this.#schedule();
    else for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Null when a write failed: nothing of the batch was kept then. */
  #runTogether(batch: readonly Job[]): Outcome[] | null {
    const outcomes: Outcome[] = [];
    const mark = this.#beside.mark();
    try {
      this.#begin.run();
      for (const job of batch) {
        let planned;
        try {
          const began = performance.now();
          planned = job.turn();
          this.#watch.turn(performance.now() - began);
        } catch (error) {
          // Trouble with the disk ends the transaction; what the others write must not stand for itself.
          if (!this.#db.inTransaction) throw error;
          outcomes.push({ job, error });
          continue;
        }
        planned.write?.();
        outcomes.push({ job, planned });
      }
      const began = performance.now();
      this.#commit.run();
      this.#watch.commit(performance.now() - began, batch.length);
      return outcomes;
    } catch {
      // Which turn is to blame comes out when each runs behind its own savepoint.
      this.#rollBack(mark);
      return null;
    }
  }

  #runApart(batch: readonly Job[]): Outcome[] {
    const before = this.#beside.mark();
    try {
      this.#begin.run();
      const outcomes = batch.map((job): Outcome => {
        this.#db.exec("SAVEPOINT turn");
        const mark = this.#beside.mark();
        try {
          const planned = job.turn();
          planned.write?.();
          this.#db.exec("RELEASE turn");
          return { job, planned };
        } catch (error) {
          if (!this.#db.inTransaction) throw error;
          this.#db.exec("ROLLBACK TO turn; RELEASE turn");
          this.#beside.undo(mark);
          return { job, error };
        }
      });
      this.#commit.run();
      return outcomes;
    } catch (cause) {
      this.#rollBack(before);
      const reason = cause instanceof Error ? cause.message : String(cause);
      const error =
        damageIn(cause) ??
        new ParleyError("PARLEY_DATA_UNWRITABLE", `the database cannot be written: ${reason}`, {
          kind: "operational",
          cause,
        });
      return batch.map((job) => ({ job, error }));
    }
  }

  #rollBack(mark: number): void {
    if (this.#db.inTransaction) this.#db.exec("ROLLBACK");
    this.#beside.undo(mark);
  }
}

function overloaded(reason: string, retryAfterMs: number): ParleyError {
  return new ParleyError("PARLEY_OVERLOADED", `the request was not taken: ${reason}`, {
    kind: "operational",
    hint: "Send it again after the time in Retry-After.",
    retryAfterMs,
  });
}
