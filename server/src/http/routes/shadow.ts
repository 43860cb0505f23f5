import { DifferencesBody, DifferencesFilter, ShadowSwitch, VersionSummary } from "@parley/engine";
import { DIFFERENCES_CURSOR, readDifferences } from "../../runtime/shadow/differences.ts";
import { switchShadow } from "../../runtime/shadow/switch-shadow.ts";
import { versionRow } from "../../runtime/versions/version-rows.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const ONE = "/v1/brands/{brand}/versions/{version}";
const tag = "Versions";

/** …/versions/{version}/shadow and …/differences: a version beside the live one, and what it decides otherwise. */
export function shadowRoutes(app: App, services: Services): void {
  const { store } = services;
  changing(
    app,
    services,
    {
      method: "post",
      path: `${ONE}/shadow`,
      tag,
      summary: "Run a version beside the live one, or stop it",
      description:
        "It takes the mentions of new cases and the events of those cases; where a version of the same protocol is live, that one's cases only. What it wants done is recorded and never delivered.",
      needs: "protocols:publish",
      costly: true,
      body: { schema: ShadowSwitch, code: "PARLEY_BODY_INVALID", what: "request" },
      answers: { 200: jsonAnswer("The version, and where it stands now.", VersionSummary) },
    },
    ({ brand, body, param }) => switchShadow(services, brand, param("version"), body.running),
  );

  route(
    app,
    services,
    {
      method: "get",
      path: `${ONE}/differences`,
      tag,
      summary: "What a shadow decided otherwise",
      needs: "cases:read",
      query: PageQuery.extend(DifferencesFilter.shape),
      answers: { 200: jsonAnswer("Counts by field over its last run, and a page of the cases.", DifferencesBody) },
    },
    async ({ c, brand, param, query: { limit, cursor, field } }) => {
      const row = versionRow(store, brand, param("version"));
      const after = cursorOf(cursor, DIFFERENCES_CURSOR);
      return respond(c, 200, JSON.stringify(await readDifferences(store, row, field, limit, after)));
    },
  );
}
