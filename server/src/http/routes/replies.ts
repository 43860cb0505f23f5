import {
  BecauseInput,
  ReplyDraftBody,
  ReplyDraftEdit,
  ReplyDraftsBody,
  ReplyDraftSend,
  ReplyInput,
  TurnBody,
} from "@parley/engine";
import { draftBody } from "../../runtime/desk/draft-body.ts";
import { discardDraft, editDraft, sendDraft } from "../../runtime/desk/release-draft.ts";
import { writeReply } from "../../runtime/desk/send-reply.ts";
import { jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { changing, route } from "../route.ts";
import type { App, Services } from "../services.ts";

const DRAFT = "/v1/cases/{case}/drafts/{draft}";
const ACT = { tag: "Desk", needs: "cases:act" } as const;

/** POST /v1/cases/{case}/reply, and what people do with replies that the protocol drafted. */
export function replyRoutes(app: App, services: Services): void {
  const { kit, statements } = services;
  changing(
    app,
    services,
    {
      ...ACT,
      method: "post",
      path: "/v1/cases/{case}/reply",
      summary: "Answer the customer",
      description:
        "Goes out through the outbox; the case hears `reply.written` now and `reply.sent` once the channel confirms it. 409 where the decision is not to respond, or where the protocol waits for something else first; 422 where the channel does not carry it.",
      body: { schema: ReplyInput, code: "PARLEY_BODY_INVALID", what: "reply" },
      answers: { 200: jsonAnswer("The case afterwards.", TurnBody) },
    },
    ({ caller, param, body }) =>
      (at) =>
        writeReply(kit, caller, param("case"), body, at),
  );

  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/cases/{case}/drafts",
      tag: "Desk",
      summary: "Replies that the protocol drafted",
      needs: "cases:read",
      answers: { 200: jsonAnswer("Every draft of the case, the oldest first.", ReplyDraftsBody) },
    },
    ({ c, param }) => {
      const drafts = statements.replyDraftsOf(param("case")).map(draftBody);
      return respond(c, 200, JSON.stringify({ drafts }));
    },
  );

  draftActions(app, services);
}

function draftActions(app: App, services: Services): void {
  const { kit } = services;
  changing(
    app,
    services,
    {
      ...ACT,
      method: "put",
      path: DRAFT,
      summary: "Rewrite a draft",
      description: "412 when somebody else wrote since. An approval that was refused is asked for again.",
      body: { schema: ReplyDraftEdit, code: "PARLEY_BODY_INVALID", what: "draft" },
      answers: { 200: jsonAnswer("The draft's next revision.", ReplyDraftBody) },
      problems: [412],
    },
    ({ caller, param, body: { text, revision } }) =>
      (at) =>
        editDraft(kit, caller, { case: param("case"), id: param("draft"), revision }, text, at),
  );

  changing(
    app,
    services,
    {
      ...ACT,
      method: "post",
      path: `${DRAFT}/send`,
      summary: "Send a draft",
      body: { schema: ReplyDraftSend, code: "PARLEY_BODY_INVALID", what: "draft" },
      answers: { 200: jsonAnswer("The case afterwards.", TurnBody) },
      problems: [412],
    },
    ({ caller, param, body: { revision } }) =>
      (at) =>
        sendDraft(kit, caller, { case: param("case"), id: param("draft"), revision }, at),
  );

  changing(
    app,
    services,
    {
      ...ACT,
      method: "post",
      path: `${DRAFT}/discard`,
      summary: "Throw a draft away",
      body: { schema: BecauseInput, code: "PARLEY_BODY_INVALID", what: "body" },
      answers: { 200: jsonAnswer("The draft as it ended.", ReplyDraftBody) },
    },
    ({ caller, param, body: { because } }) =>
      (at) =>
        discardDraft(kit, caller, { case: param("case"), id: param("draft") }, because, at),
  );
}
