import { NewWebhookBody, ParleyError, WebhookBody, WebhookInput, WebhookTestBody } from "@parley/engine";
import { faultOfReceiver } from "../../effects/receiver-url.ts";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { receiverOf } from "../../runtime/delivery/receiver-of.ts";
import { testWebhook } from "../../runtime/delivery/test-webhook.ts";
import {
  readWebhook,
  planWebhookRemoval,
  planNewSecret,
  planWebhook,
  noWebhook,
} from "../../runtime/delivery/webhooks.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const PATH = "/v1/brands/{brand}/webhook";
const OF_WEBHOOK = { tag: "Delivery", needs: "brand:write" } as const;

/** GET, PUT and DELETE /v1/brands/{brand}/webhook; POST …/webhook/rotate and …/webhook/test */
export function webhookRoutes(app: App, services: Services): void {
  settingRoutes(app, services);
  rotateRoute(app, services);
  testRoute(app, services);
}

function settingRoutes(app: App, services: Services): void {
  const { statements, clock, receivers } = services;
  route(
    app,
    services,
    {
      ...OF_WEBHOOK,
      method: "get",
      path: PATH,
      summary: "Where a brand's effects go",
      answers: { 200: jsonAnswer("The webhook, without its secret.", WebhookBody) },
    },
    ({ c, brand }) => respond(c, 200, JSON.stringify(readWebhook(statements, brand, clock.now()))),
  );

  changing(
    app,
    services,
    {
      ...OF_WEBHOOK,
      method: "put",
      path: PATH,
      summary: "Say where a brand's effects go",
      description:
        'Effects are posted as JSON, signed by the Standard Webhooks rules; `webhook-id` is the effect\'s key, and the same key may come again. Any 2xx takes an effect; 410 refuses it for good; anything else is tried again for three days. An answer of `{ "confirmed": true }` to a reply says that the customer has it: then the case hears `reply.sent`, with what `data` (`text`, `by`, `where`) says of it.',
      body: { schema: WebhookInput, code: "PARLEY_BODY_INVALID", what: "webhook" },
      answers: {
        201: jsonAnswer("The brand's first webhook, with its secret: it is shown once.", NewWebhookBody),
        200: jsonAnswer("The changed webhook; its secret stays.", NewWebhookBody),
      },
    },
    ({ brand, body }) => {
      mustBeBrand(services.store, brand);
      const fault = faultOfReceiver(body.url, receivers.allowed);
      if (fault !== null) throw new ParleyError("PARLEY_BODY_INVALID", `the url ${fault}`, { at: "url" });
      return (at) => planWebhook(services, brand, body, at);
    },
  );

  changing(
    app,
    services,
    {
      ...OF_WEBHOOK,
      method: "delete",
      path: PATH,
      summary: "Take a brand's webhook away",
      description: "Its effects then go to the server's own webhook if the operator has set one, else to the log.",
      answers: { 204: { description: "It is gone, with its secrets." } },
    },
    ({ brand }) =>
      () =>
        planWebhookRemoval(services, brand),
  );
}

function rotateRoute(app: App, services: Services): void {
  changing(
    app,
    services,
    {
      ...OF_WEBHOOK,
      method: "post",
      path: `${PATH}/rotate`,
      summary: "Make a new secret",
      description:
        "The old secret stays valid for 24 hours: meanwhile `webhook-signature` holds a signature by each, with a space between them.",
      answers: { 200: jsonAnswer("The webhook with its new secret: it is shown once.", NewWebhookBody) },
    },
    ({ brand }) =>
      (at) =>
        planNewSecret(services, brand, at),
  );
}

function testRoute(app: App, services: Services): void {
  const { statements, clock, receivers } = services;
  changing(
    app,
    services,
    {
      ...OF_WEBHOOK,
      method: "post",
      path: `${PATH}/test`,
      summary: "Send a test effect",
      description: "Posts an effect of the type `test`, once, and tells what came back.",
      answers: { 200: jsonAnswer("What came back.", WebhookTestBody) },
    },
    async ({ brand }) => {
      const now = clock.now();
      const receiver = receiverOf(statements, brand, now);
      if (receiver === null) throw noWebhook(brand);
      const body = await testWebhook(receivers.post, receiver, brand, now);
      const { delivered } = body;
      return () => ({
        answer: { status: 200, body },
        acts: [{ action: "webhook.tested", brand, subject: brand, details: { delivered } }],
      });
    },
  );
}
