import { z } from "@hono/zod-openapi";
import { EventInput, SentEvent, TurnBody } from "@parley/engine";
import { brandOfCase } from "../../runtime/read-case.ts";
import { authorizeWrite, mustOwn } from "../authorize.ts";
import { CaseParam, jsonAnswer, problems, WRITE_SECURITY } from "../openapi.ts";
import { readJson } from "../read-json.ts";
import { respond } from "../respond.ts";
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

/** POST /v1/cases/{id}/events */
export function eventRoutes(app: App, services: Services): void {
  app.openAPIRegistry.registerPath({
    method: "post",
    path: "/v1/cases/{id}/events",
    summary: "Tell a case what happened",
    description: "Such as reply.sent or lead.accepted. The same event id again gets the same answer.",
    security: WRITE_SECURITY,
    request: {
      params: CaseParam,
      body: { required: true, content: { "application/json": { schema: DescribedEvent } } },
    },
    responses: {
      200: jsonAnswer("The case after the event.", TurnBody),
      ...problems(400, 401, 403, 404, 409, 413, 422, 429),
    },
  });
  app.post("/v1/cases/:id/events", async (c) => {
    const caller = authorizeWrite(c, services);
    const id = c.req.param("id");
    mustOwn(caller, brandOfCase(services.statements, id));
    const { value } = await readJson(c, SentEvent, "PARLEY_EVENT_INVALID", "event");
    const answer = await services.host.postEvent(id, value);
    return respond(c, 200, answer.body);
  });
}
