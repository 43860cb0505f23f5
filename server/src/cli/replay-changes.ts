import type { Cause, ComparedMention, DecisionField } from "@parley/engine";

/** Mentions that two versions decide differently for the same cause. */
export interface ChangeGroup {
  readonly cause: Cause;
  mentions: number;
  fields: Partial<Record<DecisionField, number>>;
  readonly examples: Pick<ComparedMention, "id" | "before" | "after" | "changed">[];
}

/** What a second version changes: how many mentions there were, and the changed ones by cause, largest group first. */
export interface Changes {
  readonly mentions: number;
  readonly changed: number;
  readonly groups: readonly ChangeGroup[];
}

const MOST_EXAMPLES = 5;

/** Counts the mentions that are decided differently, by what caused it. */
export function changesIn(compared: Iterable<ComparedMention>): Changes {
  const groups = new Map<string, ChangeGroup>();
  let mentions = 0;
  let changed = 0;
  for (const each of compared) {
    mentions += 1;
    if (each.cause === null) continue;
    changed += 1;
    const key = `${each.cause.kind} ${each.cause.of}`;
    const group = groups.get(key) ?? { cause: each.cause, mentions: 0, fields: {}, examples: [] };
    groups.set(key, group);
    add(group, each);
  }
  return { mentions, changed, groups: [...groups.values()].toSorted((a, b) => b.mentions - a.mentions) };
}

function add(group: ChangeGroup, { id, before, after, changed }: ComparedMention): void {
  group.mentions += 1;
  for (const field of changed) group.fields[field] = (group.fields[field] ?? 0) + 1;
  if (group.examples.length < MOST_EXAMPLES) group.examples.push({ id, before, after, changed });
}
