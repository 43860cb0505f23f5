import type { Context } from "hono";
import type { z } from "zod";
import { ParleyError, type ErrorCode } from "@parley/engine";
import { fieldErrors } from "../runtime/field-errors.ts";
import type { RequestEnv } from "./services.ts";

/** A body that has the asked shape, and its text as it came. */
export interface ReadBody<T> {
  readonly value: T;
  readonly raw: string;
}

/** Reads a request's JSON once and checks it; names every field that is wrong. */
export async function readJson<S extends z.ZodType>(
  c: Context<RequestEnv>,
  schema: S,
  code: ErrorCode,
  what: string,
): Promise<ReadBody<z.output<S>>> {
  const raw = await c.req.text();
  return { value: checked(parse(raw), schema, code, what), raw };
}

/** A value that has the asked shape; else an error that names every field that is wrong. */
export function checked<S extends z.ZodType>(value: unknown, schema: S, code: ErrorCode, what: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error);
  const detail = errors.map(({ field, message }) => `${field} ${message}`).join("; ");
  throw new ParleyError(code, `the ${what} cannot be taken: ${detail}`, {
    issues: errors.map(({ field, message }) => ({ code, severity: "error", certain: true, at: field, message })),
  });
}

function parse(raw: string): unknown {
  if (raw.trim() === "") throw new ParleyError("PARLEY_BODY_INVALID", "the body is empty", { hint: "Send JSON." });
  try {
    return JSON.parse(raw);
  } catch (cause) {
    throw new ParleyError(
      "PARLEY_BODY_INVALID",
      `the body is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}
