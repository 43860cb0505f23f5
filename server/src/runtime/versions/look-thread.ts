import type { Worker } from "node:worker_threads";
import { ParleyError, type QuotedMentionsBody, type TracedMentionBody } from "@parley/engine";
import { GATE } from "../../limits.ts";
import { openThread } from "../open-thread.ts";
import type { TracedSubject } from "../backtests/trace-recorded.ts";
import type { QuotedSubject } from "../jobs/quote-mentions.ts";
import type { ScenariosRun, ScenariosSubject } from "../scenarios/run-scenarios.ts";
import type { Compared, ComparedSubject } from "./compare-recorded.ts";
import type { Look, Looked, LookSubject, LookTask } from "./look.ts";
import type { LookRefused, LookSaid } from "./look-worker.ts";

/** How long a look may take, and how many may wait: in all, and for one brand. */
export type LookLimits = { readonly [limit in "lookMs" | "waiting" | "waitingPerBrand"]: number };

interface Waiting {
  readonly task: LookTask;
  resolve(found: Looked): void;
  reject(error: Error): void;
}

/**
 * Looks at protocols in a thread of its own, so that mentions are answered meanwhile: one after the other, brands in turn. A
 * look that takes too long, or too much memory, ends with its thread; the next one gets a new thread.
 */
export class LookThread {
  readonly #limits: LookLimits;
  readonly #waiting = new Map<string, Waiting[]>();
  #worker: Worker | null = null;
  #running: Waiting | null = null;
  #at = "";
  #deadline: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(limits: Partial<LookLimits> = {}) {
    this.#limits = { ...GATE, ...limits };
  }

  /**
   * What is found. Rejects with PARLEY_GATE_TOO_SLOW when the look was broken off, with PARLEY_OVERLOADED when too many are
   * under way, and with PARLEY_NOT_READY when the server stops.
   */
  async look(subject: LookSubject): Promise<Look> {
    return (await this.#ask({ kind: "protocol", subject })) as Look;
  }

  /** What a version changes in how recorded mentions are decided. Rejects as `look` does. */
  async compare(subject: ComparedSubject): Promise<Compared> {
    return (await this.#ask({ kind: "recorded", subject })) as Compared;
  }

  /** What becomes of one recorded mention; null when it is not among those that are wanted. Rejects as `look` does. */
  async trace(subject: TracedSubject): Promise<TracedMentionBody | null> {
    return (await this.#ask({ kind: "trace", subject })) as TracedMentionBody | null;
  }

  /** What was written in mentions. Rejects as `look` does. */
  async quote(subject: QuotedSubject): Promise<QuotedMentionsBody> {
    return (await this.#ask({ kind: "quotes", subject })) as QuotedMentionsBody;
  }

  /** What became of scenarios. Rejects as `look` does, and with PARLEY_PROTOCOL_UNSOUND when the protocol cannot run. */
  async run(subject: ScenariosSubject): Promise<ScenariosRun> {
    return (await this.#ask({ kind: "scenarios", subject })) as ScenariosRun;
  }

  #ask(task: LookTask): Promise<Looked> {
    return new Promise((resolve, reject) => {
      const { id } = task.subject.brand;
      const own = this.#waiting.get(id) ?? [];
      const all = [...this.#waiting.values()].reduce((sum, { length }) => sum + length, 0);
      if (this.#stopped) reject(stopping());
      else if (all >= this.#limits.waiting || own.length >= this.#limits.waitingPerBrand) reject(this.#tooMany());
      else {
        this.#waiting.set(id, [...own, { task, resolve, reject }]);
        this.#next();
      }
    });
  }

  /** Ends the thread. Whoever waits is told that the server stops. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const waiting = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    for (const each of waiting) each.reject(stopping());
    await this.#breakOff(stopping());
  }

  #next(): void {
    if (this.#running !== null) return;
    for (const [brand, [first, ...others]] of this.#waiting) {
      // A brand that has had its turn stands behind the others.
      this.#waiting.delete(brand);
      if (others.length > 0) this.#waiting.set(brand, others);
      if (first === undefined) continue;
      this.#running = first;
      this.#worker ??= this.#start();
      this.#worker.ref();
      this.#worker.postMessage(first.task, NOTHING_HANDED_OVER);
      return;
    }
  }

  #start(): Worker {
    const worker = openWorker();
    worker.on("message", (said: LookSaid) => {
      if (worker === this.#worker) this.#hear(said);
    });
    worker.on("error", (error) => {
      if (worker === this.#worker) void this.#breakOff(this.#brokenDown(error));
    });
    return worker;
  }

  #hear(said: LookSaid): void {
    if ("found" in said) return this.#end((running) => running.resolve(said.found));
    if ("refused" in said) return this.#end((running) => running.reject(refusalOf(said.refused)));
    this.#at = said.at;
    // Counted from when the look begins: a thread that has to start first takes nothing from it.
    this.#deadline ??= setTimeout(() => void this.#breakOff(this.#tooLong("time")), this.#limits.lookMs);
  }

  #end(settle: (running: Waiting) => void): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    this.#worker?.unref();
    const running = this.#running;
    this.#running = null;
    if (running !== null) settle(running);
    this.#next();
  }

  async #breakOff(error: Error): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    const ended = worker?.terminate();
    this.#end((running) => running.reject(error));
    await ended;
  }

  #brokenDown(error: unknown): ParleyError {
    if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
      return this.#tooLong("memory");
    return new ParleyError("PARLEY_BUG", "the look at a protocol broke down", { kind: "bug", cause: error });
  }

  #tooLong(what: "time" | "memory"): ParleyError {
    const most = what === "time" ? `${this.#limits.lookMs / 1000} s` : `${GATE.memoryMb} MB`;
    const where = whereOf(this.#at);
    return new ParleyError("PARLEY_GATE_TOO_SLOW", `the gate gave up while ${where}: a look may take ${most}`, {
      at: this.#at,
      hint: "Make the protocol smaller, or its scenarios fewer or shorter.",
    });
  }

  #tooMany(): ParleyError {
    return new ParleyError("PARLEY_OVERLOADED", "the gate looks at as many protocols as it may", {
      kind: "operational",
      retryAfterMs: this.#limits.lookMs / 4,
    });
  }
}

/** What both sides say is copied. */
const NOTHING_HANDED_OVER: readonly [] = [];

const refusalOf = ({ code, message, hint, at, issues }: LookRefused): ParleyError =>
  new ParleyError(code, message, {
    issues,
    ...(hint === undefined ? {} : { hint }),
    ...(at === undefined ? {} : { at }),
  });

const stopping = (): ParleyError =>
  new ParleyError("PARLEY_NOT_READY", "the server stops: the gate looks at nothing more", { kind: "operational" });

function whereOf(at: string): string {
  if (at === "protocol") return "checking the protocol";
  if (at === "recorded") return "reading recorded mentions";
  return at.startsWith("recorded.") ? `taking the mention ${at.slice("recorded.".length)}` : `rehearsing ${at}`;
}

const openWorker = (): Worker =>
  openThread(import.meta.url, "look-worker", { resourceLimits: { maxOldGenerationSizeMb: GATE.memoryMb } });
