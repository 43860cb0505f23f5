import { casesWithJournal } from "../../store/journal/cases-with-journal.ts";
import { readHistory, type CaseHistory } from "../../store/journal/read-history.ts";
import type { Store } from "../../store/open-store.ts";
import { noCase } from "../cases/kept-case.ts";
import { Programs } from "../programs.ts";
import { replayCase } from "./replay-case.ts";

/** How a case compares with what its journal makes of it. */
export type CaseVerdict =
  | { readonly case: string; readonly verdict: "same" }
  /** Its author's data was erased, so its inputs are gone. */
  | { readonly case: string; readonly verdict: "erased" }
  | {
      readonly case: string;
      readonly verdict: "differs";
      /** The first step that differs; null when the stored state does. */
      readonly step: number | null;
      readonly what: "journal" | "trace" | "effects" | "state";
      readonly because: string;
    };

/** What a check of the journal found. */
export interface JournalFindings {
  /** Cases whose journal gives the stored state, byte for byte. */
  readonly same: number;
  /** Cases that were erased: there is nothing to take again. */
  readonly erased: number;
  readonly differing: readonly Extract<CaseVerdict, { verdict: "differs" }>[];
}

const PAGE = 200;

/**
 * Takes every step of the newest cases again and lists those that come out otherwise than they are stored. `limit`: how many
 * cases at most; all of them when it is left out. It reads only, and may run beside a server.
 */
export async function verifyJournal(
  store: Store,
  { limit = Infinity }: { readonly limit?: number } = {},
): Promise<JournalFindings> {
  const programs = new Programs(store.db);
  const differing: Extract<CaseVerdict, { verdict: "differs" }>[] = [];
  const counts = { same: 0, erased: 0 };
  let left = limit;
  let before: string | null = null;
  while (left > 0) {
    const ids: string[] = await casesWithJournal(store.reads, before, Math.min(PAGE, left));
    for (const id of ids) {
      const found = verifyCase(store, programs, id);
      if (found.verdict === "differs") differing.push(found);
      else counts[found.verdict] += 1;
    }
    left -= ids.length;
    before = ids.at(-1) ?? null;
    if (before === null) break;
  }
  return { ...counts, differing };
}

/** Takes every step of a case again and compares traces, effects and the last state, byte for byte; throws PARLEY_NOT_FOUND. */
export function verifyCase(store: Store, programs: Programs, id: string): CaseVerdict {
  const history = readHistory(store.db, store.reads, id);
  if (history === undefined) throw noCase(id);
  if (history.row.erased_at !== null) return { case: id, verdict: "erased" };
  const difference = compare(programs, history);
  return difference === null ? { case: id, verdict: "same" } : { case: id, verdict: "differs", ...difference };
}

type Difference = Omit<Extract<CaseVerdict, { verdict: "differs" }>, "case" | "verdict">;

function compare(programs: Programs, history: CaseHistory): Difference | null {
  const effects = new Map(history.effects.map(({ key, type }) => [key, type]));
  let expected = 0;
  let state: string | null = null;
  try {
    for (const { kept, step, state: after } of replayCase(programs, history)) {
      const differs = (what: Difference["what"], because: string): Difference => ({ step: expected, what, because });
      if (kept.step !== expected || step.state.step !== expected)
        return differs(
          "journal",
          `step ${expected} should come here; the journal has ${kept.step}, the engine comes to ${step.state.step}`,
        );
      if (JSON.stringify(step.trace) !== kept.trace) return differs("trace", "the engine tells the step otherwise");
      const missing = step.effects.find(({ key, type }) => effects.get(key) !== type);
      if (missing !== undefined)
        return differs("effects", `the effect ${missing.key} (${missing.type}) is not in the outbox`);
      state = after;
      expected += 1;
    }
  } catch (error) {
    // Whatever a damaged row makes the engine say is a finding about the row.
    return { step: expected, what: "journal", because: error instanceof Error ? error.message : String(error) };
  }
  return state === history.row.state
    ? null
    : { step: null, what: "state", because: "the journal leads to another state" };
}
