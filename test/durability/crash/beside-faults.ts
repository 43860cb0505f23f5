import type { CaseState, MentionReading } from "@parley/engine";
import type { Store } from "@parley/server";

/** A cluster has one incident, and a case hears of it once; those that were open long enough, surely. */
export async function incidentFaults({ reads }: Store): Promise<string[]> {
  const incidents = await reads.selectFrom("incidents").select(["cluster"]).execute();
  const clusters = new Set(incidents.map(({ cluster }) => cluster));
  const joined = await reads.selectFrom("incident_cases").select(["incident", "case_id"]).execute();
  const members = new Set(joined.map(({ incident, case_id: id }) => `${id} ${incident}:incident.opened`));
  const steps = await reads
    .selectFrom("journal")
    .select(["case_id", "input"])
    .where("event", "=", "incident.opened")
    .execute();
  const told = steps.map(({ case_id: id, input }) => {
    const { event } = JSON.parse(input) as { readonly event: { readonly id: string } };
    return `${id} ${event.id}`;
  });
  return [
    ...(clusters.size === incidents.length && clusters.size > 1
      ? []
      : [`${clusters.size} clusters have ${incidents.length} incidents`]),
    ...(new Set(told).size === told.length ? [] : ["a case was told twice of an incident"]),
    ...told.filter((each) => !members.has(each)).map((each) => `${each} was told, and has not joined`),
    ...(told.length > 0 ? [] : ["no case was told of an incident"]),
  ];
}

/** Every mention was told how many there were on its topic in the last hour: those that are kept before it, by so many authors. */
export async function similarFaults({ reads }: Store): Promise<string[]> {
  const mentions = await reads
    .selectFrom("mentions")
    .select(["mention_id", "author", "topics", "reading"])
    .orderBy("seq")
    .execute();
  const before = new Map<string, { mentions: number; readonly authors: Set<string> }>();
  return mentions.flatMap(({ mention_id: id, author, topics, reading }) => {
    const topic = topics ?? "";
    const so = before.get(topic) ?? { mentions: 0, authors: new Set<string>() };
    before.set(topic, so);
    so.mentions += 1;
    so.authors.add(author);
    const { similar } = JSON.parse(reading) as MentionReading;
    return similar.lastHour === so.mentions && similar.authorsLastHour === so.authors.size
      ? []
      : [`mention ${id} was told ${JSON.stringify(similar)}, after ${so.mentions} by ${so.authors.size}`];
  });
}

/** The shadow decides as the live version does, and takes every step with it, but for moves to another version. */
export async function shadowFaults({ reads }: Store): Promise<string[]> {
  const shadows = await reads
    .selectFrom("shadow_cases")
    .innerJoin("cases", "cases.id", "shadow_cases.case_id")
    .select(["cases.id", "cases.state", "shadow_cases.state as shadow", "shadow_cases.differs", "shadow_cases.failed"])
    .execute();
  const moves = await reads.selectFrom("journal").select("case_id").where("event", "=", "parley.moved").execute();
  const moved = new Map<string, number>();
  for (const { case_id: id } of moves) moved.set(id, (moved.get(id) ?? 0) + 1);
  const all = await reads.selectFrom("cases").select("id").execute();
  return [
    ...(shadows.length === all.length ? [] : [`${all.length} cases have ${shadows.length} shadows`]),
    ...shadows.flatMap(({ id, state, shadow, differs, failed }) => {
      const [live, beside] = [JSON.parse(state) as CaseState, JSON.parse(shadow) as CaseState];
      const steps = live.step - (moved.get(id) ?? 0);
      if (failed === null && differs === 0 && beside.status === live.status && beside.step === steps) return [];
      return [
        `the shadow of ${id} is ${beside.status} after ${beside.step} steps (${failed ?? differs}), the case ${live.status} after ${steps}`,
      ];
    }),
  ];
}
