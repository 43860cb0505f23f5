import { openThread } from "../runtime/open-thread.ts";
import { errorSaid, type ThreadSaid } from "../runtime/jobs/tell-parent.ts";
import type { ThreadScript } from "../runtime/jobs/job.ts";

/**
 * What a thread can take that works on mentions. Node lets its garbage grow with what it is allowed: without this, it takes a
 * third more.
 */
const LIMITS = { maxOldGenerationSizeMb: 1_500 };

/** Who is told how a thread gets on, and what breaks it off. */
export interface ThreadOptions<Told> {
  readonly told: (told: Told) => void;
  readonly signal: AbortSignal;
}

/** Does some work in a thread of its own. Rejects with what the work throws, or with the signal's reason. */
export function inThread<Told, Found>(
  { beside, script }: ThreadScript,
  workerData: object,
  { told, signal }: ThreadOptions<Told>,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const worker = openThread(beside, script, { workerData, resourceLimits: LIMITS });
    const end = (settle: () => void): void => {
      signal.removeEventListener("abort", stop);
      worker.removeAllListeners();
      worker.terminate().then(settle, reject);
    };
    const stop = (): void => end(() => reject(signal.reason as Error));
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    worker.on("message", (said: ThreadSaid<Told, Found>) => {
      if ("told" in said) told(said.told);
      else if ("found" in said) end(() => resolve(said.found));
      else end(() => reject(errorSaid(said.failed)));
    });
    worker.on("error", (error) => end(() => reject(error)));
    worker.on("exit", (code) => end(() => reject(new Error(`a thread ended with ${code}`))));
  });
}
