import { LIVE } from "../limits.ts";
import type { LiveListener, LiveMessage } from "../runtime/live-feed.ts";
import type { Missed } from "../runtime/missed-cases.ts";

interface StreamParts {
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
  /** What its reader has missed. */
  missed(): Missed;
  /** Listens to what comes from now on; the result stops it. */
  listen(hear: LiveListener): () => void;
}

/**
 * Server-sent events (HTML standard, section 9.2) for one reader: what it missed, then what comes. A reader that lags too far is
 * cut off; it comes back and gets what it missed.
 */
export function eventStream({ stopping, missed, listen }: StreamParts): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let release = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = (): void => {
          release();
          controller.close();
        };
        const send = (text: string): void => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) <= 0) end();
        };
        // Both in one go: nothing happens between what was missed and what comes.
        send(opening(missed()));
        const deaf = listen((message) => send(caseEvent(message)));
        const heartbeat = setInterval(() => send(": still here\n\n"), LIVE.heartbeatMs);
        heartbeat.unref();
        release = () => {
          release = () => undefined;
          deaf();
          clearInterval(heartbeat);
          stopping.removeEventListener("abort", end);
        };
        stopping.addEventListener("abort", end);
        if (stopping.aborted) end();
      },
      cancel: () => release(),
    },
    new CountQueuingStrategy({ highWaterMark: LIVE.unread }),
  );
}

/** An id without data raises no event, but the reader keeps it for its next `Last-Event-ID`. */
function opening({ newest, messages }: Missed): string {
  const told = messages === null ? [`id: ${newest}\nevent: reload\ndata: {}\n\n`] : messages.map(caseEvent);
  return [`retry: ${LIVE.comeBackMs}\n: listening\n\n`, ...told, `id: ${newest}\n\n`].join("");
}

const caseEvent = ({ id, data }: LiveMessage): string => `id: ${id}\nevent: case\ndata: ${data}\n\n`;
