import { openStore } from "@parley/server";

/** What a data folder holds, as far as promises go. */
export interface Audit {
  /** Mention id to its case. */
  readonly mentions: ReadonlyMap<string, string>;
  readonly cases: number;
  /** Broken promises, in words. */
  readonly faults: readonly string[];
}

/** Effects that people or the host itself want have other keys, and stand in no trace. */
const OF_A_STEP = /:\d+:\d+$/;

/** Reads a data folder that nobody serves and looks for what must never be. */
export async function audit(folder: string): Promise<Audit> {
  const store = await openStore({ folder });
  try {
    const faults: string[] = [];
    const cases = await store.reads.selectFrom("cases").select(["id", "rev"]).execute();
    const mentions = await store.reads.selectFrom("mentions").select(["mention_id", "case_id"]).execute();
    const journal = await store.reads
      .selectFrom("journal")
      .select(["case_id", "step", "trace"])
      .orderBy("case_id")
      .orderBy("step")
      .execute();
    const outbox = await store.reads.selectFrom("outbox").select("key").execute();
    const steps = groupSteps(journal);
    const owners = new Set(mentions.map((mention) => mention.case_id));
    for (const { id, rev } of cases) {
      const own = steps.get(id) ?? [];
      if (own.length !== rev || own.some((step, index) => step !== index))
        faults.push(`case ${id} is at revision ${rev} with the steps ${own.join(", ")}`);
      if (!owners.has(id)) faults.push(`case ${id} has no mention`);
    }
    const wanted = journal.flatMap(({ trace }) => effectsIn(trace)).toSorted();
    const recorded = outbox.flatMap(({ key }) => (OF_A_STEP.test(key) ? [key] : [])).toSorted();
    if (JSON.stringify(wanted) !== JSON.stringify(recorded))
      faults.push(`${wanted.length} effects were wanted, ${recorded.length} recorded`);
    if (new Set(mentions.map((mention) => mention.mention_id)).size !== mentions.length)
      faults.push("a mention was kept twice");
    return {
      mentions: new Map(mentions.map((mention) => [mention.mention_id, mention.case_id])),
      cases: cases.length,
      faults,
    };
  } finally {
    await store.close();
  }
}

/** The keys of the effects that a step's trace tells of; entries of other kinds may be packed. */
function effectsIn(trace: string): string[] {
  const entries = JSON.parse(trace) as readonly (
    | string
    | unknown[]
    | { readonly kind: string; readonly key?: string }
  )[];
  return entries.flatMap((entry) =>
    typeof entry === "object" && !Array.isArray(entry) && entry.kind === "effect" && entry.key !== undefined
      ? [entry.key]
      : [],
  );
}

function groupSteps(journal: readonly { case_id: string; step: number }[]): Map<string, number[]> {
  const steps = new Map<string, number[]>();
  for (const { case_id, step } of journal) {
    const own = steps.get(case_id);
    if (own === undefined) steps.set(case_id, [step]);
    else own.push(step);
  }
  return steps;
}
