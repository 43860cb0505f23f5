import { OpenAPIHono } from "@hono/zod-openapi";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { largestBody } from "./intake/body-kinds.ts";
import { bodyWithin } from "./middleware/body-within.ts";
import { addressWithin } from "./middleware/address-within.ts";
import { otherSites } from "./middleware/other-sites.ts";
import { watched } from "./middleware/watched.ts";
import { localHost } from "./middleware/local-host.ts";
import { requestId } from "./middleware/request-id.ts";
import { ownAddress } from "./middleware/own-address.ts";
import { onNotFound } from "./not-found.ts";
import { onError } from "./on-error.ts";
import { authRoutes } from "./routes/auth.ts";
import { backtestRoutes } from "./routes/backtests.ts";
import { equityAuditRoutes } from "./routes/equity-audits.ts";
import { staffingRunRoutes } from "./routes/staffing-runs.ts";
import { brandRoutes } from "./routes/brands.ts";
import { caseRoutes } from "./routes/cases.ts";
import { approvalRoutes } from "./routes/approvals.ts";
import { caseActionRoutes } from "./routes/case-actions.ts";
import { deskRoutes } from "./routes/desk.ts";
import { replyRoutes } from "./routes/replies.ts";
import { descriptionRoutes } from "./routes/description.ts";
import { docsRoutes } from "./routes/docs.ts";
import { draftRoutes } from "./routes/drafts.ts";
import { editorRoutes } from "./routes/editor.ts";
import { eventRoutes } from "./routes/events.ts";
import { healthRoutes } from "./routes/health.ts";
import { metricsRoutes } from "./routes/metrics.ts";
import { invitationRoutes } from "./routes/invitations.ts";
import { keyRoutes } from "./routes/keys.ts";
import { keptMentionRoutes } from "./routes/kept-mentions.ts";
import { liveRoutes } from "./routes/live.ts";
import { mentionRoutes } from "./routes/mentions.ts";
import { mentionFileRoutes } from "./routes/mention-files.ts";
import { moveRoutes } from "./routes/moves.ts";
import { peopleRoutes } from "./routes/people.ts";
import { scenarioRoutes } from "./routes/scenarios.ts";
import { shadowRoutes } from "./routes/shadow.ts";
import { templateRoutes } from "./routes/templates.ts";
import { versionRoutes } from "./routes/versions.ts";
import { welcomeRoutes } from "./routes/welcome.ts";
import { authorRoutes } from "./routes/authors.ts";
import { exportRoutes } from "./routes/exports.ts";
import { recordRoutes } from "./routes/record.ts";
import { reportRoutes } from "./routes/reports.ts";
import { effectRoutes } from "./routes/effects.ts";
import { incidentRoutes } from "./routes/incidents.ts";
import { publishingRoutes } from "./routes/publishing.ts";
import { webhookRoutes } from "./routes/webhooks.ts";
import { HTTP } from "../limits.ts";
import { API_HEADERS } from "./respond.ts";
import type { App, RequestEnv, Services } from "./services.ts";
import { SignInTries } from "./sign-in-tries.ts";

/** What is read as a whole: who has it already is told that it is the same (304). Documents with revisions have tags of their own. */
const SINGLE_THINGS = [
  "/v1/cases/:case",
  "/v1/brands/:brand",
  "/v1/brands/:brand/protocol",
  "/v1/brands/:brand/versions/:version",
  "/openapi.json",
];

/** The whole HTTP interface: the API, its description, and the editor's files. */
export function createApp(services: Services): App {
  const app: App = new OpenAPIHono<RequestEnv>();
  app.onError(onError(services.log));
  app.notFound(onNotFound(app));
  app.use(requestId());
  app.use(watched(services));
  if (services.local) app.use(localHost(services.publicUrl));
  if (services.publicUrl !== null) app.use(ownAddress(services.publicUrl));
  if (services.allowedOrigins.length > 0) app.use("/v1/*", otherSites(services.allowedOrigins));
  app.use(addressWithin(HTTP.urlLength));
  app.on(
    ["POST", "PUT", "PATCH"],
    "/v1/*",
    bodyWithin((c) => largestBody(c, HTTP.bodyBytes)),
  );
  app.on(
    "GET",
    SINGLE_THINGS,
    etag({ weak: true, retainedHeaders: [...RETAINED_304_HEADERS, ...Object.keys(API_HEADERS), "x-request-id"] }),
  );
  mentionRoutes(app, services);
  keptMentionRoutes(app, services);
  eventRoutes(app, services);
  caseRoutes(app, services);
  deskRoutes(app, services);
  caseActionRoutes(app, services);
  replyRoutes(app, services);
  approvalRoutes(app, services);
  brandRoutes(app, services);
  protocolRoutes(app, services);
  liveRoutes(app, services);
  const tries = new SignInTries(services.clock, services.trustedProxies);
  authRoutes(app, services, tries);
  welcomeRoutes(app, services, tries);
  peopleRoutes(app, services);
  invitationRoutes(app, services);
  keyRoutes(app, services);
  authorRoutes(app, services);
  exportRoutes(app, services);
  recordRoutes(app, services);
  reportRoutes(app, services);
  webhookRoutes(app, services);
  effectRoutes(app, services);
  incidentRoutes(app, services);
  publishingRoutes(app, services);
  healthRoutes(app, services);
  metricsRoutes(app, services);
  docsRoutes(app, services);
  descriptionRoutes(app);
  editorRoutes(app, services);
  return app;
}

/** Protocols on their way from a draft to live. */
function protocolRoutes(app: App, services: Services): void {
  draftRoutes(app, services);
  scenarioRoutes(app, services);
  templateRoutes(app, services);
  versionRoutes(app, services);
  shadowRoutes(app, services);
  backtestRoutes(app, services);
  equityAuditRoutes(app, services);
  staffingRunRoutes(app, services);
  mentionFileRoutes(app, services);
  moveRoutes(app, services);
}
