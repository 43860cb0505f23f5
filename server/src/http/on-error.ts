import { HTTPException } from "hono/http-exception";
import type { Context } from "hono";
import type { Logger } from "pino";
import { ERROR_CODES, ParleyError, type ErrorCode, type ProblemBody } from "@parley/engine";
import { damageIn } from "../store/damage.ts";
import { respond } from "./respond.ts";
import type { RequestEnv } from "./services.ts";

const STATUS: Partial<Record<ErrorCode, number>> = {
  PARLEY_PROTOCOL_INVALID: 422,
  PARLEY_PROTOCOL_UNSOUND: 422,
  PARLEY_BRAND_INVALID: 422,
  PARLEY_SCENARIO_INVALID: 422,
  PARLEY_ARRIVALS_INVALID: 422,
  PARLEY_ROSTER_INVALID: 422,
  PARLEY_BACKTEST_INVALID: 422,
  PARLEY_MENTION_INVALID: 422,
  PARLEY_FILE_UNREADABLE: 422,
  PARLEY_EVENT_INVALID: 422,
  PARLEY_BODY_INVALID: 400,
  PARLEY_KEY_MISSING: 401,
  PARLEY_KEY_UNKNOWN: 401,
  PARLEY_SIGN_IN_REFUSED: 401,
  PARLEY_TOO_MANY_TRIES: 429,
  PARLEY_ORIGIN_REFUSED: 403,
  PARLEY_FORBIDDEN: 403,
  PARLEY_CONFLICT: 409,
  PARLEY_REPLY_UNSENDABLE: 422,
  PARLEY_STALE: 412,
  PARLEY_GATE_CLOSED: 422,
  PARLEY_GATE_TOO_SLOW: 422,
  PARLEY_BACKTEST_TOO_SLOW: 422,
  PARLEY_REPEAT_DIFFERS: 422,
  PARLEY_HOST_REFUSED: 421,
  PARLEY_NOT_FOUND: 404,
  PARLEY_ERASED: 410,
  PARLEY_CASE_FINISHED: 409,
  PARLEY_OVERLOADED: 429,
  PARLEY_RATE_EXCEEDED: 429,
  PARLEY_DATA_UNWRITABLE: 503,
  PARLEY_DATA_DAMAGED: 503,
  PARLEY_NOT_READY: 503,
  PARLEY_REQUEST_TOO_SLOW: 408,
};

/** The status that a code usually answers with; null where it does not come over HTTP. */
export const statusOf = (code: ErrorCode): number | null => STATUS[code] ?? (code === "PARLEY_BUG" ? 500 : null);

/** A Parley error that answers with another status than its code usually does. */
export function refusal(
  status: 400 | 401 | 403 | 405 | 408 | 413 | 414 | 428 | 431,
  error: ParleyError,
): HTTPException {
  return new HTTPException(status, { message: error.message, cause: error });
}

/** The one place where errors become answers: RFC 9457 problem details. What we did not foresee is logged and kept from the client. */
export function onError(log: Logger) {
  let damageTold = false;
  return (error: Error, c: Context<RequestEnv>): Response => {
    const { status, parley } = read(error);
    const damaged = parley.code === "PARLEY_DATA_DAMAGED";
    if (damaged && !damageTold) log.fatal({ err: error }, `${parley.message}. ${parley.hint ?? ""}`);
    damageTold ||= damaged;
    // Whoever went away before all was sent gets no answer, and nothing failed here.
    const gone = c.req.raw.signal.aborted;
    if (status >= 500 && !damaged && !gone)
      log.error(
        { err: error, requestId: c.get("requestId"), method: c.req.method, route: c.get("route") },
        "a request failed",
      );
    return problem(c, status, parley);
  };
}

/** Writes a Parley error as problem details. */
export function problem(
  c: Context<RequestEnv>,
  status: number,
  error: ParleyError,
  headers: Record<string, string> = {},
): Response {
  return respond(c, status, JSON.stringify(problemBody(status, error, c.get("requestId"))), {
    "content-type": "application/problem+json",
    ...extraHeaders(status, error),
    ...headers,
  });
}

/** An error as problem details, for where an answer has several of them. */
export function problemOf(error: unknown, requestId: string): ProblemBody {
  const { status, parley } = read(error);
  return problemBody(status, parley, requestId);
}

function problemBody(status: number, error: ParleyError, requestId: string): ProblemBody {
  const errors = error.issues.map(({ at: field, message, hint }) => ({
    field,
    message,
    ...(hint === undefined ? {} : { hint }),
  }));
  if (errors.length === 0 && error.at !== undefined) errors.push({ field: error.at, message: error.message });
  return {
    ...error.also,
    type: `urn:parley:problem:${error.code}`,
    title: ERROR_CODES[error.code],
    status,
    detail: error.message,
    code: error.code,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(errors.length === 0 ? {} : { errors }),
    requestId,
  };
}

function extraHeaders(status: number, { retryAfterMs = 0 }: ParleyError): Record<string, string> {
  if (status === 401) return { "www-authenticate": 'Bearer realm="parley"' };
  // The rest of the body is not read: nothing else can come on this connection.
  if (status === 413) return { connection: "close" };
  if (status === 429 || status === 503) return { "retry-after": String(Math.max(1, Math.ceil(retryAfterMs / 1000))) };
  return {};
}

function read(error: unknown): { status: number; parley: ParleyError } {
  const damage = damageIn(error);
  if (damage !== null) return { status: 503, parley: damage };
  if (error instanceof ParleyError && error.kind !== "bug") return { status: STATUS[error.code] ?? 500, parley: error };
  if (error instanceof HTTPException) {
    if (error.cause instanceof ParleyError) return { status: error.status, parley: error.cause };
    return {
      status: error.status,
      parley: new ParleyError(error.status === 404 ? "PARLEY_NOT_FOUND" : "PARLEY_BODY_INVALID", error.message),
    };
  }
  return {
    status: 500,
    parley: new ParleyError("PARLEY_BUG", "Something went wrong here, not on your side. The server's log says more.", {
      kind: "bug",
      cause: error,
    }),
  };
}
