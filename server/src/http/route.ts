import { createHash } from "node:crypto";
import type { Context } from "hono";
import { z } from "@hono/zod-openapi";
import { ParleyError, type ErrorCode } from "@parley/engine";
import type { Caller } from "../runtime/caller.ts";
import { brandOfCase } from "../runtime/cases/read-case.ts";
import type { ChangeAnswer, ChangeRequest, Plan } from "../runtime/turns/change-turn.ts";
import { knownCaller, mustMay, type Need } from "./admit.ts";
import { problems } from "./openapi.ts";
import { mustKeepProtocolRate } from "./protocol-rate.ts";
import { checked, readJson } from "./read-json.ts";
import { respond } from "./respond.ts";
import type { App, RequestEnv, Services } from "./services.ts";

type Shape = z.ZodType;
type Answers = { readonly [status: number]: object };

/** A body that an operation takes: its shape, what it is called, and the error that tells what is wrong with it. */
export interface BodySpec<B extends Shape> {
  readonly schema: B;
  readonly code: ErrorCode;
  readonly what: string;
  /** What the API description shows instead, where it cannot tell of the schema. */
  readonly described?: Shape;
}

/** An operation of the API: where it is, what it needs, what it takes and gives. The description is written from these. */
export interface RouteSpec<Q extends Shape = z.ZodUndefined, B extends Shape = z.ZodUndefined> {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** As OpenAPI writes it. `{brand}` names the brand that it is about; `{case}` a case, and so its brand. */
  readonly path: string;
  /** The heading under which the reference shows it. */
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly needs: Need;
  readonly query?: Q;
  readonly body?: BodySpec<B>;
  /** Instead of `body`: what the handler reads itself, by content type, for the description. */
  readonly takes?: { readonly [type: string]: Shape };
  readonly answers: Answers;
  /** Statuses of problems beside those that every such operation has. 428 says that it needs `if-match`. */
  readonly problems?: readonly number[];
  /** Does it save or look at a whole protocol? Then a caller may ask for it only so often. */
  readonly costly?: true;
  /** Does it take an idempotency key? */
  readonly repeatable?: boolean;
}

/** A request that was admitted and whose parts have their shapes. */
export interface Asked<Q extends Shape = z.ZodUndefined, B extends Shape = z.ZodUndefined> {
  readonly c: Context<RequestEnv>;
  readonly caller: Caller;
  /** The brand that the path names, by itself or through a case; empty where it names none. */
  readonly brand: string;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  /** The body as it came. */
  readonly raw: string;
  /** A parameter of the path. */
  readonly param: (name: string) => string;
}

const PARAMETERS: { readonly [name: string]: string } = {
  brand: "The brand's id.",
  case: "The case's id.",
};

/** Adds an operation, with its description. The handler gives the answer. */
export function route<Q extends Shape = z.ZodUndefined, B extends Shape = z.ZodUndefined>(
  app: App,
  services: Services,
  spec: RouteSpec<Q, B>,
  handle: (asked: Asked<Q, B>) => Response | Promise<Response>,
): void {
  describe(app, spec);
  const path = spec.path.replace(/\{(\w+)\}/g, ":$1");
  const mayBeEmpty = takesNothing(spec);
  app.on(spec.method.toUpperCase(), path, async (c) => {
    c.set("route", spec.path);
    const response = await handle(await ask(c, services, spec, mayBeEmpty));
    for (const cookie of c.get("cookies") ?? []) response.headers.append("set-cookie", cookie);
    return response;
  });
}

/**
 * Adds an operation that changes something. The handler reads what it must wait for and gives the plan of the change, which
 * then runs as one turn: written once also when the request is repeated with its idempotency key.
 */
export function changing<Q extends Shape = z.ZodUndefined, B extends Shape = z.ZodUndefined>(
  app: App,
  services: Services,
  spec: RouteSpec<Q, B>,
  handle: (asked: Asked<Q, B>) => Plan | Promise<Plan>,
): void {
  const whole = { ...spec, problems: [409, 429, ...(spec.problems ?? [])], repeatable: true };
  route(app, services, whole, async (asked) => {
    const plan = await planOf(asked, handle);
    return answerOf(asked.c, await services.host.change(changeRequest(asked), plan));
  });
}

/** What a handler finds wrong counts in the turn only: a repeat of a request that went well gets its first answer. */
async function planOf<Q extends Shape, B extends Shape>(
  asked: Asked<Q, B>,
  handle: (asked: Asked<Q, B>) => Plan | Promise<Plan>,
): Promise<Plan> {
  try {
    return await handle(asked);
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function answerOf(c: Context<RequestEnv>, { status, body, headers }: ChangeAnswer): Response {
  return status === 204 ? respond(c, 204, null, headers) : respond(c, status, JSON.stringify(body), headers);
}

const REPEAT_KEY = /^[\x21-\x7e]{1,200}$/;

function changeRequest<Q extends Shape, B extends Shape>({ c, caller, raw }: Asked<Q, B>): ChangeRequest {
  const key = c.req.header("idempotency-key");
  if (key !== undefined && !REPEAT_KEY.test(key))
    throw new ParleyError("PARLEY_BODY_INVALID", "an idempotency key has 1 to 200 visible ASCII characters", {
      at: "idempotency-key",
    });
  // The same server may be known under several names: where a request was sent does not tell it from another.
  const fingerprint = (): string => {
    const { pathname, search } = new URL(c.req.url);
    return createHash("sha256").update(`${c.req.method} ${pathname}${search}\n${raw}`).digest("hex");
  };
  return {
    by: caller,
    request: c.get("requestId"),
    repeat: key === undefined ? null : { key, fingerprint: fingerprint() },
  };
}

async function ask<Q extends Shape, B extends Shape>(
  c: Context<RequestEnv>,
  services: Services,
  { path, needs, query, body, costly }: RouteSpec<Q, B>,
  mayBeEmpty: boolean,
): Promise<Asked<Q, B>> {
  const param = (name: string): string => c.req.param(name) ?? "";
  const about = (): string => {
    if (path.includes("{brand}")) return param("brand");
    return path.includes("{case}") ? brandOfCase(services.statements, param("case"), caller.brands) : "";
  };
  // Who is unknown learns nothing, not even which cases there are.
  const caller = needs === "nothing" ? NOBODY : await knownCaller(c, services);
  const brand = about();
  if (needs !== "nothing" && needs !== "known") mustMay(caller, needs, brand);
  if (costly === true) mustKeepProtocolRate(services, caller, brand);
  const asked = query === undefined ? undefined : checked(c.req.query(), query, "PARLEY_BODY_INVALID", "query");
  const read =
    body === undefined
      ? { value: undefined, raw: "" }
      : await readJson(c, body.schema, body.code, body.what, mayBeEmpty);
  return {
    c,
    caller,
    brand,
    query: asked as z.output<Q>,
    body: read.value as z.output<B>,
    raw: read.raw,
    param,
  };
}

/** May the body be left out? Where it only adds to what is asked: never where it takes the place of what is kept. */
function takesNothing<Q extends Shape, B extends Shape>({ method, body }: RouteSpec<Q, B>): boolean {
  return method === "post" && body?.schema instanceof z.ZodObject && body.schema.safeParse({}).success;
}

/** Headers that mean something to an operation, for the description. */
function headersOf<Q extends Shape, B extends Shape>({ problems: statuses = [], repeatable }: RouteSpec<Q, B>) {
  return z.object({
    ...(statuses.includes(428)
      ? { "if-match": z.string().describe('The revision that the change rests on: its `etag`, such as `"3"`.') }
      : {}),
    ...(repeatable === true
      ? {
          "idempotency-key": z
            .string()
            .optional()
            .describe("Of your choice, a new one for each change: the same request with the same key acts once."),
        }
      : {}),
  });
}

const NOBODY: Caller = { id: "nobody", name: "nobody", brands: [], may: () => false, leads: () => [] };

function describe<Q extends Shape, B extends Shape>(app: App, spec: RouteSpec<Q, B>): void {
  const { method, path, tag, summary, description, needs, query, body, takes, answers } = spec;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const params = z.object(
    Object.fromEntries(names.map((name) => [name, z.string().describe(PARAMETERS[name] ?? `The ${name}.`)])),
  );
  const taken = takes ?? (body && { "application/json": body.described ?? body.schema });
  const content =
    taken && Object.fromEntries(Object.entries(taken).map(([type, schema]) => [type, { schema }] as const));
  const usual = [
    ...(needs === "nothing" ? [] : [401]),
    ...(needs === "nothing" || needs === "known" ? [] : [403]),
    ...(names.length > 0 ? [404] : []),
    ...(query === undefined ? [] : [400]),
    ...(taken === undefined ? [] : [400, 413, 422]),
    ...(spec.costly === true ? [429] : []),
  ];
  app.openAPIRegistry.registerPath({
    method,
    path,
    operationId: operationId(method, path),
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    "x-parley-needs": needs,
    security: needs === "nothing" ? [] : [{ key: [] }, { session: [] }],
    request: {
      ...(names.length === 0 ? {} : { params }),
      ...(query === undefined ? {} : { query: query as unknown as z.ZodObject }),
      headers: headersOf(spec),
      ...(content === undefined ? {} : { body: { required: !takesNothing(spec), content } }),
    },
    responses: { ...answers, ...problems(...new Set([...usual, ...(spec.problems ?? [])])) },
  });
}

/** A name for programs: `POST /v1/brands/{brand}/mentions` is `postBrandMentions`. */
function operationId(method: string, path: string): string {
  const parts = path.replace(/^\/v1\//, "/").split("/");
  const words = parts.flatMap((part, index) => {
    if (part === "" || part.startsWith("{")) return [];
    const one = parts[index + 1]?.startsWith("{") === true ? part.replace(/s$/, "") : part;
    return one.split(/[.-]/);
  });
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join("");
}
