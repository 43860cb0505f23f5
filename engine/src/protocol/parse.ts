import type { z } from "zod";
import { ParleyError, type ErrorCode, type Issue } from "../errors.ts";
import { Brand } from "./brand.ts";
import { inWords, wrongType } from "./fault-words.ts";
import { plainJson } from "./plain-json.ts";
import { Protocol } from "./protocol.ts";

/** Findings of zod as issues, each with the path of what is wrong. */
function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap(faultsOf).flatMap((issue) => {
    const at = issue.path.map(String);
    if (issue.code !== "unrecognized_keys") return shape(at, issue.message);
    return issue.keys.map((key) =>
      shape([...at, key], "There is no such key here; it would have no meaning.", issue.message),
    );
  });
}

/** The faults of an issue, one for each place: several types that would have done there are told together. */
function faultsOf(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const faults = nearestFaults(issue);
  return faults.flatMap((fault, index) => {
    const here = faults.filter(({ path }) => path.join() === fault.path.join());
    const types = here.flatMap((each) => (each.code === "invalid_type" ? [each.expected] : []));
    if (types.length < 2) return [fault];
    if (faults.indexOf(here[0] ?? fault) !== index) return [];
    return [{ ...fault, message: wrongType(types, fault.input) }];
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

function shape(path: readonly string[], message: string, hint?: string): Issue {
  const at = path.join(".");
  return { code: "shape", severity: "error", certain: true, message, at, ...(hint === undefined ? {} : { hint }) };
}

/** Reads what should have a shape; else tells every fault, in sentences. */
export function readShape<T>(
  schema: z.ZodType<T>,
  json: unknown,
): { readonly data: T } | { readonly issues: readonly Issue[] } {
  const result = schema.safeParse(json, { error: inWords, reportInput: true });
  return result.success ? { data: result.data } : { issues: issuesOf(result.error) };
}

/** The error for what is no document of its kind: how many faults it has, and the first; its issues are all of them. */
function notA(what: string, code: ErrorCode, issues: readonly Issue[]): ParleyError {
  const [first] = issues;
  const fault = first === undefined ? "" : `${first.at === "" ? "" : `${first.at}: `}${first.message}`;
  const said = issues.length > 1 ? `it has ${issues.length} faults. The first is ${fault}` : fault;
  return new ParleyError(code, `This is not a ${what}: ${said}`, {
    issues,
    ...(first === undefined ? {} : { at: first.at }),
    ...(first?.hint === undefined || issues.length > 1 ? {} : { hint: first.hint }),
  });
}

/** Reads a document of some kind as plain JSON; else throws the code, with one issue per fault. `what` names the kind. */
export function parseDocument<T>(schema: z.ZodType<T>, json: unknown, code: ErrorCode, what: string): T {
  const plain = plainJson(json);
  const read =
    "faults" in plain
      ? { issues: plain.faults.map(({ at, message, hint }) => shape([at], message, hint)) }
      : readShape(schema, plain.json);
  if ("data" in read) return read.data;
  throw notA(what, code, read.issues);
}

/** Reads a protocol document. Throws PARLEY_PROTOCOL_INVALID with one issue per fault. */
export function parseProtocol(json: unknown): Protocol {
  return parseDocument(Protocol, json, "PARLEY_PROTOCOL_INVALID", "protocol");
}

/** Reads a brand file. Throws PARLEY_BRAND_INVALID with one issue per fault. */
export function parseBrand(json: unknown): Brand {
  return parseDocument(Brand, json, "PARLEY_BRAND_INVALID", "brand");
}
