import type { ZodError } from "zod";

/** One line per field that is wrong. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

type ZodIssue = ZodError["issues"][number];

/** What a Zod error says, in words for the person who sent the data: dotted field names, one line each. */
export function fieldErrors(error: ZodError): FieldError[] {
  return error.issues.flatMap(lines);
}

function lines(issue: ZodIssue): FieldError[] {
  const field = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: [...issue.path, key].map(String).join("."),
      message: "is not a field that Parley knows",
    }));
  }
  return [{ field: field === "" ? "(body)" : field, message: message(issue) }];
}

function message(issue: ZodIssue): string {
  if (issue.code === "invalid_type" && issue.input === undefined && issue.message.endsWith("received undefined"))
    return "is required";
  if (issue.code === "invalid_type") return `must be ${article(issue.expected)}`;
  if (issue.code === "invalid_value")
    return `must be ${issue.values.length > 1 ? "one of " : ""}${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_small") return atLeast(Number(issue.minimum), COUNTED[issue.origin]);
  if (issue.code === "too_big") return bound(COUNTED[issue.origin], "at most", Number(issue.maximum));
  if (issue.code === "invalid_format" && issue.format === "datetime")
    return "must be an ISO 8601 instant such as 2026-03-02T09:00:00Z";
  return issue.message;
}

/** What is counted where the length of something is bounded; everything else is bounded by its value. */
const COUNTED: { readonly [origin: string]: string } = { string: "characters", array: "entries", set: "entries" };

function atLeast(least: number, counted: string | undefined): string {
  return counted !== undefined && least === 1 ? "must not be empty" : bound(counted, "at least", least);
}

const bound = (counted: string | undefined, which: string, limit: number): string =>
  counted === undefined ? `must be ${which} ${limit}` : `must have ${which} ${limit} ${counted}`;

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
