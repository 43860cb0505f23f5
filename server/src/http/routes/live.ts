import type { LiveFeed } from "../../runtime/live-feed.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const HEARTBEAT_MS = 15_000;
/** A reader that lags by more is cut off; it comes back and reads the list anew. */
const MOST_UNREAD = 2_000;

/** GET /v1/brands/{brand}/live */
export function liveRoutes(app: App, services: Services): void {
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/live",
      tag: "Cases",
      summary: "What happens, as it happens",
      description:
        "Server-sent events: `case` whenever a case opened or moved, with a LiveCase as data and a growing id. Comments in between keep the line open.",
      needs: "cases:read",
      answers: {
        200: { description: "The stream.", content: { "text/event-stream": { schema: { type: "string" } } } },
      },
    },
    ({ c, brand }) => {
      services.programs.live(brand);
      return new Response(eventStream(services.feed, brand, services.stopping), {
        headers: {
          "content-type": "text/event-stream; charset=utf-8",
          "cache-control": "no-store",
          "x-accel-buffering": "no",
          "x-content-type-options": "nosniff",
          "x-request-id": c.get("requestId"),
        },
      });
    },
  );
}

function eventStream(feed: LiveFeed, brand: string, stopping: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let release = (): void => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string): void => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) <= 0) end();
        };
        const end = (): void => {
          release();
          controller.close();
        };
        const deaf = feed.listen(brand, ({ id, data }) => send(`id: ${id}\nevent: case\ndata: ${data}\n\n`));
        const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
        heartbeat.unref();
        release = () => {
          release = () => undefined;
          deaf();
          clearInterval(heartbeat);
          stopping.removeEventListener("abort", end);
        };
        stopping.addEventListener("abort", end);
        send("retry: 2000\n: listening\n\n");
        if (stopping.aborted) end();
      },
      cancel: () => release(),
    },
    new CountQueuingStrategy({ highWaterMark: MOST_UNREAD }),
  );
}
