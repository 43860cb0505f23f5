import { z } from "@hono/zod-openapi";
import { ParleyError } from "@parley/engine";
import { BRANDS, LIVE } from "../../limits.ts";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { prepareMissed } from "../../runtime/cases/missed-cases.ts";
import type { LiveFeed } from "../../runtime/live-feed.ts";
import { standingWatch } from "../admit.ts";
import { eventStream } from "../event-stream.ts";
import { API_HEADERS } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const LiveQuery = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,15}$/, "must be the id of an event of this stream")
    .optional()
    .describe("The id of the last event that was seen, where the header `Last-Event-ID` cannot be set."),
});

/** GET /v1/brands/{brand}/live */
export function liveRoutes(app: App, services: Services): void {
  const { store, feed, stopping, programs } = services;
  const missed = prepareMissed(store, programs);
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/live",
      tag: "Cases",
      summary: "What happens, as it happens",
      description: `Server-sent events: \`case\` whenever a case opened or moved, with a LiveCase as data and a growing id. Comments in between keep the line open.

Whoever comes back with \`Last-Event-ID\` first gets every case that moved since, as it is now. When more than ${LIVE.replayedCases} cases or ${LIVE.replayedSteps} steps were missed, an event \`reload\` comes instead: read the list of cases anew.`,
      needs: "cases:read",
      query: LiveQuery,
      problems: [429],
      answers: {
        200: { description: "The stream.", content: { "text/event-stream": { schema: { type: "string" } } } },
      },
    },
    ({ c, caller, brand, query }) => {
      mustBeBrand(store, brand);
      mustHaveSeat(feed, brand);
      const after = lastSeen(c.req.header("last-event-id") ?? query.after);
      const stream = eventStream({
        ...standingWatch(c, services, caller, { need: "cases:read", brand }),
        stopping,
        missed: () => missed(brand, after),
        listen: (hear) => feed.listen(brand, hear),
      });
      return new Response(stream, {
        headers: {
          ...API_HEADERS,
          "content-type": "text/event-stream; charset=utf-8",
          "x-accel-buffering": "no",
          "x-request-id": c.get("requestId"),
        },
      });
    },
  );
}

/** A header that is no id of ours says that something was seen, and not what: then everything may have been missed. */
function lastSeen(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
}

function mustHaveSeat(feed: LiveFeed, brand: string): void {
  if (feed.readers(brand) < BRANDS.liveReaders) return;
  throw new ParleyError("PARLEY_OVERLOADED", `${BRANDS.liveReaders} read the brand’s live stream already`, {
    kind: "operational",
    hint: "Close some, or let them share one.",
  });
}
