import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareService } from "@parley/engine";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { desk as migration } from "../migrations/0007-desk.ts";
import { openStore, type Store } from "../open-store.ts";
import { prepareKeepDeskCase, type DeskEntry } from "./keep-desk-case.ts";
import { listDesk, type DeskCursor } from "./list-desk.ts";
import { prepareLoadDeskCase } from "./load-desk-case.ts";
import { NEVER } from "./tables.ts";

const HOUR = 3_600_000;
const START = Date.parse("2026-03-02T10:00:00Z");

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-desk-"));
  store = await openStore({ folder });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const entry = (id: string, other: Partial<DeskEntry> = {}): DeskEntry => ({
  case_id: id,
  brand: "toy",
  lead: "care",
  priority: 3,
  due: NEVER,
  opened_at: START,
  taken_by: null,
  taken_name: null,
  taken_at: null,
  released: 0,
  ...other,
});

describe("the queue in the database", () => {
  it("has the engine's order of service, whatever the page size", async () => {
    const keep = prepareKeepDeskCase(store.db);
    const dues = [START + HOUR, NEVER, START + 2 * HOUR];
    const entries = ["b", "a", "d", "c"].flatMap((letter, n) =>
      dues.flatMap((due, m) =>
        [1, 3, 5].map((priority) =>
          entry(`${letter}${m}${priority}`, { due, priority, opened_at: START + (n % 2) * HOUR, lead: `lead${n}` }),
        ),
      ),
    );
    for (const each of entries) keep(each);
    const rankOf = ({ case_id: id, priority, due, opened_at }: DeskEntry) => ({
      id,
      priority,
      due: due === NEVER ? null : new Date(due).toISOString(),
      openedAt: new Date(opened_at).toISOString(),
    });
    const expected = entries.map(rankOf).toSorted(compareService);
    const seen: string[] = [];
    let cursor: DeskCursor | null = null;
    for (;;) {
      const page: DeskCursor[] = await listDesk(store.reads, "toy", {}, 5, cursor);
      seen.push(...page.map(({ case_id }) => case_id));
      const last = page.at(-1);
      if (last === undefined) break;
      cursor = last;
    }
    expect(seen).toEqual(expected.map(({ id }) => id));
  });

  it("remembers who took a case until the lead changes or it is handed back", () => {
    const keep = prepareKeepDeskCase(store.db);
    const taker = (): string | null | undefined => prepareLoadDeskCase(store.db)("a")?.taken_by;
    const taken = { taken_by: "key:ann", taken_name: "ann", taken_at: START };
    keep(entry("a"));
    keep(entry("a", taken));
    keep(entry("a", { priority: 1, due: START }));
    expect(prepareLoadDeskCase(store.db)("a")).toMatchObject({ ...taken, priority: 1, due: START });
    keep(entry("a", { released: 1 }));
    expect(taker()).toBeNull();
    keep(entry("a", taken));
    keep(entry("a", { lead: "billing" }));
    expect(taker()).toBeNull();
  });

  it("takes in the cases that were open before it was there", async () => {
    const at = new Date(START).toISOString();
    const state = (status: string, lead: string | null) =>
      JSON.stringify({
        case: "x",
        status,
        facts: { case: { openedAt: at, priority: 2 } },
        decided: [{ state: "s", because: "b", answers: { lead } }],
        clocks: { reply: { status: "running", startedAt: START, dueAt: START + HOUR } },
      });
    const row = { brand: "toy", channel: "x", protocol_hash: "h", brand_revision: 1, rev: 1, wake_at: null };
    const times = { opened_at: START, changed_at: START };
    const cases = [
      { id: "led", status: "open" as const, state: state("open", "care") },
      { id: "left-alone", status: "open" as const, state: state("open", null) },
      { id: "over", status: "done" as const, state: state("done", "care") },
    ];
    await store.reads
      .insertInto("cases")
      .values(cases.map((each) => ({ ...row, ...times, ...each, conversation: each.id, erased_at: null })))
      .execute();
    for (const table of ["desk_cases", "reply_drafts", "approvals", "replies"])
      await sql`drop table ${sql.table(table)}`.execute(store.reads);
    await migration.up(store.reads);
    expect(await listDesk(store.reads, "toy", {}, 10, null)).toMatchObject([
      { case_id: "led", lead: "care", priority: 2, due: START + HOUR, opened_at: START },
    ]);
  });
});
