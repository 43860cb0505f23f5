import { z } from "zod";
import { nearest } from "./nearest.ts";

/**
 * What zod finds in a document, as sentences for whoever wrote it: what is wrong, and how to mend it. zod asks this only where
 * a schema has no words of its own. For keys that nobody knows it tells which ones there are.
 */
export const inWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return wrongType([issue.expected], issue.input);
    case "invalid_value":
      return wrongValue(issue.values, issue.input);
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_format":
      return FORMATS[issue.format] ?? `It has not the form that is asked for here: ${issue.pattern ?? issue.format}.`;
    case "unrecognized_keys":
      return otherKeys(issue.keys, keysOf(issue.inst));
    case "invalid_key":
      return issue.issues[0]?.message ?? "This name is not taken here.";
    default:
      return "This cannot stand here.";
  }
};

/** A value of another type than those that may stand at its place, or none at all. */
export function wrongType(expected: readonly string[], input: unknown): string {
  const wanted = either([...new Set(expected.map((type) => KINDS[type] ?? type))]);
  if (input === undefined) return `It is missing: write ${wanted}.`;
  const found = KINDS[typeOf(input)] ?? typeOf(input);
  return `${found.charAt(0).toUpperCase()}${found.slice(1)} stands here: write ${wanted} instead.`;
}

/** Types of JSON in a person's words, by what zod and JavaScript call them. */
const KINDS: { readonly [type: string]: string } = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

function wrongValue(values: readonly unknown[], input: unknown): string {
  const known = values.map(String);
  const wanted = known.length === 1 ? JSON.stringify(values[0]) : `one of ${known.join(", ")}`;
  if (input === undefined) return `It is missing: write ${wanted}.`;
  const meant = typeof input === "string" ? nearest(input, known) : null;
  return `It must be ${wanted}.${meant === null ? "" : ` Did you mean "${meant}"?`}`;
}

/** What is counted where the length of something is bounded; everything else is bounded by its value. */
const COUNTED: { readonly [origin: string]: string } = { string: "characters", array: "entries" };

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  const counted = COUNTED[origin];
  if (counted === undefined) return `It must be ${inclusive === false ? "more than" : "at least"} ${minimum}.`;
  if (minimum === 1)
    return origin === "string" ? "It is empty: write something." : "The list is empty: name at least one.";
  return `It has too few ${counted}: write at least ${minimum}.`;
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  const counted = COUNTED[origin];
  if (counted === undefined) return `It must be ${inclusive === false ? "less than" : "at most"} ${maximum}.`;
  return `It has too many ${counted}: write at most ${maximum}.`;
}

const FORMATS: { readonly [format: string]: string } = {
  date: "There is no such date: write one such as 2026-03-02.",
  datetime: "This is no instant: write one in ISO 8601, such as 2026-03-02T09:00:00Z.",
};

/** The keys that an object may have, where its schema names them. */
function keysOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) return schema.keyType.options.map(String);
  return [];
}

function otherKeys(unknown: readonly string[], known: readonly string[]): string {
  const meant = unknown.length === 1 ? nearest(unknown[0] ?? "", known) : null;
  if (meant !== null) return `Did you mean "${meant}"?`;
  return known.length === 0 ? "Leave it out." : `Leave it out; these may stand here: ${known.join(", ")}.`;
}

const either = (words: readonly string[]): string => words.join(", ").replace(/, (?=[^,]*$)/, " or ");
