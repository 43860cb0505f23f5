import type { z } from "zod";
import { ParleyError, type ErrorCode, type Issue } from "../errors.ts";
import { Brand } from "./brand.ts";
import { Protocol } from "./protocol.ts";

/** Findings of zod as issues, each with the path of what is wrong. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap((issue) => {
    const at = issue.path.map(String);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => shape([...at, key], "there is no such key; it would have no meaning"));
    return shape(at, issue.message === "Invalid key in record" ? keyFault(issue) : issue.message);
  });
}

function shape(path: readonly string[], message: string): Issue {
  return { code: "shape", severity: "error", certain: true, message, at: path.join(".") };
}

/** Why a key is not taken, where the schema of the key says so. */
function keyFault(issue: z.core.$ZodIssue): string {
  return (issue.code === "invalid_key" ? issue.issues[0]?.message : undefined) ?? issue.message;
}

function parseDocument<T>(schema: z.ZodType<T>, json: unknown, code: ErrorCode, what: string): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issues = issuesOf(result.error);
  const first = issues[0];
  throw new ParleyError(code, `This is not a ${what}: ${first?.at === "" ? "" : `${first?.at}: `}${first?.message}`, {
    issues,
    ...(first ? { at: first.at } : {}),
  });
}

/** Reads a protocol document. Throws PARLEY_PROTOCOL_INVALID with one issue per fault. */
export function parseProtocol(json: unknown): Protocol {
  return parseDocument(Protocol, json, "PARLEY_PROTOCOL_INVALID", "protocol");
}

/** Reads a brand file. Throws PARLEY_BRAND_INVALID with one issue per fault. */
export function parseBrand(json: unknown): Brand {
  return parseDocument(Brand, json, "PARLEY_BRAND_INVALID", "brand");
}
