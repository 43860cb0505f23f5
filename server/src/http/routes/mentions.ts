import { MentionInput, TurnBody } from "@parley/engine";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

/** POST /v1/brands/{brand}/mentions */
export function mentionRoutes(app: App, services: Services): void {
  route(
    app,
    services,
    {
      method: "post",
      path: "/v1/brands/{brand}/mentions",
      tag: "Mentions",
      summary: "Send a mention; the answer is the decision",
      description:
        "Opens a case, or joins the open case of the same conversation. The same mention id on the same channel again gets the same answer.",
      needs: "mentions:send",
      body: { schema: MentionInput, code: "PARLEY_MENTION_INVALID", what: "mention" },
      answers: {
        201: jsonAnswer("A case was opened; `location` is its address.", TurnBody),
        200: jsonAnswer("The mention joined a case, or is known already.", TurnBody),
      },
      problems: [429],
    },
    async ({ c, caller, brand, body, raw }) => {
      const answer = await services.host.postMention(brand, body, raw, caller);
      return respond(c, answer.opened ? 201 : 200, answer.body, { location: `/v1/cases/${answer.case}` });
    },
  );
}
