import { isoInstant, type PublishingBody } from "@parley/engine";
import { isoOrNull } from "../clock.ts";
import type { Actor } from "../caller.ts";
import type { Statements } from "../statements.ts";
import type { PlannedChange } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { keepHold, keepRelease } from "./keep-publishing.ts";

/** Who says that a brand's publishing is held or released, and why. */
export interface Word {
  readonly brand: string;
  readonly by: Actor;
  readonly because: string;
}

type Reading = Pick<Statements, "readPublishing" | "listHolds">;

/** Is a brand's publishing held, since when, and by whom? */
export function readPublishing(statements: Reading, brand: string): PublishingBody {
  const since = statements.readPublishing(brand)?.held_since ?? null;
  return {
    held: since !== null,
    since: isoOrNull(since),
    holders: statements
      .listHolds(brand)
      .map(({ holder, name, because, at }) => ({ holder, name: name ?? "A case", because, since: isoInstant(at) })),
  };
}

/** Plans that somebody holds a brand's publishing; who holds it already changes nothing. */
export function planHold(
  { statements, signals }: Pick<TurnKit, "statements" | "signals">,
  { brand, by, because }: Word,
  at: number,
): PlannedChange {
  const before = readPublishing(statements, brand);
  if (before.holders.some(({ holder }) => holder === by.id)) return { answer: { status: 200, body: before } };
  const mine = { holder: by.id, name: by.name, because, since: isoInstant(at) };
  const after = { held: true, since: before.since ?? isoInstant(at), holders: [...before.holders, mine] };
  return {
    answer: { status: 200, body: after },
    acts: [{ action: "publishing.held", brand, subject: brand, details: { because } }],
    write: () => keepHold({ statements }, brand, { holder: by.id, name: by.name }, because, at),
    committed: () => signals.effectsReady(),
  };
}

/** Plans that somebody releases a brand's publishing: all that hold it let go. */
export function planRelease(
  { statements, signals }: Pick<TurnKit, "statements" | "signals">,
  { brand, because }: Word,
  at: number,
): PlannedChange {
  const { holders } = readPublishing(statements, brand);
  const body: PublishingBody = { held: false, since: null, holders: [] };
  if (holders.length === 0) return { answer: { status: 200, body } };
  const details = { because, holders: holders.map(({ holder }) => holder) };
  return {
    answer: { status: 200, body },
    acts: [{ action: "publishing.released", brand, subject: brand, details }],
    write: () => keepRelease({ statements }, brand, null, because, at),
    committed: () => signals.effectsReady(),
  };
}
