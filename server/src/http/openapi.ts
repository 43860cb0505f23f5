import { z } from "@hono/zod-openapi";
import { AnswerBody, ByHandBody, DecisionBody, ProblemBody, QUESTIONS, RouteWarnings, StateBody } from "@parley/engine";

/** An answer of JSON with a schema, for the API description. */
export const jsonAnswer = (description: string, schema: z.ZodType) => ({
  description,
  content: { "application/json": { schema } },
});

/** The answers to what is wrong, for the API description. */
export const problems = (...statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: PROBLEMS[status] ?? "Problem", content: { "application/problem+json": { schema: ProblemBody } } },
    ]),
  );

const PROBLEMS: Record<number, string> = {
  400: "The body is not JSON, or a field or parameter is wrong; `errors` names each.",
  401: "No API key and no session, or an unknown one.",
  403: "The caller has nothing to do with the brand, or may not do this.",
  404: "There is nothing here.",
  409: "Somebody else was first, or the thing is not in a state that allows this.",
  410: "It was here, and was erased.",
  412: "The revision that it rests on is not the newest.",
  413: "The body is too large.",
  422: "What was sent says something that cannot be taken; `errors` names each field.",
  428: "The revision that it rests on is not named: send `if-match`.",
  503: "Not now: the server is stopping, or its database cannot be used.",
  429: "Too many requests wait; try again after `retry-after` seconds.",
};

const Protocol = z.object({ id: z.string(), version: z.string() });
const Open = z.record(z.string(), z.unknown());

/** A case in a list, as the API description tells it. */
export const CaseSummarySchema = z.object({
  id: z.string(),
  brand: z.string(),
  openedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  protocol: Protocol,
  state: StateBody,
  decision: DecisionBody,
  mention: z.object({
    channel: z.string(),
    text: z.string(),
    author: z.string(),
    name: z.string().nullable(),
    intent: z.string(),
    deleted: z.boolean().describe("Has its author taken it away since?"),
    public: z.boolean(),
  }),
  mentions: z.int(),
});

/** A page of cases. */
export const CasesSchema = z.object({
  cases: z.array(CaseSummarySchema),
  next: z.string().nullable().describe("The cursor of the next page."),
});

/** A case, whole. */
export const CaseSchema = CaseSummarySchema.omit({ mention: true, mentions: true }).extend({
  conversation: z.string(),
  earlier: z
    .array(z.object({ field: z.enum(QUESTIONS.map(({ field }) => field)), answer: AnswerBody }))
    .describe("Answers that were given and changed later, oldest first."),
  mentions: z.array(
    z.object({ mention: Open, author: Open, triage: Open, because: z.array(Open), receivedAt: z.iso.datetime() }),
  ),
  clocks: z.record(
    z.string(),
    z.object({
      status: z.enum(["running", "paused", "met", "cancelled", "breached"]),
      startedAt: z.iso.datetime(),
      dueAt: z.iso.datetime(),
      remaining: z.number().optional().describe("What a paused clock has left, in ms of its schedule."),
    }),
  ),
  timers: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["after", "raise", "clock"]),
      event: z.string(),
      state: z.string().optional(),
      at: z.iso.datetime(),
    }),
  ),
  effects: z.array(
    z.object({
      key: z.string(),
      type: z.string(),
      params: Open,
      at: z.iso.datetime(),
      status: z.enum(["pending", "delivered", "parked", "dropped"]),
      attempts: z.int(),
      error: z.string().nullable(),
      byHand: ByHandBody.nullable().describe("Who last had it sent again or dropped it."),
    }),
  ),
  journal: z.array(
    z.object({
      step: z.int(),
      at: z.iso.datetime(),
      event: z.string(),
      actor: z.string().nullable().describe("Who brought it, by name; null for Parley itself."),
      trace: z.array(Open),
    }),
  ),
});

const LiveProtocol = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  publishedAt: z.iso.datetime(),
});

/** The brands that a caller may see. */
export const BrandsSchema = z.object({
  brands: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      protocol: LiveProtocol.nullable().describe("The live protocol that takes what no other takes."),
      protocols: z.array(LiveProtocol).describe("All live protocols."),
      cases: z.object({ open: z.int(), all: z.int() }),
      warnings: RouteWarnings,
    }),
  ),
});

/** A published protocol with its brand. */
export const PublishedSchema = z.object({
  brand: Open,
  protocol: Open,
  version: z.string(),
  publishedAt: z.iso.datetime(),
});
