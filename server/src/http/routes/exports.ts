import { z } from "@hono/zod-openapi";
import { ApprovalBody, ReplyBody, ReplyDraftBody } from "@parley/engine";
import { exportCase } from "../../runtime/record/export-case.ts";
import { wordsOf } from "../../runtime/record/transcript-words.ts";
import { transcript } from "../../runtime/record/transcript.ts";
import { CaseSchema, jsonAnswer } from "../openapi.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";

const Open = z.record(z.string(), z.unknown());

/** A case with everything, as the API description tells it; CaseExport is its type. */
const CaseExportSchema = CaseSchema.extend({
  erasedAt: z.iso.datetime().nullable().describe("When what people wrote in it was erased."),
  versions: z
    .array(z.object({ fromStep: z.int(), protocol: z.string(), version: z.string(), brandRevision: z.int() }))
    .describe("The versions that it was under, each from a step on."),
  received: z.array(Open).describe("The mentions as they came."),
  inputs: z.array(Open).describe("What came into each step of the journal."),
  events: z.array(z.object({ at: z.iso.datetime(), event: Open })).describe("The events that clients sent."),
  record: z.array(Open).describe("What people and keys did to it."),
  replies: z.array(ReplyBody).describe("What people wrote or released."),
  drafts: z.array(ReplyDraftBody).describe("What the protocol drafted, and who rewrote, sent or discarded it."),
  approvals: z.array(ApprovalBody.omit({ drafts: true })).describe("What approval was asked for, and who answered."),
  beside: z.record(z.string(), z.array(Open)).describe("What else is kept of it, by table."),
});

/** GET /v1/cases/{case}/export and GET /v1/cases/{case}/transcript */
export function exportRoutes(app: App, services: Services): void {
  const { store, programs } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/cases/{case}/export",
      tag: "Record",
      summary: "All that is kept of a case",
      description:
        "With what was sent, as it came, what came into each step, and who did what. From the inputs and the versions, the engine comes to the same states again.",
      needs: "record:read",
      answers: { 200: jsonAnswer("The case with everything.", CaseExportSchema) },
    },
    async ({ c, param }) => respond(c, 200, JSON.stringify(await exportCase(store, programs, param("case")))),
  );

  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/cases/{case}/transcript",
      tag: "Record",
      summary: "A case to read",
      description: "Who said what, what was decided and why, who did what, in the brand's time.",
      needs: "record:read",
      answers: {
        200: { description: "The case as Markdown.", content: { "text/markdown": { schema: z.string() } } },
      },
    },
    async ({ c, param }) => {
      const exported = await exportCase(store, programs, param("case"));
      return respond(c, 200, transcript(exported, wordsOf(programs, exported)), {
        "content-type": "text/markdown; charset=utf-8",
      });
    },
  );
}
