import type { Logger } from "pino";
import { ParleyError } from "@parley/engine";
import { JOBS, RETENTION } from "../../limits.ts";
import type { Actor } from "../caller.ts";
import type { Clock } from "../clock.ts";
import { TemporaryFolder } from "../temporary-folder.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import type { Job, JobEnd } from "./job.ts";

/** A kind of job: its class, what it is called, and where it stands below a brand. */
export interface JobKind<J extends Job> {
  readonly run: abstract new (...plan: never[]) => J;
  readonly what: string;
  readonly where: string;
}

/** What is wished for in a brand, by whom and when (epoch ms). */
export interface Asking<Wish> {
  readonly brand: string;
  readonly wish: Wish;
  readonly by: Actor;
  readonly at: number;
}

/**
 * The jobs of all brands: each in threads of its own, one of a brand at the same time, and a few wait. They are kept in
 * memory, for a day after they ended; a server that starts again knows none of them, and says so. Beside it each may have a
 * file, which goes when the job is forgotten, and at once when it was not done.
 */
export class Jobs {
  readonly #clock: Clock;
  readonly #log: Logger;
  /** The oldest first. */
  readonly #jobs = new Map<string, Job>();
  readonly #files: TemporaryFolder;
  readonly #forgetting: NodeJS.Timeout;
  #stopped = false;

  constructor({ clock, log, folder }: { readonly clock: Clock; readonly log: Logger; readonly folder: string }) {
    this.#clock = clock;
    this.#log = log;
    this.#files = new TemporaryFolder(folder, "jobs");
    this.#forgetting = setInterval(() => this.#forgetOld(), RETENTION.everyMs);
    this.#forgetting.unref();
  }

  /** Where a job of this id may keep what is too much for memory. */
  fileOf(id: string): string {
    return this.#files.place(id);
  }

  /** Throws PARLEY_OVERLOADED when too many wait already. */
  mustHaveRoom(brand: string): void {
    const waiting = this.#all().filter(({ state }) => state === "queued");
    const own = waiting.filter(({ plan }) => plan.brand === brand);
    if (waiting.length < JOBS.waiting && own.length < JOBS.waitingPerBrand) return;
    throw new ParleyError("PARLEY_OVERLOADED", "as many backtests, audits and staffing runs wait as may", {
      kind: "operational",
      retryAfterMs: 30_000,
      hint: "Wait until one has ended, or cancel one.",
    });
  }

  /** The change that takes a job, which begins when it is its turn. */
  taking<J extends Job>({ where }: JobKind<J>, job: J, body: object): PlannedChange {
    return {
      answer: {
        status: 202,
        body: body as PlannedChange["answer"]["body"],
        headers: { location: `/v1/brands/${job.plan.brand}/${where}/${job.plan.id}` },
      },
      committed: () => this.#add(job),
    };
  }

  /** A job of a brand; throws PARLEY_NOT_FOUND, also for one that was forgotten. */
  of<J extends Job>(kind: JobKind<J>, brand: string, id: string): J {
    this.#forgetOld();
    const job = this.#jobs.get(id);
    if (job instanceof kind.run && job.plan.brand === brand) return job;
    throw new ParleyError("PARLEY_NOT_FOUND", `the brand "${brand}" has no ${kind.what} "${id}"`, {
      hint: "What it found is kept for a day, and not beyond a restart of the server: ask for it again.",
    });
  }

  /** The jobs of a kind of a brand, the newest first. */
  list<J extends Job>(kind: JobKind<J>, brand: string): J[] {
    this.#forgetOld();
    return this.#all()
      .filter((job): job is J => job instanceof kind.run && job.plan.brand === brand)
      .toReversed();
  }

  /** Breaks a job off; one that has ended stays as it is. */
  cancel(job: Job): void {
    if (job.endedAt === null) this.#end(job, { state: "cancelled" });
  }

  /** Ends all threads, and takes their files away. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#forgetting);
    await Promise.all(this.#all().map(async (job) => job.stop()));
    this.#files.clear();
  }

  #add(job: Job): void {
    this.#forgetOld();
    this.#jobs.set(job.plan.id, job);
    this.#next();
  }

  #next(): void {
    if (this.#stopped) return;
    const running = this.#all().filter(({ state }) => state === "running");
    const busy = new Set(running.map(({ plan }) => plan.brand));
    const next = this.#all().find(({ state, plan }) => state === "queued" && !busy.has(plan.brand));
    if (next === undefined || running.length >= JOBS.running) return;
    next.run((end) => this.#end(next, end));
    this.#next();
  }

  #end(job: Job, end: JobEnd<unknown>): void {
    job.state = end.state;
    job.endedAt = this.#clock.now();
    if (end.state === "done") job.found = end.found;
    if (end.state === "failed") {
      job.problem = end.problem;
      this.#log.warn({ brand: job.plan.brand, job: job.plan.id, problem: end.problem }, "a job failed");
    }
    // Only when its threads have ended nobody writes any more.
    if (end.state !== "done") void job.stop().then(() => this.#files.remove(job.plan.id));
    if (!this.#stopped) this.#next();
  }

  #forgetOld(): void {
    const since = this.#clock.now() - JOBS.keptMs;
    let all = 0;
    const ofBrand = new Map<string, number>();
    for (const { endedAt, plan } of this.#all().toReversed()) {
      if (endedAt === null) continue;
      const own = (ofBrand.get(plan.brand) ?? 0) + 1;
      ofBrand.set(plan.brand, own);
      all += 1;
      if (endedAt >= since && own <= JOBS.keptPerBrand && all <= JOBS.kept) continue;
      this.#jobs.delete(plan.id);
      this.#files.remove(plan.id);
    }
  }

  #all(): Job[] {
    return [...this.#jobs.values()];
  }
}
