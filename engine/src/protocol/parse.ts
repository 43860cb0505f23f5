import type { z } from "zod";
import { ParleyError, type ErrorCode, type Issue } from "../errors.ts";
import { Brand } from "./brand.ts";
import { plainJson } from "./plain-json.ts";
import { Protocol } from "./protocol.ts";

/** Findings of zod as issues, each with the path of what is wrong. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap(faultsOf).flatMap((issue) => {
    const at = issue.path.map(String);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => shape([...at, key], "there is no such key; it would have no meaning"));
    return shape(at, issue.message === "Invalid key in record" ? keyFault(issue) : issue.message);
  });
}

/** The faults of an issue, one for each place: several types that would have done there are told together. */
function faultsOf(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const faults = nearestFaults(issue);
  return faults.flatMap((fault, index) => {
    const here = faults.filter(({ path }) => path.join() === fault.path.join());
    const types = new Set(here.flatMap((each) => (each.code === "invalid_type" ? [each.expected] : [])));
    if (types.size < 2) return [fault];
    if (faults.indexOf(here[0] ?? fault) !== index) return [];
    return [{ ...fault, message: `Invalid input: expected ${[...types].join(", ").replace(/, (?=[^,]*$)/, " or ")}` }];
  });
}

/** Where no alternative fits, the faults of the one that fits best: those that lie deepest. */
function nearestFaults(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const alternatives = issue.errors.map((errors) =>
    errors.flatMap((each) => nearestFaults({ ...each, path: [...issue.path, ...each.path] })),
  );
  const depth = (faults: readonly z.core.$ZodIssue[]): number => Math.max(...faults.map(({ path }) => path.length));
  const deepest = Math.max(...alternatives.map(depth));
  if (deepest > issue.path.length) return alternatives.find((faults) => depth(faults) === deepest) ?? [issue];
  const faults = alternatives.flat();
  const ofRightType = faults.find(({ code }) => code !== "invalid_type");
  return ofRightType === undefined ? faults : [ofRightType];
}

function shape(path: readonly string[], message: string): Issue {
  return { code: "shape", severity: "error", certain: true, message, at: path.join(".") };
}

/** Why a key is not taken, where the schema of the key says so. */
function keyFault(issue: z.core.$ZodIssue): string {
  return (issue.code === "invalid_key" ? issue.issues[0]?.message : undefined) ?? issue.message;
}

function parseDocument<T>(schema: z.ZodType<T>, json: unknown, code: ErrorCode, what: string): T {
  const read = readDocument(schema, json);
  if ("data" in read) return read.data;
  const { issues } = read;
  const first = issues[0];
  throw new ParleyError(code, `This is not a ${what}: ${first?.at === "" ? "" : `${first?.at}: `}${first?.message}`, {
    issues,
    ...(first ? { at: first.at } : {}),
  });
}

function readDocument<T>(schema: z.ZodType<T>, json: unknown): { readonly data: T } | { readonly issues: Issue[] } {
  const plain = plainJson(json);
  if ("faults" in plain) return { issues: plain.faults.map(({ at, message }) => shape([at], message)) };
  const result = schema.safeParse(plain.json);
  return result.success ? { data: result.data } : { issues: issuesOf(result.error) };
}

/** Reads a protocol document. Throws PARLEY_PROTOCOL_INVALID with one issue per fault. */
export function parseProtocol(json: unknown): Protocol {
  return parseDocument(Protocol, json, "PARLEY_PROTOCOL_INVALID", "protocol");
}

/** Reads a brand file. Throws PARLEY_BRAND_INVALID with one issue per fault. */
export function parseBrand(json: unknown): Brand {
  return parseDocument(Brand, json, "PARLEY_BRAND_INVALID", "brand");
}
