import type { Issue } from "../errors.ts";

/** Something wrong with an expression, with the place in its source (characters, end excluded). */
export interface Finding extends Pick<Issue, "code" | "severity" | "certain" | "message"> {
  readonly hint?: string;
  readonly meant?: Meant;
  readonly start: number;
  readonly end: number;
}

/** What the author surely meant: `instead` takes the place of the finding, or only of a `name` in it. */
export interface Meant {
  readonly instead: string;
  readonly name?: string;
}

/** A finding that holds whatever the facts are. */
export function fault(message: string, { start, end }: Place, hint?: string, meant?: Meant): Finding {
  return {
    code: "condition",
    severity: "error",
    certain: true,
    message,
    start,
    end,
    ...(hint === undefined ? {} : { hint }),
    ...(meant === undefined ? {} : { meant }),
  };
}

/** A finding that depends on what comes in. */
export function doubt(code: string, message: string, { start, end }: Place, hint: string, meant?: Meant): Finding {
  const finding: Finding = { code, severity: "warning", certain: false, message, start, end, hint };
  return meant === undefined ? finding : { ...finding, meant };
}

/** A place in a source, in characters, end excluded. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A finding at a place of a document, as an issue. */
export function issueOf({ start, end, meant: _meant, ...finding }: Finding, at: string, source: string): Issue {
  const { message, ...rest } = finding;
  return { ...rest, message: `${message} (Character ${start + 1} of: ${source})`, at, start, end };
}
