import type { z } from "@hono/zod-openapi";
import { mustBeBrand } from "../runtime/brands/brand-row.ts";
import type { Job } from "../runtime/jobs/job.ts";
import type { Asking, JobKind } from "../runtime/jobs/jobs.ts";
import { jsonAnswer } from "./openapi.ts";
import { respond } from "./respond.ts";
import { changing, route } from "./route.ts";
import type { App, Services } from "./services.ts";

/** A kind of job as the API has it: its words, the shapes of question and answer, and what makes one from the other. */
export interface JobOperations<J extends Job, Wish extends z.ZodType> extends JobKind<J> {
  readonly tag: string;
  /** What its id is called in the path; in a list, they are called so with an s. */
  readonly param: string;
  /** Before its name: a backtest, an audit. */
  readonly article: "a" | "an";
  readonly asks: { readonly summary: string; readonly description: string };
  readonly wish: Wish;
  readonly body: z.ZodType;
  readonly list: z.ZodType;
  /** Makes the job; throws what is wrong with the question. */
  ask(services: Services, asking: Asking<z.output<Wish>>): J;
  /** The job, as the API gives it. */
  tell(job: J): { readonly result: unknown };
}

/** Where the jobs of a kind are, and where one of them is. */
export function jobPaths({ where, param }: Pick<JobOperations<Job, z.ZodType>, "where" | "param">) {
  const all = `/v1/brands/{brand}/${where}`;
  return { all, one: `${all}/{${param}}` };
}

/** The operations that every kind of job has: ask for one, list them, read one, cancel one. */
export function jobRoutes<J extends Job, Wish extends z.ZodType>(
  app: App,
  services: Services,
  kind: JobOperations<J, Wish>,
): void {
  askAndCancel(app, services, kind);
  listAndRead(app, services, kind);
}

function askAndCancel<J extends Job, Wish extends z.ZodType>(
  app: App,
  services: Services,
  kind: JobOperations<J, Wish>,
): void {
  const { jobs } = services;
  const { tag, param: id, article, what } = kind;
  const { all, one } = jobPaths(kind);
  changing(
    app,
    services,
    {
      method: "post",
      path: all,
      tag,
      ...kind.asks,
      needs: "protocols:read",
      costly: true,
      body: { schema: kind.wish, code: "PARLEY_BODY_INVALID", what },
      answers: { 202: jsonAnswer("It begins when it is its turn; `location` is its address.", kind.body) },
    },
    ({ brand, body, caller }) =>
      (at) => {
        jobs.mustHaveRoom(brand);
        const job = kind.ask(services, { brand, wish: body, by: caller, at });
        return jobs.taking(kind, job, kind.tell(job));
      },
  );

  changing(
    app,
    services,
    {
      method: "delete",
      path: one,
      tag,
      summary: `Cancel ${article} ${what}`,
      description: "One that has ended stays as it is.",
      needs: "protocols:read",
      answers: { 204: { description: "It has ended." } },
    },
    ({ brand, param }) => {
      const job = jobs.of(kind, brand, param(id));
      return () => ({ answer: { status: 204, body: null }, committed: () => jobs.cancel(job) });
    },
  );
}

function listAndRead<J extends Job, Wish extends z.ZodType>(
  app: App,
  services: Services,
  kind: JobOperations<J, Wish>,
): void {
  const { store, jobs } = services;
  const { tag, param: id, article, what } = kind;
  const { all, one } = jobPaths(kind);
  route(
    app,
    services,
    {
      method: "get",
      path: all,
      tag,
      summary: `The ${what}s of a brand that are known, the newest first`,
      needs: "protocols:read",
      answers: { 200: jsonAnswer("All that wait, run, or ended within a day.", kind.list) },
    },
    ({ c, brand }) => {
      mustBeBrand(store, brand);
      const list = jobs.list(kind, brand).map((job) => {
        const { result: _, ...body } = kind.tell(job);
        return body;
      });
      return respond(c, 200, JSON.stringify({ [`${id}s`]: list }));
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: one,
      tag,
      summary: `How far ${article} ${what} has come, and what it found`,
      needs: "protocols:read",
      answers: { 200: jsonAnswer("`result` when it is done.", kind.body) },
    },
    ({ c, brand, param }) => respond(c, 200, JSON.stringify(kind.tell(jobs.of(kind, brand, param(id))))),
  );
}
