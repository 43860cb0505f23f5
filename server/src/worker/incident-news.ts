import type { Logger } from "pino";
import { INCIDENTS } from "../limits.ts";
import type { Clock } from "../runtime/clock.ts";
import type { Host } from "../runtime/host.ts";
import type { Statements } from "../runtime/statements.ts";

/** What this worker works with. */
export interface IncidentNewsOptions {
  readonly host: Pick<Host, "tellNews">;
  readonly statements: Pick<Statements, "waitingNews">;
  readonly clock: Clock;
  readonly log: Logger;
}

const AFTER_TROUBLE_MS = 1_000;

/**
 * Tells cases of incidents that they joined, from the list in the database: what was not told when the process died is told at
 * the start.
 *
 * idle --incidentNews--> telling (batch after batch while some wait) --> idle; stop() waits for the batch at hand.
 */
export class IncidentNews {
  readonly #options: IncidentNewsOptions;
  #telling: Promise<void> | null = null;
  #stopped = false;

  constructor(options: IncidentNewsOptions) {
    this.#options = options;
  }

  /** Tells what waits. */
  start(): void {
    this.incidentNews();
  }

  /** There may be news; what comes while some are told is told after them. */
  incidentNews(): void {
    if (this.#stopped) return;
    this.#telling ??= this.#tellAll().finally(() => {
      this.#telling = null;
    });
  }

  /** Tells nothing more; resolves when the batch at hand is durable. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#telling;
  }

  async #tellAll(): Promise<void> {
    const { host, statements, clock, log } = this.#options;
    try {
      for (;;) {
        const waiting = statements.waitingNews(INCIDENTS.toldTogether);
        if (waiting.length === 0 || this.#stopped) return;
        await Promise.all(waiting.map((place) => host.tellNews(place)));
      }
    } catch (error) {
      log.error({ err: error }, "telling cases of an incident failed; trying again");
      clock.after(AFTER_TROUBLE_MS, () => this.incidentNews());
    }
  }
}
