import type { Logger } from "pino";
import type { EffectHandler } from "./effects/handler.ts";
import { OPERATIONS } from "./limits.ts";
import type { Clock } from "./runtime/clock.ts";
import type { EmbeddedHost } from "./runtime/embedded-host.ts";
import type { Store } from "./store/open-store.ts";
import type { RetryPolicy } from "./worker/backoff.ts";
import { IncidentNews } from "./worker/incident-news.ts";
import { Mover } from "./worker/mover.ts";
import { OutboxPump } from "./worker/outbox-pump.ts";
import { Retention } from "./worker/retention.ts";
import { Timers } from "./worker/timers.ts";

/** What the workers are put together from. */
export interface WorkersOptions {
  readonly store: Store;
  readonly host: EmbeddedHost;
  /** Carries effects to the world. */
  readonly handler: EffectHandler;
  readonly clock: Clock;
  readonly log: Logger;
  readonly retries?: RetryPolicy;
}

/** Everything that happens without a request: timers, delivery, news of incidents, moves of cases, retention. */
export interface Workers {
  start(): void;
  /** Ends them; resolves when what is under way is done, or has had its time. */
  stop(): Promise<void>;
}

/** Puts the workers together; none runs until started. */
export function openWorkers({ store, host, handler, clock, log, retries }: WorkersOptions): Workers {
  const { statements, kit } = host;
  const pump = new OutboxPump({ host, statements, handler, clock, log, ...(retries === undefined ? {} : { retries }) });
  const timers = new Timers({ host, statements, clock, log });
  const retention = new Retention({ store, host, kit, clock, log });
  const news = new IncidentNews({ host, statements, clock, log });
  const mover = new Mover({ store, host, kit, clock, log });
  return {
    start() {
      host.signal({
        effectsReady: () => pump.effectsReady(),
        wakeWanted: (at) => timers.wakeWanted(at),
        incidentNews: () => news.incidentNews(),
        moveWanted: () => mover.moveWanted(),
      });
      for (const worker of [timers, retention, news, mover, pump]) worker.start();
    },
    async stop() {
      const sent = within(OPERATIONS.lastDeliveriesMs, pump.stop());
      await Promise.all([timers.stop(), retention.stop(), news.stop(), mover.stop(), sent]);
    },
  };
}

/** Waits for something, but no longer than this. What is under way then goes out again after the next start. */
function within(ms: number, done: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
