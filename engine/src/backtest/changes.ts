import type { Json } from "../protocol/json.ts";
import type { Cause } from "../simulate/compare-replays.ts";
import type { DecisionField } from "../vocabulary/decision.ts";
import { MOST_GROUPS } from "./groups.ts";
import { mergeCounts } from "./merge.ts";
import { SAMPLE_SIZE } from "./sample.ts";
import { bySpread } from "./spread.ts";

/** A mention that is decided differently on two sides, and how. */
export interface ChangedMention<F extends string = DecisionField> {
  readonly id: string;
  readonly before: { readonly [field in F]: string };
  readonly after: { readonly [field in F]: string };
  readonly changed: readonly F[];
}

/** In how many mentions each field differs. */
export type ChangedFields<F extends string = DecisionField> = { readonly [field in F]?: number };

/** Mentions that are decided differently for the same cause, with a few of them by chance, the same in every run. */
export interface ChangeGroup<F extends string = DecisionField> {
  readonly cause: Cause;
  readonly mentions: number;
  readonly fields: ChangedFields<F>;
  readonly examples: readonly ChangedMention<F>[];
}

/** What differs between two sides: how many mentions there were, and the changed ones by cause, the largest group first. */
export interface Changes<F extends string = DecisionField> {
  readonly mentions: number;
  readonly changed: number;
  readonly fields: ChangedFields<F>;
  readonly groups: readonly ChangeGroup<F>[];
}

/** Counts mentions that are decided differently, by what caused it. */
export class ChangeBook<F extends string> {
  #mentions = 0;
  #changed = 0;
  #fields: ChangedFields<F> = {};
  readonly #groups = new Map<string, ChangeGroup<F>>();

  /** Counts a mention; `cause` is null where nothing differs. */
  add({ id, before, after, changed, cause }: ChangedMention<F> & { readonly cause: Cause | null }): void {
    this.#mentions += 1;
    if (cause === null) return;
    this.#changed += 1;
    const fields = Object.fromEntries(changed.map((field) => [field, 1])) as ChangedFields<F>;
    this.#fields = mergeCounts(this.#fields as Json, fields as Json) as ChangedFields<F>;
    const group: ChangeGroup<F> = { cause, mentions: 1, fields, examples: [{ id, before, after, changed }] };
    const key = keyOf(cause);
    const known = this.#groups.get(key);
    if (known === undefined && this.#groups.size >= 2 * MOST_GROUPS) this.#shorten();
    this.#groups.set(key, known === undefined ? group : together(known, group));
  }

  /** Everything counted so far. */
  changes(): Changes<F> {
    return mergeChanges([
      { mentions: this.#mentions, changed: this.#changed, fields: this.#fields, groups: [...this.#groups.values()] },
    ]);
  }

  #shorten(): void {
    for (const key of [...this.#groups.keys()].toSorted().slice(MOST_GROUPS)) this.#groups.delete(key);
  }
}

/** Parts of one comparison as one: the same as if one core had done it all. */
export function mergeChanges<F extends string>(parts: readonly Changes<F>[]): Changes<F> {
  const groups = new Map<string, ChangeGroup<F>>();
  for (const group of parts.flatMap((part) => part.groups)) {
    const known = groups.get(keyOf(group.cause));
    groups.set(keyOf(group.cause), known === undefined ? group : together(known, group));
  }
  const kept = [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).slice(0, MOST_GROUPS);
  return {
    mentions: parts.reduce((sum, { mentions }) => sum + mentions, 0),
    changed: parts.reduce((sum, { changed }) => sum + changed, 0),
    fields: parts.reduce<Json>((sum, { fields }) => mergeCounts(sum, fields as Json), {}) as ChangedFields<F>,
    groups: kept.map(([, group]) => group).toSorted((one, other) => other.mentions - one.mentions),
  };
}

const keyOf = (cause: Cause): string => `${cause.kind} ${cause.of} ${cause.condition ?? ""}`;

function together<F extends string>(one: ChangeGroup<F>, other: ChangeGroup<F>): ChangeGroup<F> {
  return {
    cause: one.cause,
    mentions: one.mentions + other.mentions,
    fields: mergeCounts(one.fields as Json, other.fields as Json) as ChangedFields<F>,
    examples: [...one.examples, ...other.examples]
      .toSorted((first, second) => bySpread(first.id, second.id))
      .slice(0, SAMPLE_SIZE),
  };
}
