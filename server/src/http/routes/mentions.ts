import { MentionInput, TurnBody } from "@parley/engine";
import { authorizeWrite, mustOwn } from "../authorize.ts";
import { BrandParam, jsonAnswer, problems, WRITE_SECURITY } from "../openapi.ts";
import { readJson } from "../read-json.ts";
import { respond } from "../respond.ts";
import type { App, Services } from "../services.ts";

/** POST /v1/brands/{brand}/mentions */
export function mentionRoutes(app: App, services: Services): void {
  app.openAPIRegistry.registerPath({
    method: "post",
    path: "/v1/brands/{brand}/mentions",
    summary: "Send a mention; the answer is the decision",
    description:
      "Opens a case, or joins the open case of the same conversation. The same mention id on the same channel again gets the same answer.",
    security: WRITE_SECURITY,
    request: {
      params: BrandParam,
      body: { required: true, content: { "application/json": { schema: MentionInput } } },
    },
    responses: {
      201: jsonAnswer("A case was opened; `location` is its address.", TurnBody),
      200: jsonAnswer("The mention joined a case, or is known already.", TurnBody),
      ...problems(400, 401, 403, 404, 413, 422, 429),
    },
  });
  app.post("/v1/brands/:brand/mentions", async (c) => {
    const caller = authorizeWrite(c, services);
    const brand = c.req.param("brand");
    mustOwn(caller, brand);
    const { value, raw } = await readJson(c, MentionInput, "PARLEY_MENTION_INVALID", "mention");
    const answer = await services.host.postMention(brand, value, raw);
    return respond(c, answer.opened ? 201 : 200, answer.body, { location: `/v1/cases/${answer.case}` });
  });
}
