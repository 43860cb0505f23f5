import { z } from "@hono/zod-openapi";
import { EventInput, SentEvent, TurnBody } from "@parley/engine";
import { mustMay } from "../admit.ts";
import { mustKeepRate } from "../intake/rates.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

/** The same in words that the API description has: it cannot tell of a type that contains itself. */
const DescribedEvent = EventInput.extend({
  data: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      "What conditions read as event.data: for events of the vocabulary, the fields that the reference lists; for those that a protocol declares, any JSON.",
    ),
});

/** POST /v1/cases/{case}/events */
export function eventRoutes(app: App, services: Services): void {
  route(
    app,
    services,
    {
      method: "post",
      path: "/v1/cases/{case}/events",
      tag: "Cases",
      summary: "Tell a case what happened",
      description:
        "Such as reply.sent or lead.accepted. The same event id again gets the same answer. Who did it is whoever sends it: in events of the vocabulary, `data.by` becomes the caller's email address, or the name of its key, whatever was sent.",
      needs: "mentions:send",
      body: { schema: SentEvent, described: DescribedEvent, code: "PARLEY_EVENT_INVALID", what: "event" },
      answers: { 200: jsonAnswer("The case after the event.", TurnBody) },
      problems: [409, 429],
    },
    async ({ c, caller, brand, body, param }) => {
      // Whoever may send events may not, by that alone, give approvals.
      if (body.type.startsWith("approval.")) mustMay(caller, "approvals:decide", brand);
      mustKeepRate(services, caller, brand);
      const answer = await services.host.postEvent(param("case"), body, caller);
      return respond(c, 200, answer.body);
    },
  );
}
