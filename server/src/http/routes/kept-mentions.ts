import { z } from "@hono/zod-openapi";
import {
  KeptMentions,
  MENTION_STATUSES,
  MentionChange,
  MentionChanged,
  MentionResult,
  WholeMention,
  type Json,
} from "@parley/engine";
import { mustBeBrand } from "../../runtime/brands/brand-row.ts";
import { changeMention, deleteMention, type MentionPlace } from "../../runtime/intake/change-mention.ts";
import { readMentionAt, readMentions } from "../../runtime/intake/read-mentions.ts";
import { retryTurn } from "../../runtime/intake/retry-mention.ts";
import { BY_PLACE } from "../../runtime/page.ts";
import { mustKeepRate } from "../intake/rates.ts";
import { answeredResult, refusedResult } from "../intake/results.ts";
import { jsonAnswer } from "../openapi.ts";
import { cursorOf, PageQuery } from "../page.ts";
import { respond } from "../respond.ts";
import { changing, route, type Asked } from "../route.ts";
import type { App, Services } from "../services.ts";

const LIST = "/v1/brands/{brand}/mentions";
const ONE = `${LIST}/{channel}/{mention}`;

const MentionsQuery = PageQuery.extend({
  status: z.enum(MENTION_STATUSES).optional().describe("Only those; `failed` are those that Parley could not read."),
  channel: z.string().max(40).optional(),
  author: z.string().max(200).optional().describe("The author's handle, as it was sent."),
});

const placeOf = ({ brand, param }: Pick<Asked, "brand" | "param">): MentionPlace => ({
  brand,
  channel: param("channel"),
  id: param("mention"),
});

/** What becomes of mentions after they came: seen, changed, deleted, read again. */
export function keptMentionRoutes(app: App, services: Services): void {
  readingRoutes(app, services);
  changingRoutes(app, services);
  retryRoute(app, services);
}

function readingRoutes(app: App, services: Services): void {
  const { store, kit } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: LIST,
      tag: "Mentions",
      summary: "A brand's mentions, newest first",
      needs: "cases:read",
      query: MentionsQuery,
      answers: { 200: jsonAnswer("A page of mentions.", KeptMentions) },
    },
    async ({ c, brand, query: { limit, cursor, ...filter } }) => {
      mustBeBrand(store, brand);
      const page = await readMentions(store, brand, filter, limit, cursorOf(cursor, BY_PLACE));
      return respond(c, 200, JSON.stringify(page));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: ONE,
      tag: "Mentions",
      summary: "A mention, whole",
      needs: "cases:read",
      answers: { 200: jsonAnswer("As it came, as it was read, and what became of it.", WholeMention) },
      problems: [410],
    },
    async (asked) => respond(asked.c, 200, JSON.stringify(await readMentionAt(store, kit, placeOf(asked)))),
  );
}

function changingRoutes(app: App, services: Services): void {
  const { kit } = services;
  changing(
    app,
    services,
    {
      method: "patch",
      path: ONE,
      tag: "Mentions",
      summary: "Tell what changed in a mention",
      description:
        "Numbers reach the open case as `mention.spread`, a new text as `mention.edited`. What is as it was does nothing, so that numbers may be sent as often as they are read.",
      needs: "mentions:send",
      body: { schema: MentionChange, code: "PARLEY_MENTION_INVALID", what: "change" },
      answers: { 200: jsonAnswer("What is new, and the case afterwards.", MentionChanged) },
      problems: [410],
    },
    (asked) => {
      mustKeepRate(services, asked.caller, asked.brand);
      return (at) => changeMention(kit, placeOf(asked), asked.body, asked.caller, at);
    },
  );

  changing(
    app,
    services,
    {
      method: "delete",
      path: ONE,
      tag: "Mentions",
      summary: "Tell that the author deleted a mention",
      description: "Reaches the open case as `mention.deleted`. The record keeps what was written.",
      needs: "mentions:send",
      answers: { 200: jsonAnswer("What is new, and the case afterwards.", MentionChanged) },
      problems: [410],
    },
    (asked) => {
      mustKeepRate(services, asked.caller, asked.brand);
      return (at) => deleteMention(kit, placeOf(asked), asked.caller, at);
    },
  );
}

function retryRoute(app: App, services: Services): void {
  changing(
    app,
    services,
    {
      method: "post",
      path: `${ONE}/retry`,
      tag: "Mentions",
      summary: "Read a mention again that failed",
      description: "The result says, as in a list, what the mention alone would have got.",
      needs: "mentions:send",
      answers: { 200: jsonAnswer("What became of it now.", MentionResult) },
      problems: [410],
    },
    ({ c, caller, brand, param }) => {
      const place = placeOf({ brand, param });
      const requestId = c.get("requestId");
      return (at) => {
        const { result, ...planned } = retryTurn(services.kit, place, caller, at);
        const told =
          "failed" in result
            ? refusedResult({ services, requestId }, place.id, result.failed)
            : answeredResult(place.id, result);
        // The record outlives the mention, whose id can lead to its author.
        const into = "failed" in result ? null : result.case;
        const { channel } = place;
        const acts = [{ action: "mention.retried", brand, subject: into ?? channel, details: { channel } }];
        return { ...planned, answer: { status: 200, body: JSON.parse(told) as Json }, acts };
      };
    },
  );
}
