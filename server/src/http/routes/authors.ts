import { z } from "@hono/zod-openapi";
import { AuthorErased, AuthorInput } from "@parley/engine";
import { authorHash, authorOf } from "../../runtime/record/author-hash.ts";
import { eraseAuthorInParts } from "../../runtime/record/erase-author.ts";
import { exportAuthor } from "../../runtime/record/export-author.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { changing, route, type BodySpec } from "../route.ts";
import type { App, Services } from "../services.ts";

const body: BodySpec<typeof AuthorInput> = { schema: AuthorInput, code: "PARLEY_BODY_INVALID", what: "author" };
const Open = z.record(z.string(), z.unknown());

/** POST /v1/brands/{brand}/authors/export and POST /v1/brands/{brand}/authors/erase */
export function authorRoutes(app: App, services: Services): void {
  const { host, store, programs } = services;
  route(
    app,
    services,
    {
      method: "post",
      path: "/v1/brands/{brand}/authors/export",
      tag: "Record",
      summary: "All that is kept on an author",
      description: "The record says that it was exported, by a salted hash of the author. Nothing else is changed.",
      needs: "record:erase",
      body,
      answers: {
        200: jsonAnswer(
          "Their cases, each with everything.",
          z.object({ channel: z.string(), handle: z.string(), cases: z.array(Open) }),
        ),
      },
      problems: [429],
    },
    async ({ c, brand, body: asked, caller }) => {
      const author = authorOf(brand, asked);
      const exported = await exportAuthor(store, programs, author);
      const subject = authorHash(store, author);
      const details = { cases: exported.cases.length };
      // No idempotency key: its kept answer would be one more place with the author's data, and reading twice does no harm.
      await host.change({ by: caller, request: c.get("requestId"), repeat: null }, () => ({
        answer: { status: 200, body: null },
        acts: [{ action: "author.exported", brand, subject, details }],
      }));
      return respond(c, 200, JSON.stringify(exported));
    },
  );

  changing(
    app,
    services,
    {
      method: "post",
      path: "/v1/brands/{brand}/authors/erase",
      tag: "Record",
      summary: "Erase all that is kept on an author",
      description:
        "Their texts, handle, name and facts go from mentions, cases, journal, outbox, events and drafts. Their open cases end first, with the outcome `erased`: no timer fires and nothing goes out any more. What was decided, when and by whom stays, and the record says that somebody was erased, by a salted hash. A mention of theirs that is delivered again is known by such a hash, and not taken. Backups that were made before still hold them.",
      needs: "record:erase",
      body,
      answers: { 200: jsonAnswer("What was erased.", AuthorErased) },
    },
    ({ c, brand, body: asked, caller }) =>
      eraseAuthorInParts(services, authorOf(brand, asked), { by: caller, request: c.get("requestId") }),
  );
}
