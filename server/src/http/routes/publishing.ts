import { BecauseInput, PublishingBody } from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { planHold, readPublishing, planRelease } from "../../runtime/publishing/change-publishing.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const PATH = "/v1/brands/{brand}/publishing";
const BY_SOMEBODY = {
  method: "post",
  tag: "Publishing",
  needs: "cases:act",
  body: { schema: BecauseInput, code: "PARLEY_BODY_INVALID", what: "reason" },
} as const;

/** GET /v1/brands/{brand}/publishing; POST …/publishing/hold and …/publishing/release */
export function publishingRoutes(app: App, services: Services): void {
  const { store, statements, kit } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: PATH,
      tag: "Publishing",
      summary: "May schedulers post?",
      description:
        "Cases and people hold publishing. It is free when the last of them has let go: a case by its protocol or by finishing; a person's release counts for all. Each change also goes out as an effect of the brand, `holdPublishing` or `releasePublishing`, in order, under the key `<brand>:publishing:<n>`.",
      needs: "protocols:read",
      answers: { 200: jsonAnswer("Whether publishing is held, since when, and by whom.", PublishingBody) },
    },
    ({ c, brand }) => {
      mustBeBrand(store, brand);
      return respond(c, 200, JSON.stringify(readPublishing(statements, brand)));
    },
  );

  changing(
    app,
    services,
    {
      ...BY_SOMEBODY,
      path: `${PATH}/hold`,
      summary: "Hold publishing",
      answers: { 200: jsonAnswer("Publishing is held.", PublishingBody) },
    },
    ({ brand, caller, body: { because } }) => {
      mustBeBrand(store, brand);
      return (at) => planHold(kit, { brand, by: caller, because }, at);
    },
  );

  changing(
    app,
    services,
    {
      ...BY_SOMEBODY,
      path: `${PATH}/release`,
      summary: "Release publishing",
      description: "For all that hold it, cases and people.",
      answers: { 200: jsonAnswer("Publishing is free.", PublishingBody) },
    },
    ({ brand, caller, body: { because } }) =>
      (at) =>
        planRelease(kit, { brand, by: caller, because }, at),
  );
}
