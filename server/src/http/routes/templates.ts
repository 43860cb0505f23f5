import { ParleyError, TemplateBody, TemplatesBody } from "@parley/engine";
import { readTemplates } from "../../runtime/templates/read-templates.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const ALL = "/v1/templates";
const tag = "Drafts";

/** /v1/templates: protocols that come with Parley, to begin drafts with. They are read once, when first asked for. */
export function templateRoutes(app: App, services: Services): void {
  let read: readonly TemplateBody[] | undefined;
  const templates = (): readonly TemplateBody[] => (read ??= readTemplates());
  route(
    app,
    services,
    {
      method: "get",
      path: ALL,
      tag,
      summary: "Protocols to begin a draft with",
      needs: "known",
      answers: { 200: jsonAnswer("All that come with Parley, the smallest first.", TemplatesBody) },
    },
    // The shape of the list leaves the documents out.
    ({ c }) => respond(c, 200, JSON.stringify(TemplatesBody.parse({ templates: templates() }))),
  );

  route(
    app,
    services,
    {
      method: "get",
      path: `${ALL}/{template}`,
      tag,
      summary: "A protocol to begin a draft with, whole",
      description:
        "Send its document to `POST …/drafts`. What it takes from a brand, such as leads, must then be adapted.",
      needs: "known",
      answers: { 200: jsonAnswer("The template with its document.", TemplateBody) },
    },
    ({ c, param }) => {
      const wanted = templates().find(({ id }) => id === param("template"));
      if (wanted === undefined)
        throw new ParleyError("PARLEY_NOT_FOUND", `there is no template "${param("template")}"`, {
          hint: `There are: ${templates()
            .map(({ id }) => id)
            .join(", ")}.`,
        });
      return respond(c, 200, JSON.stringify(wanted));
    },
  );
}
