import type { Logger } from "pino";
import { VERSIONS } from "../limits.ts";
import type { Clock } from "../runtime/clock.ts";
import type { Host } from "../runtime/host.ts";
import { moveBatch } from "../runtime/moves/move-batch.ts";
import type { TurnKit } from "../runtime/turns/turn-kit.ts";
import { runningMoves } from "../store/moves/running-moves.ts";
import type { Store } from "../store/open-store.ts";
import { Alarm } from "./alarm.ts";

/** What this worker works with. */
export interface MoverOptions {
  readonly store: Store;
  readonly host: Pick<Host, "change">;
  readonly kit: TurnKit;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Carries out moves of running cases, batch after batch, one move after the other; those that a crash interrupted go on at
 * the start. Between two batches other turns have their turn.
 *
 * idle --wanted--> moving (until no move is left) --> idle; stop() waits for the batch at hand.
 */
export class Mover {
  readonly #options: MoverOptions;
  readonly #alarm: Alarm;
  #moving: Promise<void> | null = null;
  #stopped = false;

  constructor(options: MoverOptions) {
    this.#options = options;
    this.#alarm = new Alarm(options.clock, () => this.moveWanted());
  }

  /** Goes on with what is not done. */
  start(): void {
    this.moveWanted();
  }

  /** Somebody asked for a move. */
  moveWanted(): void {
    if (this.#stopped) return;
    // A move that is asked for while another runs is found by the round at hand, or by one more.
    this.#moving = (this.#moving ?? Promise.resolve()).then(() => this.#moveAll());
  }

  /** Moves nothing more; resolves when the batch at hand is durable. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#alarm.stop();
    await this.#moving;
  }

  async #moveAll(): Promise<void> {
    const { store, log, clock } = this.#options;
    try {
      for (const move of runningMoves(store)) await this.#carryOut(move);
    } catch (error) {
      log.error({ err: error }, "moving running cases failed; it goes on in a moment");
      this.#alarm.noLaterThan(clock.now() + VERSIONS.moveAgainMs);
    }
  }

  async #carryOut(move: {
    readonly id: string;
    readonly asked_by: string;
    readonly asked_by_name: string;
  }): Promise<void> {
    const { store, host, kit } = this.#options;
    const request = { by: { id: move.asked_by, name: move.asked_by_name }, request: null, repeat: null };
    while (!this.#stopped) {
      const { status } = await host.change(request, moveBatch(store, kit, move.id));
      if (status === 204) return;
    }
  }
}
