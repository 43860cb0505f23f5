import type { z } from "zod";
import { ParleyError, type ErrorCode, type Issue } from "../errors.ts";
import { Brand } from "./brand.ts";
import { inWords, wrongType } from "./fault-words.ts";
import { nearest as nearestName } from "./nearest.ts";
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

/** Where no alternative fits, the faults of the one that fits best: those that lie deepest, and of these the fewest. */
function nearestFaults(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const { path } = issue;
  const alternatives = issue.errors.map((errors) =>
    errors.flatMap((each) => nearestFaults({ ...each, path: [...path, ...each.path] })),
  );
  const kinds = alternatives.filter((faults) => !faults.some((fault) => isAt(fault, path.length)));
  const lacks = kinds.map((faults) => faults.filter((fault) => isMissing(fault, path.length)));
  if (kinds.length > 1 && lacks.every((missing) => missing.length > 0)) return [noneOf(path, kinds, lacks)];
  const told = kinds.length > 1 ? kinds.filter((_, index) => lacks[index]?.length === 0) : alternatives;
  const [nearest] = told.toSorted((one, other) => depth(other) - depth(one) || one.length - other.length);
  if (nearest !== undefined && depth(nearest) > path.length) return [...nearest];
  const faults = alternatives.flat();
  const ofRightType = faults.find(({ code }) => code !== "invalid_type");
  return ofRightType === undefined ? faults : [ofRightType];
}

type Faults = readonly z.core.$ZodIssue[];

const depth = (faults: Faults): number => Math.max(...faults.map(({ path }) => path.length));

/** Is the whole value of another type? */
const isAt = ({ code, path }: z.core.$ZodIssue, length: number): boolean =>
  code === "invalid_type" && path.length === length;

/** Is a key missing that would say which of several objects it is? */
const isMissing = (fault: z.core.$ZodIssue, length: number): boolean =>
  fault.code === "invalid_type" && fault.path.length === length + 1 && fault.input === undefined;

/** An object that is none of several, each of which is told by a key. */
function noneOf(path: z.core.$ZodIssue["path"], kinds: readonly Faults[], lacks: readonly Faults[]): z.core.$ZodIssue {
  const keys = [...new Set(lacks.flatMap(([first]) => String(first?.path.at(-1))))];
  const others = kinds.map((faults) => faults.flatMap((each) => (each.code === "unrecognized_keys" ? each.keys : [])));
  const [unknown] = (others[0] ?? []).filter((key) => others.every((each) => each.includes(key)));
  const meant = unknown === undefined ? null : nearestName(unknown, keys);
  const mend = meant === null ? "" : ` Did you mean "${meant}"?`;
  const found = unknown === undefined ? "" : `, and "${unknown}" is none of them`;
  return {
    code: "custom",
    path,
    message: `One of these has to stand here: ${keys.join(", ")}${found}.${mend}`,
    input: undefined,
  };
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
