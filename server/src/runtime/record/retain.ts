import { isoInstant, ParleyError, parseDelay, type Brand } from "@parley/engine";
import { emptyWal } from "../../store/empty-wal.ts";
import { finishedBefore } from "../../store/record/finished-before.ts";
import { forgetErased } from "../../store/record/erased-mentions.ts";
import { forgetRepeats } from "../../store/record/forget-repeats.ts";
import { RETENTION } from "../../limits.ts";
import { PARLEY } from "../caller.ts";
import type { Host } from "../host.ts";
import { REPEATS_MS } from "../turns/change-turn.ts";
import { planErasure, type Erasing } from "./erase-cases.ts";

/** What a run of retention works with. `pause` lets others go first between two batches; false ends the run. */
export interface Retaining extends Erasing {
  readonly host: Pick<Host, "change">;
  readonly pause: () => Promise<boolean>;
}

/** Before which moment (epoch ms) finished cases of a brand are let go; null when it keeps them for ever. */
export function keptSince({ retention }: Pick<Brand, "retention">, now: number): number | null {
  if (retention === undefined) return null;
  const kept = parseDelay(retention);
  if (kept === null) throw new ParleyError("PARLEY_BUG", `"${retention}" is no duration`, { kind: "bug" });
  return now - kept.ms;
}

/**
 * Erases what people wrote in a brand's cases that finished before `before` (epoch ms), a few cases in each turn; how many.
 * The record has one line for the whole run, and none when there was nothing to erase.
 */
export async function retainBrand(retaining: Retaining, brand: string, before: number): Promise<number> {
  const { store, host, pause } = retaining;
  const ours = { by: PARLEY, request: null, repeat: null };
  let cases = 0;
  for (;;) {
    const ids = finishedBefore(store.db, brand, before, RETENTION.casesAtOnce);
    if (ids.length === 0) break;
    await host.change(ours, (at) => {
      const planned = ids.flatMap((id) => planErasure(retaining, { id, handle: null, by: PARLEY }, at) ?? []);
      return {
        answer: { status: 204, body: null },
        write: () => planned.forEach((each) => each.write()),
        committed: () => planned.forEach((each) => each.committed()),
      };
    });
    cases += ids.length;
    if (!(await pause())) break;
  }
  if (cases === 0) return 0;
  const details = { cases, finishedBefore: isoInstant(before) };
  await host.change(ours, () => ({
    answer: { status: 204, body: null },
    acts: [{ action: "retention.erased", brand, subject: brand, details }],
    committed: () => emptyWal(store.db),
  }));
  return cases;
}

/**
 * Lets go, a few in each turn, of answers for repeats that are too old to be asked for again, and of what erased mentions
 * would be known by that nobody delivers any more.
 */
export async function retainRepeats(retaining: Retaining, now: number): Promise<void> {
  const { db } = retaining.store;
  await inTurns(retaining, (limit) => forgetRepeats(db, now - REPEATS_MS, limit));
  await inTurns(retaining, (limit) => forgetErased(db, now - RETENTION.erasedMs, limit));
}

async function inTurns({ host, pause }: Retaining, forget: (limit: number) => number): Promise<void> {
  for (let forgotten: number = RETENTION.repeatsAtOnce; forgotten === RETENTION.repeatsAtOnce;) {
    await host.change({ by: PARLEY, request: null, repeat: null }, () => ({
      answer: { status: 204, body: null },
      write() {
        forgotten = forget(RETENTION.repeatsAtOnce);
      },
    }));
    if (!(await pause())) return;
  }
}
