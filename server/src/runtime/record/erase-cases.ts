import type { CaseState, TraceEntry } from "@parley/engine";
import { readHistory, type CaseHistory } from "../../store/journal/read-history.ts";
import type { Store } from "../../store/open-store.ts";
import { eraseCase } from "../../store/record/erase-case.ts";
import type { Actor } from "../caller.ts";
import { versionOfCase } from "../cases/kept-case.ts";
import { stateIn } from "../kept.ts";
import { keepFinished } from "../publishing/keep-publishing.ts";
import { caseSummary } from "../cases/case-summary.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { erasedState, erasedTrace } from "./erased-state.ts";

/** What erasing works with. */
export interface Erasing {
  readonly store: Store;
  readonly kit: TurnKit;
}

/** A case that is about to be erased. */
export interface PlannedErasure {
  readonly case: string;
  readonly wasOpen: boolean;
  /** Erases, and says so in the case's journal; how many mentions went. Runs inside the open transaction. */
  write(): number;
  /** Tells who watches; runs after the transaction is durable. */
  committed(): void;
}

/**
 * Plans the erasure of a case: what people wrote in it goes, and it ends if it was open, so that no timer fires and no
 * effect goes out any more. `handle`: whose mentions go; null for everybody's. Null when there is nothing to erase.
 */
export function planErasure(
  erasing: Erasing,
  { id, handle, by }: { readonly id: string; readonly handle: string | null; readonly by: Actor },
  at: number,
): PlannedErasure | null {
  const { store, kit } = erasing;
  const history = readHistory(store.db, store.reads, id);
  if (history === undefined) return null;
  const { row } = history;
  const before = stateIn(row);
  // In a case that was erased for somebody else, others' mentions may be left.
  const again = row.erased_at !== null;
  const state = again ? before : erasedState(before);
  const wasOpen = row.status === "open";
  let seq = 0;
  return {
    case: id,
    wasOpen,
    write() {
      const mentions = eraseCase(store.db, {
        row,
        at,
        state: JSON.stringify(state),
        changedAt: wasOpen ? at : row.changed_at,
        traces: again ? new Map() : tracesThatStay(history),
        handle,
      });
      if (wasOpen) keepFinished(kit, row.brand, id, at);
      if (!again) seq = tellJournal(kit, state, by, at);
      return mentions;
    },
    committed() {
      if (again) return;
      if (wasOpen) kit.counters.finished(row.brand);
      // What the case held it holds no longer, and schedulers are to hear of it.
      if (wasOpen) kit.signals.effectsReady();
      const version = versionOfCase(kit.programs, row);
      kit.feed.publish(row.brand, seq, () => ({
        case: caseSummary(version, state, row.opened_at, wasOpen ? at : row.changed_at),
      }));
    },
  };
}

function tracesThatStay({ steps }: CaseHistory): Map<number, string> {
  return new Map(steps.map(({ seq, trace }) => [seq, JSON.stringify(erasedTrace(JSON.parse(trace) as TraceEntry[]))]));
}

function tellJournal({ statements }: TurnKit, state: CaseState, by: Actor, at: number): number {
  const trace: TraceEntry[] = [{ kind: "noted", text: "What people wrote in this case was erased." }];
  return statements.appendJournal({
    case_id: state.case,
    step: state.step,
    at,
    event: "parley.erased",
    trace: JSON.stringify(trace),
    input: "{}",
    actor: by.id,
    actor_name: by.name,
  });
}
