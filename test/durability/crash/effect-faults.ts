import type { TraceEntry } from "@parley/engine";
import type { Store } from "@parley/server";

/** Effects that the host itself carries out: a case's own never go out, but for the incident that it opened. */
const DONE_BY_HOST = ["openIncident", "holdPublishing", "releasePublishing"];

/** Each effect is recorded once, and went out under its key at least once; nothing went out that is not recorded. */
export async function deliveryFaults({ reads }: Store, delivered: ReadonlySet<string>): Promise<string[]> {
  const outbox = await reads.selectFrom("outbox").select(["key", "type", "status"]).execute();
  const known = new Map(outbox.map((row) => [row.key, row]));
  const isOurs = ({ key, type }: { key: string; type: string }): boolean =>
    DONE_BY_HOST.includes(type) && key.startsWith("case_");
  const opened = outbox.filter(({ key, type }) => type === "openIncident" && delivered.has(key)).length;
  const incidents = await reads.selectFrom("incidents").select("id").execute();
  return [
    ...(known.size === outbox.length ? [] : [`${outbox.length - known.size} effects are recorded twice`]),
    ...outbox.filter(({ status }) => status !== "delivered").map(({ key, status }) => `effect ${key} is ${status}`),
    ...outbox.filter((row) => !isOurs(row) && !delivered.has(row.key)).map(({ key }) => `effect ${key} never went out`),
    ...[...delivered].filter((key) => !known.has(key)).map((key) => `effect ${key} went out and is not recorded`),
    ...(opened === incidents.length ? [] : [`${opened} incidents were told, ${incidents.length} opened`]),
  ];
}

/** Schedulers hear of holding and releasing in turn, each change under its number; at last publishing is free. */
export async function publishingFaults({ reads }: Store): Promise<string[]> {
  const told = await reads
    .selectFrom("outbox")
    .select(["key", "type"])
    .where("key", "like", "sturdy:publishing:%")
    .orderBy("seq")
    .execute();
  const wanted = told.map((_, index) => ({
    key: `sturdy:publishing:${index + 1}`,
    type: index % 2 === 0 ? "holdPublishing" : "releasePublishing",
  }));
  if (told.length > 0 && told.length % 2 === 0 && JSON.stringify(told) === JSON.stringify(wanted)) return [];
  return [`schedulers were told ${told.map(({ key, type }) => `${key} ${type}`).join(", ")}`];
}

/** A timer that was set either fires, once, or is taken back; what waits when a chart ends is taken back untold. */
export async function timerFaults({ reads }: Store): Promise<string[]> {
  const journal = await reads.selectFrom("journal").select(["case_id", "trace"]).orderBy("seq").execute();
  const cases = new Map<string, TraceEntry[]>();
  for (const { case_id: id, trace } of journal) {
    const known = cases.get(id);
    const entries = JSON.parse(trace) as TraceEntry[];
    if (known === undefined) cases.set(id, entries);
    else known.push(...entries);
  }
  return [...cases].flatMap(([id, trace]) => timersOf(trace).map((timer) => `case ${id}: ${timer} fired unasked`));
}

/** Timers that fired more often than they were set. */
function timersOf(trace: readonly TraceEntry[]): string[] {
  const pending = new Map<string, number>();
  const faults: string[] = [];
  const change = (timer: string, by: number): void => {
    const left = (pending.get(timer) ?? 0) + by;
    if (left < 0) faults.push(timer);
    pending.set(timer, left);
  };
  for (const entry of trace) {
    if (entry.kind === "timer") change(entry.timer, entry.change === "set" ? 1 : -1);
    if (entry.kind === "clock" && ["started", "restarted"].includes(entry.change)) change(`clock ${entry.clock}`, 1);
    if (entry.kind === "clock" && ["due", "met", "cancelled"].includes(entry.change))
      change(`clock ${entry.clock}`, -1);
    if (entry.kind === "event" && entry.event.startsWith("xstate.after.")) change(entry.event, -1);
  }
  return faults;
}
