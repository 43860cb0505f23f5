import { freshFacts, type FreshFacts } from "../../store/reports/fresh-facts.ts";
import { casesWithJournal } from "../../store/journal/cases-with-journal.ts";
import { readHistory } from "../../store/journal/read-history.ts";
import type { Store } from "../../store/open-store.ts";
import { Programs } from "../programs.ts";
import { keepFacts } from "./keep-facts.ts";
import type { JournalInput } from "../record/journal-input.ts";
import { replayCase } from "../record/replay-case.ts";

const PAGE = 200;

/**
 * Takes every step of every case again and lists the cases of which reports tell anything else than what the journal gives.
 * Cases that were erased are left out: what came into them is gone. Nobody else may write meanwhile.
 */
export async function verifyFacts(store: Store): Promise<string[]> {
  const programs = new Programs(store.db);
  const fresh = freshFacts(store.db);
  const erased = new Set<string>();
  try {
    for (let before: string | null = null; ;) {
      const ids: string[] = await casesWithJournal(store.reads, before, PAGE);
      for (const id of ids) if (!keepAgain(store, programs, fresh, id)) erased.add(id);
      before = ids.at(-1) ?? null;
      if (before === null) return fresh.differing().filter((id) => !erased.has(id));
    }
  } finally {
    fresh.drop();
  }
}

/** False when the case was erased. */
function keepAgain(store: Store, programs: Programs, fresh: FreshFacts, id: string): boolean {
  const history = readHistory(store.db, store.reads, id);
  if (history === undefined || history.row.erased_at !== null) return false;
  const of = { brand: history.row.brand, openedAt: history.row.opened_at };
  for (const { kept, step } of replayCase(programs, history))
    keepFacts({ statements: fresh }, of, step, JSON.parse(kept.input) as JournalInput, kept.at);
  return true;
}
