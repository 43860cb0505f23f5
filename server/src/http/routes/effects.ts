import { z } from "@hono/zod-openapi";
import { BecauseInput, BrandEffectBody, BrandEffectsBody, EFFECT_STATUSES } from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { planDrop, planRetry } from "../../runtime/delivery/manage-effects.ts";
import { readEffects } from "../../runtime/delivery/read-effects.ts";
import { BY_PLACE } from "../../runtime/page.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const PATH = "/v1/brands/{brand}/effects";
const OF_EFFECTS = { tag: "Delivery", needs: "effects:manage" } as const;
const BECAUSE = { schema: BecauseInput, code: "PARLEY_BODY_INVALID", what: "reason" } as const;

const EffectsQuery = PageQuery.extend({
  status: z
    .enum(EFFECT_STATUSES)
    .default("parked")
    .describe("Which effects: those that were given up, unless said otherwise."),
});

/** GET /v1/brands/{brand}/effects; POST …/effects/{key}/retry and …/effects/{key}/drop */
export function effectRoutes(app: App, services: Services): void {
  const { store, kit } = services;
  route(
    app,
    services,
    {
      ...OF_EFFECTS,
      method: "get",
      path: PATH,
      summary: "A brand's effects, newest first",
      query: EffectsQuery,
      answers: { 200: jsonAnswer("A page of effects.", BrandEffectsBody) },
    },
    async ({ c, brand, query: { limit, cursor, status } }) => {
      mustBeBrand(store, brand);
      const page = await readEffects(store, brand, status, limit, cursorOf(cursor, BY_PLACE));
      return respond(c, 200, JSON.stringify(page));
    },
  );

  changing(
    app,
    services,
    {
      ...OF_EFFECTS,
      method: "post",
      path: `${PATH}/{key}/retry`,
      summary: "Send an effect again",
      description:
        "Under the same key, and for three days more: one that was parked, or that waits for its next attempt. Later effects of its case that have not gone out wait for it.",
      body: BECAUSE,
      answers: { 200: jsonAnswer("The effect, which is on its way.", BrandEffectBody) },
    },
    ({ brand, caller: by, param, body: { because } }) =>
      (at) =>
        planRetry(kit, { brand, key: param("key"), by, because }, at),
  );

  changing(
    app,
    services,
    {
      ...OF_EFFECTS,
      method: "post",
      path: `${PATH}/{key}/drop`,
      summary: "Never send an effect",
      description:
        "One that was parked, or that waits; those behind it go on. An attempt that is under way may still arrive.",
      body: BECAUSE,
      answers: { 200: jsonAnswer("The effect, which was dropped.", BrandEffectBody) },
    },
    ({ brand, caller: by, param, body: { because } }) =>
      (at) =>
        planDrop(kit, { brand, key: param("key"), by, because }, at),
  );
}
