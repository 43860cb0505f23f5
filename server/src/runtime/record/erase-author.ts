import { AuthorErased } from "@parley/engine";
import { ERASURE } from "../../limits.ts";
import { emptyWal } from "../../store/empty-wal.ts";
import { casesOfAuthor, type Author } from "../../store/record/cases-of-author.ts";
import { countLooseMentions, eraseLooseMentions } from "../../store/record/erase-mentions.ts";
import { forgetRepeatsWith } from "../../store/record/forget-repeats.ts";
import type { Actor } from "../caller.ts";
import type { Host } from "../host.ts";
import { type ChangeAnswer, type ChangeRequest, type PlannedChange, type Plan } from "../turns/change-turn.ts";
import { authorHash } from "./author-hash.ts";
import { planErasure, type Erasing } from "./erase-cases.ts";

/**
 * Plans to erase all that is kept on an author, some cases at once; the answer tells what went. Its line in the
 * record has a salted hash of the author and nothing else of them.
 */
export function eraseAuthor(
  erasing: Erasing,
  author: Author,
  by: Actor,
  before: AuthorErased | null,
  at: number,
): PlannedChange {
  const { store } = erasing;
  const found = casesOfAuthor(store.db, author, ERASURE.casesAtOnce);
  const planned = found.flatMap(({ case_id: id }) => planErasure(erasing, { id, handle: author.handle, by }, at) ?? []);
  const hash = authorHash(store, author);
  const now: AuthorErased = {
    author: hash,
    cases: planned.length,
    mentions: found.reduce((sum, { theirs }) => sum + theirs, 0) + countLooseMentions(store.db, author),
    closed: planned.filter(({ wasOpen }) => wasOpen).map((each) => each.case),
    shared: found.filter(({ others }) => others > 0).map(({ case_id }) => case_id),
  };
  return {
    answer: { status: 200, body: { ...together(before, now) } },
    acts: [{ action: "author.erased", brand: author.brand, subject: hash, details: { ...now } }],
    write() {
      for (const each of planned) each.write();
      eraseLooseMentions(store.db, author, at);
      forgetRepeatsWith(store.db, author.brand, [author.handle, ...planned.map((each) => each.case)]);
    },
    committed() {
      for (const each of planned) each.committed();
      emptyWal(store.db);
    },
  };
}

/** What an earlier part of the same erasure did, and this one. */
function together(before: AuthorErased | null, now: AuthorErased): AuthorErased {
  if (before === null) return now;
  return {
    author: now.author,
    cases: before.cases + now.cases,
    mentions: before.mentions + now.mentions,
    closed: [...before.closed, ...now.closed],
    shared: [...before.shared, ...now.shared],
  };
}

/**
 * Erases all but the last part of what is kept on an author, each part in a transaction of its own, and gives the plan of
 * the last one: its answer tells of all of them.
 */
export async function eraseAuthorInParts(
  erasing: Erasing & { readonly host: Pick<Host, "change"> },
  author: Author,
  { by, request }: Omit<ChangeRequest, "repeat">,
): Promise<Plan> {
  let before: AuthorErased | null = null;
  while (casesOfAuthor(erasing.store.db, author, ERASURE.casesAtOnce + 1).length > ERASURE.casesAtOnce) {
    const part: ChangeAnswer = await erasing.host.change({ by, request, repeat: null }, (at) =>
      eraseAuthor(erasing, author, by, before, at),
    );
    before = AuthorErased.parse(part.body);
  }
  return (at) => eraseAuthor(erasing, author, by, before, at);
}
