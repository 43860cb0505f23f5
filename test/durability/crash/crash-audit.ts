import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TraceEntry } from "@parley/engine";
import { openStore } from "@parley/server";
import { audit } from "../audit.ts";
import type { CrashRun } from "./crash-run.ts";

/** Every promise that a data folder breaks after many deaths and a calm life at the end, in words; none is how it must be. */
export async function brokenPromises(folder: string, run: CrashRun): Promise<string[]> {
  const { mentions, faults } = await audit(folder);
  const broken = [...faults];
  for (const [id, known] of run.mentions)
    if (mentions.get(id) !== known)
      broken.push(`mention ${id} was acknowledged in ${known}, and is in ${mentions.get(id)}`);
  const store = await openStore({ folder });
  try {
    const events = await store.reads.selectFrom("events").select(["event_id", "case_id"]).execute();
    const kept = new Map(events.map(({ event_id, case_id }) => [event_id, case_id]));
    for (const [id, known] of run.events) if (kept.get(id) !== known) broken.push(`event ${id} is lost`);
    const outbox = await store.reads.selectFrom("outbox").select(["key", "status"]).execute();
    broken.push(...deliveryFaults(outbox, readFileSync(join(folder, "delivered.txt"), "utf8")));
    const journal = await store.reads.selectFrom("journal").select(["case_id", "trace"]).orderBy("seq").execute();
    const traces = new Map<string, TraceEntry[]>();
    for (const { case_id: id, trace } of journal)
      traces.set(id, [...(traces.get(id) ?? []), ...(JSON.parse(trace) as TraceEntry[])]);
    for (const [id, trace] of traces) broken.push(...timerFaults(id, trace));
    const open = await store.reads.selectFrom("cases").select("id").where("status", "=", "open").execute();
    for (const { id } of open) broken.push(`case ${id} never ended`);
  } finally {
    await store.close();
  }
  return broken;
}

function deliveryFaults(outbox: readonly { key: string; status: string }[], delivered: string): string[] {
  const out = new Set(delivered.trim().split("\n"));
  const known = new Set(outbox.map(({ key }) => key));
  return [
    ...outbox.filter(({ status }) => status !== "delivered").map(({ key, status }) => `effect ${key} is ${status}`),
    ...outbox.filter(({ key }) => !out.has(key)).map(({ key }) => `effect ${key} never went out`),
    ...[...out].filter((key) => !known.has(key)).map((key) => `effect ${key} went out and is not recorded`),
  ];
}

/** A timer that was set either fires, once, or is taken back; what waits when a chart ends is taken back untold. */
function timerFaults(id: string, trace: readonly TraceEntry[]): string[] {
  const pending = new Map<string, number>();
  const faults: string[] = [];
  const change = (timer: string, by: number): void => {
    const left = (pending.get(timer) ?? 0) + by;
    if (left < 0) faults.push(`case ${id}: ${timer} fired more often than it was set`);
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
