import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openStore, verifyFacts, verifyJournal, type Store } from "@parley/server";
import { audit } from "../audit.ts";
import { incidentFaults, shadowFaults, similarFaults } from "./beside-faults.ts";
import { deliveryFaults, publishingFaults, timerFaults } from "./effect-faults.ts";
import type { Promises } from "./promises.ts";

/** Every promise that a data folder breaks after many deaths and a calm life at the end, in words; none is how it must be. */
export async function brokenPromises(folder: string, promises: Promises): Promise<string[]> {
  const { mentions, faults } = await audit(folder);
  const broken = [...faults];
  for (const [id, known] of promises.mentions)
    if (mentions.get(id) !== known)
      broken.push(`mention ${id} was acknowledged in ${known}, and is in ${mentions.get(id)}`);
  const store = await openStore({ folder });
  try {
    const delivered = readFileSync(join(folder, "delivered.txt"), "utf8").trim().split("\n");
    broken.push(
      ...(await promisedFaults(store, promises)),
      ...(await deliveryFaults(store, new Set(delivered))),
      ...(await publishingFaults(store)),
      ...(await timerFaults(store)),
      ...(await incidentFaults(store)),
      ...(await similarFaults(store)),
      ...(await shadowFaults(store)),
      ...leftovers(store),
      ...(await moveFaults(store)),
      ...(await verifyJournal(store)).differing.map((found) => `the journal differs: ${JSON.stringify(found)}`),
      ...(await verifyFacts(store)).map((id) => `reports tell of case ${id} what its journal does not`),
    );
  } finally {
    await store.close();
  }
  return broken;
}

/** Events are there; what people wrote is there once, and at most once where nobody was told that it is. */
async function promisedFaults({ reads }: Store, promises: Promises): Promise<string[]> {
  const broken: string[] = [];
  const events = await reads.selectFrom("events").select(["event_id", "case_id"]).execute();
  const kept = new Map(events.map(({ event_id, case_id }) => [event_id, case_id]));
  for (const [id, known] of promises.events) if (kept.get(id) !== known) broken.push(`event ${id} is lost`);
  const written = new Map<string, number>();
  for (const { text } of await reads.selectFrom("replies").select("text").execute())
    written.set(text, (written.get(text) ?? 0) + 1);
  for (const [text, isPromised] of promises.replies) {
    const times = written.get(text) ?? 0;
    if (times > 1 || (isPromised && times === 0)) broken.push(`"${text}" was written ${times} times`);
  }
  return broken;
}

/** Cases did move, and as many as the moves say, each once in a move. */
async function moveFaults({ reads }: Store): Promise<string[]> {
  const steps = await reads.selectFrom("journal").select("case_id").where("event", "=", "parley.moved").execute();
  const moves = await reads.selectFrom("moves").select("moved").execute();
  const said = moves.reduce((sum, { moved }) => sum + moved, 0);
  const rows = await reads.selectFrom("moved_cases").select(["move", "case_id"]).execute();
  const once = new Set(rows.map((row) => `${row.move} ${row.case_id}`));
  return said > 0 && said === steps.length && once.size === rows.length
    ? []
    : [`${moves.length} moves tell of ${said} cases, the journal of ${steps.length}`];
}

/** What must be gone when every case has come to its end and everything is out. */
const GONE = {
  "cases are open": "SELECT count(*) FROM cases WHERE status = 'open'",
  "cases lie on the desk": "SELECT count(*) FROM desk_cases",
  "drafts wait": "SELECT count(*) FROM reply_drafts WHERE status = 'waiting'",
  "approvals wait": "SELECT count(*) FROM approvals WHERE status = 'waiting'",
  "hold publishing": "SELECT count(*) FROM publishing_holds",
  "cases are not told their news": "SELECT count(*) FROM incident_cases WHERE news IS NOT NULL",
  "moves go on": "SELECT count(*) FROM moves WHERE status = 'running'",
  "timers wait": "SELECT count(*) FROM cases WHERE wake_at IS NOT NULL",
  "timers of shadows wait": "SELECT count(*) FROM shadow_cases WHERE wake_at IS NOT NULL",
};

function leftovers({ db }: Store): string[] {
  return Object.entries(GONE).flatMap(([what, sql]) => {
    const left = db.prepare<[], number>(sql).pluck().get() ?? 0;
    return left === 0 ? [] : [`${left} ${what}`];
  });
}
