import { OPERATIONS } from "../../limits.ts";
import { schemaState } from "../../store/migrate.ts";
import type { Store } from "../../store/open-store.ts";
import type { Clock } from "../clock.ts";
import type { Host } from "../host.ts";

interface ReadinessParts {
  readonly store: Store;
  readonly host: Pick<Host, "sayAlive">;
  readonly clock: Clock;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
}

/** Tells whether requests should be sent here. */
export class Readiness {
  readonly #parts: ReadinessParts;
  #tried: { readonly at: number; readonly fault: Promise<string | null> } | null = null;

  constructor(parts: ReadinessParts) {
    this.#parts = parts;
  }

  /** Why not, in a sentence; null when it is ready. A write is tried, at most once in some seconds. */
  async fault(): Promise<string | null> {
    const { stopping, store } = this.#parts;
    if (stopping.aborted) return "the server is stopping";
    const fault = await this.#writeFault();
    if (fault !== null) return fault;
    const { newer } = await schemaState(store.reads);
    return newer.length === 0 ? null : "a newer Parley has changed the database; start that one";
  }

  #writeFault(): Promise<string | null> {
    const now = this.#parts.clock.now();
    if (this.#tried === null || Math.abs(now - this.#tried.at) >= OPERATIONS.tryWriteMs)
      this.#tried = { at: now, fault: this.#tryWrite() };
    return this.#tried.fault;
  }

  async #tryWrite(): Promise<string | null> {
    try {
      await this.#parts.host.sayAlive();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
