import type { AuthorExport } from "@parley/engine";
import { casesOfAuthor, type Author } from "../../store/record/cases-of-author.ts";
import type { Store } from "../../store/open-store.ts";
import type { Programs } from "../programs.ts";
import { exportCase } from "./export-case.ts";

/**
 * Everything that is kept on an author: the cases in which they wrote, whole, so also what was answered; of mentions only
 * their own, since others in the same thread have rights as well.
 */
export async function exportAuthor(store: Store, programs: Programs, author: Author): Promise<AuthorExport> {
  const { channel, handle } = author;
  const cases = [];
  for (const { case_id: id } of casesOfAuthor(store.db, author, Number.MAX_SAFE_INTEGER)) {
    const exported = await exportCase(store, programs, id);
    const theirs = exported.mentions.map((each) => sameHandle(each.author.handle, handle));
    cases.push({
      ...exported,
      mentions: exported.mentions.filter((_, index) => theirs[index] === true),
      received: exported.received.filter((_, index) => theirs[index] === true),
    });
  }
  return { channel, handle, cases };
}

const sameHandle = (one: string, other: string): boolean => one.replace(/^@/, "").toLowerCase() === other.toLowerCase();
