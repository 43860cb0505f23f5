import type { Database } from "better-sqlite3";
import { ParleyError } from "@parley/engine";

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

export interface GroupCommitLimits {
  /** Turns that may wait; more are refused. */
  readonly waiting: number;
  /** Turns in one transaction. */
  readonly batch: number;
}

interface Job {
  readonly turn: Turn<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly job: Job } & ({ readonly planned: Planned<unknown> } | { readonly error: unknown });

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
  readonly #begin;
  readonly #commit;
  #queue: Job[] = [];
  #scheduled = false;
  #closed = false;
  #idle: (() => void)[] = [];

  constructor(db: Database, limits: GroupCommitLimits) {
    this.#db = db;
    this.#limits = limits;
    this.#begin = db.prepare("BEGIN IMMEDIATE");
    this.#commit = db.prepare("COMMIT");
  }

  /** Takes a turn; resolves after its COMMIT returned. `always` is for the host's own work, which bounds itself. */
  submit<T>(turn: Turn<T>, always = false): Promise<T> {
    if (this.#closed) return Promise.reject(overloaded("the server is stopping"));
    if (!always && this.#queue.length >= this.#limits.waiting)
      return Promise.reject(overloaded(`${this.#queue.length} requests wait already`));
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ turn, resolve: resolve as (value: unknown) => void, reject });
      this.#schedule();
    });
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
    const outcomes = this.#runTogether(batch) ?? this.#runApart(batch);
    for (const outcome of outcomes) {
      if ("error" in outcome) {
        outcome.job.reject(outcome.error);
        continue;
      }
      outcome.planned.committed?.();
      outcome.job.resolve(outcome.planned.result);
    }
    if (this.#queue.length > 0) this.#schedule();
    else for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Null when a write failed: nothing of the batch was kept then. */
  #runTogether(batch: readonly Job[]): Outcome[] | null {
    const outcomes: Outcome[] = [];
    try {
      this.#begin.run();
      for (const job of batch) {
        let planned;
        try {
          planned = job.turn();
        } catch (error) {
          outcomes.push({ job, error });
          continue;
        }
        planned.write?.();
        outcomes.push({ job, planned });
      }
      this.#commit.run();
      return outcomes;
    } catch {
      // Which turn is to blame comes out when each runs behind its own savepoint.
      this.#rollBack();
      return null;
    }
  }

  #runApart(batch: readonly Job[]): Outcome[] {
    try {
      this.#begin.run();
      const outcomes = batch.map((job): Outcome => {
        this.#db.exec("SAVEPOINT turn");
        try {
          const planned = job.turn();
          planned.write?.();
          this.#db.exec("RELEASE turn");
          return { job, planned };
        } catch (error) {
          if (!this.#db.inTransaction) throw error;
          this.#db.exec("ROLLBACK TO turn; RELEASE turn");
          return { job, error };
        }
      });
      this.#commit.run();
      return outcomes;
    } catch (cause) {
      this.#rollBack();
      const reason = cause instanceof Error ? cause.message : String(cause);
      const error = new ParleyError("PARLEY_DATA_UNWRITABLE", `the database cannot be written: ${reason}`, {
        kind: "operational",
        cause,
      });
      return batch.map((job) => ({ job, error }));
    }
  }

  #rollBack(): void {
    if (this.#db.inTransaction) this.#db.exec("ROLLBACK");
  }
}

function overloaded(reason: string): ParleyError {
  return new ParleyError("PARLEY_OVERLOADED", `the request was not taken: ${reason}`, {
    kind: "operational",
    hint: "Send it again after the time in Retry-After.",
  });
}
