import { isDeepStrictEqual } from "node:util";
import { isoInstant, ParleyError, type RevisionBody, type RevisionsBody } from "@parley/engine";
import { VERSIONS } from "../limits.ts";
import { Count, cursorBy, pageOf } from "./page.ts";

/** A revision of something as it is kept. */
export interface KeptRevision {
  readonly revision: number;
  readonly document: string;
  readonly saved_at: number;
  readonly saved_by: string;
  readonly saved_by_name: string;
}

/** The revision that a change rests on, as the client says it. */
export interface Expected {
  /** Null for "whatever it is". */
  readonly revisions: readonly number[] | null;
}

/** The headers of an answer that shows a revision: its ETag, and the address of what was made. */
export const revisionHeaders = (revision: number, location?: string): { readonly [name: string]: string } => ({
  etag: etagOf(revision),
  ...(location === undefined ? {} : { location }),
});

/** A revision as an ETag. */
export const etagOf = (revision: number): string => `"${revision}"`;

/** Is this the revision that was expected? */
export const isExpected = ({ revisions }: Expected, revision: number): boolean =>
  revisions === null || revisions.includes(revision);

/** The oldest of the expected revisions, from which on somebody who is late must be told. */
export const oldestExpected = ({ revisions }: Expected): number => Math.min(...(revisions ?? [0]));

/** Tells somebody who is late who changed what since. `revisions`: the newest first, down to the expected one if it is known; `at`: where it was said. */
export function stale<R extends KeptRevision>(
  what: string,
  revisions: readonly R[],
  changes: (before: R | null, after: R) => readonly string[],
  at = "if-match",
): ParleyError {
  const newest = revisions[0]?.revision ?? 0;
  const since = revisionBodies(revisions, changes).slice(0, Math.max(revisions.length - 1, 1));
  const who = [...new Set(since.map(({ by }) => by.name))].join(", ");
  return new ParleyError("PARLEY_STALE", `${what} is at revision ${newest} by now, changed by ${who}`, {
    at,
    hint: "Read it again, bring your changes in, and send it with the newest revision.",
    also: { since },
  });
}

/** Revisions with what each changed. They come newest first; the last one is compared with nothing. */
export function revisionBodies<R extends KeptRevision>(
  revisions: readonly R[],
  changes: (before: R | null, after: R) => readonly string[],
): RevisionBody[] {
  return revisions.map((row, index) => ({
    revision: row.revision,
    at: isoInstant(row.saved_at),
    by: { id: row.saved_by, name: row.saved_by_name },
    changes: changes(revisions[index + 1] ?? null, row).slice(0, VERSIONS.changesTold),
  }));
}

/** Where a page of revisions ends. */
export const REVISIONS_CURSOR = cursorBy({ revision: Count });

/** A page of revisions from one row more than that, newest first. */
export function revisionsPage<R extends KeptRevision>(
  rows: readonly R[],
  limit: number,
  changes: (before: R | null, after: R) => readonly string[],
): RevisionsBody {
  const { page, next } = pageOf(revisionBodies(rows, changes), limit, REVISIONS_CURSOR);
  return { revisions: [...page], next };
}

/** The keys at the top of two JSON objects whose values differ. */
export function changedKeys(before: string | undefined, after: string): string[] {
  const old = JSON.parse(before ?? "{}") as Record<string, unknown>;
  const now = JSON.parse(after) as Record<string, unknown>;
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => !isDeepStrictEqual(old[key], now[key]),
  );
}
