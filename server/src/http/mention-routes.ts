import { z } from "@hono/zod-openapi";
import { ParleyError, QuotedFilter, QuotedMentionsBody, TracedMentionBody } from "@parley/engine";
import type { TracedSubject } from "../runtime/backtests/trace-recorded.ts";
import type { Job } from "../runtime/jobs/job.ts";
import type { MentionsWish } from "../runtime/jobs/wanted-mentions.ts";
import { jobPaths, type JobOperations } from "./job-routes.ts";
import { jsonAnswer } from "./openapi.ts";
import { respond } from "./respond.ts";
import { route } from "./route.ts";
import type { App, Services } from "./services.ts";

/** A job that takes mentions; null until it looked for them. */
interface TakesMentions extends Job {
  readonly mentions: MentionsWish | null;
}

/** How one mention of a job is traced, in two versions or with a swap. */
export interface Tracing<J extends TakesMentions, Q extends z.ZodRawShape> {
  readonly summary: string;
  readonly description: string;
  /** What is asked besides the channel. */
  readonly asks: Q;
  readonly sides: (
    job: J,
    asked: z.output<z.ZodObject<Q>>,
  ) => Pick<TracedSubject, "brand" | "before" | "after" | "outside" | "swap">;
}

/** The operations on the mentions of a job: what was written in some, and what becomes of one. */
export function mentionRoutes<J extends TakesMentions, Wish extends z.ZodType, Q extends z.ZodRawShape>(
  app: App,
  services: Services,
  kind: JobOperations<J, Wish>,
  tracing: Tracing<J, Q>,
): void {
  quoteRoute(app, services, kind);
  traceRoute(app, services, kind, tracing);
}

function quoteRoute<J extends TakesMentions, Wish extends z.ZodType>(
  app: App,
  services: Services,
  kind: JobOperations<J, Wish>,
): void {
  const { jobs, looks } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: `${jobPaths(kind).one}/mentions`,
      tag: kind.tag,
      summary: "Who wrote some of its mentions, and how what they wrote begins",
      needs: "cases:read",
      query: QuotedFilter,
      answers: { 200: jsonAnswer("Those that are still there.", QuotedMentionsBody) },
    },
    async ({ c, brand: id, param, query: { ids } }) => {
      const mentions = mentionsIn(kind, jobs.of(kind, id, param(kind.param)));
      return respond(c, 200, JSON.stringify(await looks.quote({ brand: { id }, mentions, ids })));
    },
  );
}

function traceRoute<J extends TakesMentions, Wish extends z.ZodType, Q extends z.ZodRawShape>(
  app: App,
  services: Services,
  kind: JobOperations<J, Wish>,
  { summary, description, asks, sides }: Tracing<J, Q>,
): void {
  const { jobs, looks } = services;
  route(
    app,
    services,
    {
      method: "get",
      path: `${jobPaths(kind).one}/mentions/{mention}`,
      tag: kind.tag,
      summary,
      description,
      needs: "cases:read",
      costly: true,
      query: z.strictObject({ channel: CHANNEL, ...asks }),
      answers: { 200: jsonAnswer("The decision and every step of the case, before and after.", TracedMentionBody) },
      problems: [422],
    },
    async ({ c, brand: id, param, query }) => {
      const job = jobs.of(kind, id, param(kind.param));
      const mentions = mentionsIn(kind, job);
      const mention = param("mention");
      const { channel, ...asked } = query as { channel?: string } & z.output<z.ZodObject<Q>>;
      const subject = { ...sides(job, asked as unknown as z.output<z.ZodObject<Q>>), mentions, mention };
      const found = await looks.trace({ ...subject, channel: channel ?? null });
      if (found !== null) return respond(c, 200, JSON.stringify(found));
      throw new ParleyError("PARLEY_NOT_FOUND", `the ${kind.what} has no mention "${mention}"`, {
        hint: "It was not among those that it took, or was erased since.",
      });
    },
  );
}

const CHANNEL = z
  .string()
  .max(40)
  .optional()
  .describe("The mention's channel, where several have a mention with this id.");

function mentionsIn<J extends TakesMentions, Wish extends z.ZodType>(
  { what }: JobOperations<J, Wish>,
  { mentions, endedAt }: J,
): MentionsWish {
  if (mentions !== null) return mentions;
  if (endedAt !== null)
    throw new ParleyError("PARLEY_NOT_FOUND", `the ${what} ended before it looked for its mentions`, {
      hint: "Nothing of it will come: ask for another.",
    });
  throw new ParleyError("PARLEY_NOT_FOUND", `the ${what} has not looked for its mentions yet`, {
    hint: "Ask again when it runs: when `progress.of` is a number.",
  });
}
