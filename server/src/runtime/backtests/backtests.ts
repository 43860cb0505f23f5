import type { Logger } from "pino";
import { ParleyError } from "@parley/engine";
import { BACKTESTS } from "../../limits.ts";
import type { Clock } from "../clock.ts";
import type { BacktestEnd, BacktestPlan, BacktestRun } from "./backtest-run.ts";

/**
 * The backtests of all brands: each in a thread of its own, one of a brand at the same time, and a few wait. They are kept in
 * memory, for a day after they ended; a server that starts again knows none of them, and says so.
 */
export class Backtests {
  readonly #clock: Clock;
  readonly #log: Logger;
  /** The oldest first. */
  readonly #runs = new Map<string, BacktestRun>();
  #stopped = false;

  constructor(clock: Clock, log: Logger) {
    this.#clock = clock;
    this.#log = log;
  }

  /** Throws PARLEY_OVERLOADED when too many wait already. */
  mustHaveRoom(brand: string): void {
    const waiting = this.#all().filter(({ state }) => state === "queued");
    const own = waiting.filter(({ plan }) => brandOf(plan) === brand);
    if (waiting.length < BACKTESTS.waiting && own.length < BACKTESTS.waitingPerBrand) return;
    throw new ParleyError("PARLEY_OVERLOADED", "as many backtests wait as may", {
      kind: "operational",
      retryAfterMs: 30_000,
      hint: "Wait until one has ended, or cancel one.",
    });
  }

  /** Takes a backtest, which begins when it is its turn. */
  add(run: BacktestRun): void {
    this.#forgetOld();
    this.#runs.set(run.plan.id, run);
    this.#next();
  }

  /** A backtest of a brand; throws PARLEY_NOT_FOUND, also for one that was forgotten. */
  of(brand: string, id: string): BacktestRun {
    this.#forgetOld();
    const run = this.#runs.get(id);
    if (run !== undefined && brandOf(run.plan) === brand) return run;
    throw new ParleyError("PARLEY_NOT_FOUND", `the brand "${brand}" has no backtest "${id}"`, {
      hint: "What a backtest found is kept for a day, and not beyond a restart of the server: ask for it again.",
    });
  }

  /** The backtests of a brand, the newest first. */
  list(brand: string): BacktestRun[] {
    this.#forgetOld();
    return this.#all()
      .filter(({ plan }) => brandOf(plan) === brand)
      .toReversed();
  }

  /** Breaks a backtest off; one that has ended stays as it is. */
  cancel(run: BacktestRun): void {
    if (run.endedAt !== null) return;
    void run.stop();
    this.#end(run, { state: "cancelled" });
  }

  /** Ends all threads. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#all().map(async (run) => run.stop()));
  }

  #next(): void {
    if (this.#stopped) return;
    const running = this.#all().filter(({ state }) => state === "running");
    const busy = new Set(running.map(({ plan }) => brandOf(plan)));
    const next = this.#all().find(({ state, plan }) => state === "queued" && !busy.has(brandOf(plan)));
    if (next === undefined || running.length >= BACKTESTS.running) return;
    next.run((end) => this.#end(next, end));
    this.#next();
  }

  #end(run: BacktestRun, end: BacktestEnd): void {
    run.state = end.state;
    run.endedAt = this.#clock.now();
    if (end.state === "done") run.found = end.found;
    if (end.state === "failed") {
      run.problem = end.problem;
      this.#log.warn({ brand: brandOf(run.plan), backtest: run.plan.id, problem: end.problem }, "a backtest failed");
    }
    if (!this.#stopped) this.#next();
  }

  #forgetOld(): void {
    const since = this.#clock.now() - BACKTESTS.keptMs;
    let all = 0;
    const ofBrand = new Map<string, number>();
    for (const run of this.#all().toReversed()) {
      if (run.endedAt === null) continue;
      const brand = brandOf(run.plan);
      const own = (ofBrand.get(brand) ?? 0) + 1;
      ofBrand.set(brand, own);
      all += 1;
      if (run.endedAt < since || own > BACKTESTS.keptPerBrand || all > BACKTESTS.kept) this.#runs.delete(run.plan.id);
    }
  }

  #all(): BacktestRun[] {
    return [...this.#runs.values()];
  }
}

const brandOf = ({ task }: BacktestPlan): string => task.brand.id;
