import type { Json } from "@parley/engine";
import { keepHostEffect } from "../delivery/keep-host-effect.ts";
import type { TurnKit } from "../turns/turn-kit.ts";

/** Who holds publishing: a case, a person or a key. */
export interface Holder {
  readonly holder: string;
  readonly name: string;
}

type Words = Pick<TurnKit, "statements">;

/**
 * Holds a brand's publishing. Schedulers are told when that changes it: by an effect of the brand's own, so that they hear of
 * holding and releasing in the order in which it happened, whoever did it. Call it in the write of a turn.
 */
export function keepHold(
  { statements }: Words,
  brand: string,
  { holder, name }: Holder,
  because: string | null,
  at: number,
): void {
  statements.insertHold({ brand, holder, name, because, at });
  if ((statements.readPublishing(brand)?.held_since ?? null) === null)
    tellSchedulers({ statements }, brand, { type: "holdPublishing", because, heldSince: at }, at);
}

/** Lets one holder go, or all with null; publishing is free when none is left. Call it in the write of a turn. */
export function keepRelease(
  { statements }: Words,
  brand: string,
  holder: string | null,
  because: string | null,
  at: number,
): void {
  const gone = statements.deleteHolds(brand, holder);
  if (gone > 0 && statements.listHolds(brand).length === 0)
    tellSchedulers({ statements }, brand, { type: "releasePublishing", because, heldSince: null }, at);
}

/** A case that has finished holds nothing: nobody could let go for it. Call it in the write of a turn. */
export function keepFinished(words: Words, brand: string, caseId: string, at: number): void {
  keepRelease(words, brand, caseId, "the case that held it has finished", at);
}

function tellSchedulers(
  { statements }: Words,
  brand: string,
  news: { readonly type: string; readonly because: string | null; readonly heldSince: number | null },
  at: number,
): void {
  const { type, because, heldSince } = news;
  const change = statements.changePublishing(brand, heldSince);
  const params: { [name: string]: Json } = because === null ? {} : { because };
  keepHostEffect({ statements }, { key: `${brand}:publishing:${change}`, caseId: null, brand, type, params }, at);
}
