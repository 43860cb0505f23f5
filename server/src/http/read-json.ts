import type { Context } from "hono";
import type { z } from "zod";
import { ParleyError, type ErrorCode } from "@parley/engine";
import { HTTP } from "../limits.ts";
import { fieldErrors } from "../runtime/field-errors.ts";
import type { RequestEnv } from "./services.ts";

/** A body that has the asked shape, and its text as it came. */
export interface ReadBody<T> {
  readonly value: T;
  readonly raw: string;
}

/** Reads a request's JSON once and checks it; names every field that is wrong. No body counts as `{}` where it may be left out. */
export async function readJson<S extends z.ZodType>(
  c: Context<RequestEnv>,
  schema: S,
  code: ErrorCode,
  what: string,
  mayBeEmpty: boolean,
): Promise<ReadBody<z.output<S>>> {
  const raw = await c.req.text();
  return { value: checked(parseJson(mayBeEmpty && raw.trim() === "" ? "{}" : raw), schema, code, what), raw };
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

/** Parses JSON; throws PARLEY_BODY_INVALID, also when it is nested so deeply that reading on would fail in other places. */
export function parseJson(raw: string): unknown {
  if (raw.trim() === "") throw new ParleyError("PARLEY_BODY_INVALID", "the body is empty", { hint: "Send JSON." });
  if (isDeeper(raw, HTTP.depth))
    throw new ParleyError(
      "PARLEY_BODY_INVALID",
      `the body has more than ${HTTP.depth} lists and objects within each other`,
    );
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

const [QUOTE, BACKSLASH, OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x7b, 0x5d, 0x7d];

/** Looks at the text before it is parsed: parsing takes any depth, but what then goes through the value does not. */
function isDeeper(json: string, most: number): boolean {
  let depth = 0;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (code === QUOTE) index = endOfText(json, index + 1);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
  }
  return false;
}

/** Where the quote is that ends a text: one without a backslash before it, or with two, or four. */
function endOfText(json: string, from: number): number {
  for (let end = json.indexOf('"', from); end !== -1; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return json.length;
}
