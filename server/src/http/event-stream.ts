import { LIVE } from "../limits.ts";
import type { LiveListener, LiveMessage } from "../runtime/live-feed.ts";
import type { Missed } from "../runtime/cases/missed-cases.ts";

interface StreamParts {
  /** May its reader still read? Asked before each message. */
  readonly isAdmitted: () => boolean;
  /** Is its reader still recognised? Asked at each sign of life, since it may take a while. */
  readonly isKnown: () => Promise<boolean>;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
  /** What its reader has missed. */
  readonly missed: () => Missed;
  /** Listens to what comes from now on; the result stops it. */
  readonly listen: (hear: LiveListener) => () => void;
}

/**
 * Server-sent events (HTML standard, section 9.2) for one reader: what it missed, then what comes. A reader that lags too far is
 * cut off; it comes back and gets what it missed. Who may not read any more is cut off for good.
 */
export function eventStream({
  isAdmitted,
  isKnown,
  stopping,
  missed,
  listen,
}: StreamParts): ReadableStream<Uint8Array> {
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
        const deaf = listen((message) => (isAdmitted() ? send(caseEvent(message)) : end()));
        let open = true;
        const heartbeat = setInterval(() => {
          void isKnown().then((known) => {
            if (!open) return;
            if (known && isAdmitted()) send(": still here\n\n");
            else end();
          });
        }, LIVE.heartbeatMs);
        heartbeat.unref();
        release = () => {
          release = () => undefined;
          open = false;
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
