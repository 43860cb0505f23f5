import { KeysBody, KeyWish, NewKeyBody } from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { keyBody, planKey, planRevocation } from "../../runtime/keys/make-key.ts";
import { BY_ID, pageOf } from "../../runtime/page.ts";
import { listKeys } from "../../store/keys/list-keys.ts";
import { mustMay } from "../admit.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const TAG = "Keys";

/** GET and POST /v1/brands/{brand}/keys, DELETE /v1/brands/{brand}/keys/{key} */
export function keyRoutes(app: App, services: Services): void {
  const { store, keys } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/brands/{brand}/keys",
      tag: TAG,
      summary: "A brand's API keys, oldest first",
      description: "Also those that are revoked or expired. Their texts are kept nowhere.",
      needs: "keys:manage",
      query: PageQuery,
      answers: { 200: jsonAnswer("A page of keys.", KeysBody) },
    },
    async ({ c, brand, query: { limit, cursor } }) => {
      mustBeBrand(store, brand);
      const after = cursorOf(cursor, BY_ID)?.id ?? null;
      const rows = await listKeys(store.reads, { brand, after, limit: limit + 1 });
      const { page, next } = pageOf(rows, limit, BY_ID);
      return respond(c, 200, JSON.stringify({ keys: page.map(keyBody), next } satisfies KeysBody));
    },
  );

  changing(
    app,
    services,
    {
      method: "post",
      path: "/v1/brands/{brand}/keys",
      tag: TAG,
      summary: "Make an API key",
      description:
        "The answer holds its text, which is shown only then. Nobody can grant a scope that he does not have.",
      needs: "keys:manage",
      body: { schema: KeyWish, code: "PARLEY_BODY_INVALID", what: "key" },
      answers: { 201: jsonAnswer("The new key.", NewKeyBody) },
    },
    ({ caller, brand, body: { name, scopes, expiresAt } }) => {
      for (const scope of scopes) mustMay(caller, scope, brand);
      const until = expiresAt === null ? null : Date.parse(expiresAt);
      return (at) => planKey(store, { brand, name, scopes, expiresAt: until, madeBy: caller.id }, at);
    },
  );

  changing(
    app,
    services,
    {
      method: "delete",
      path: "/v1/brands/{brand}/keys/{key}",
      tag: TAG,
      summary: "Revoke an API key",
      description: "It is refused at once, and stays in the list.",
      needs: "keys:manage",
      answers: { 204: { description: "The key is revoked." } },
    },
    ({ brand, param }) =>
      (at) => ({ ...planRevocation(store, param("key"), brand, at), committed: () => keys.forget() }),
  );
}
