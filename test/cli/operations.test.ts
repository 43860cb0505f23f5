import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog, openParley, openStore } from "@parley/server";
import type { TurnBody } from "@parley/engine";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiClient } from "../kit/api-client.ts";
import { mentionOf, openExample, problemOf } from "../kit/open-example.ts";
import { runParley, type CommandResult } from "../kit/run-parley.ts";
import { startServerProcess } from "../kit/server-process.ts";
import { spawnParley } from "../kit/spawn-parley.ts";

interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly says: string;
  readonly remedy?: string;
}

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "parley-operations-"));
  folder = join(root, "data");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const parley = (...args: string[]): Promise<CommandResult> => runParley(args, { PARLEY_DATA: folder });

async function doctor(): Promise<{ code: number | null; wrong: Finding[]; checks: string[] }> {
  const { code, stdout } = await parley("doctor", "--json");
  const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: Finding[] };
  expect(ok).toBe(code === 0);
  return { code, wrong: findings.filter((each) => !each.ok), checks: findings.map(({ check }) => check) };
}

/** A data folder with the example and some cases; gives their ids. */
async function filled(mentions: number): Promise<string[]> {
  const example = await openExample({ folder });
  const ids: string[] = [];
  for (let index = 0; index < mentions; index += 1) {
    const answer = await example.post("/v1/brands/skylark/mentions", mentionOf(`m${index}`));
    ids.push(((await answer.json()) as TurnBody).case);
  }
  await example.parley.close();
  return ids;
}

async function countOf(table: "cases"): Promise<number> {
  const store = await openStore({ folder });
  const rows = await store.reads.selectFrom(table).select("id").execute();
  await store.close();
  return rows.length;
}

describe("parley backup and restore", () => {
  it("copies what a running server has acknowledged, while it takes more, and brings it back", async () => {
    const server = await startServerProcess(folder);
    const client = new ApiClient(server.url, server.key);
    for (let index = 0; index < 20; index += 1) await client.postMention("skylark", mentionOf(`before-${index}`));
    const load = new AbortController();
    let during = 0;
    const posting = (async () => {
      while (!load.signal.aborted) await client.postMention("skylark", mentionOf(`during-${(during += 1)}`));
    })();
    const file = join(root, "parley.backup");
    const backup = await spawnParley(["backup", file, "--json"], { PARLEY_DATA: folder });
    const atEnd = during;
    load.abort();
    await posting;
    expect(backup).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(backup.stdout)).toEqual({ file, bytes: statSync(file).size });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(root).toSorted()).toEqual(["data", "parley.backup"]);

    const refused = await parley("restore", file);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("another Parley process is serving");
    expect(await server.stop()).toBe(0);
    const before = await countOf("cases");

    const restored = await parley("restore", file, "--json");
    expect(restored).toMatchObject({ code: 0, stderr: "" });
    const { kept } = JSON.parse(restored.stdout) as { kept: string };
    expect(existsSync(kept)).toBe(true);
    const after = await countOf("cases");
    expect(after).toBeGreaterThanOrEqual(20);
    expect(after).toBeLessThanOrEqual(20 + atEnd);
    expect(before).toBe(20 + during);
    expect((await doctor()).wrong).toEqual([]);
    const again = await startServerProcess(folder);
    expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
    expect(await again.stop()).toBe(0);
  });

  it("never takes the place of a file, and leaves no half of one", async () => {
    await filled(1);
    const file = join(root, "there");
    writeFileSync(file, "mine");
    const backup = await parley("backup", file);
    expect(backup.code).toBe(1);
    expect(backup.stderr).toContain("is there already");
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect((await parley("backup", join(root, "nowhere", "file"))).stderr).toContain("cannot be written");
  });

  it("changes nothing when the backup is damaged, newer, or none", async () => {
    await filled(3);
    const good = join(root, "good");
    await parley("backup", good);
    const cut = join(root, "cut");
    writeFileSync(cut, readFileSync(good).subarray(0, 50_000));
    const text = join(root, "text");
    writeFileSync(
      text,
      "a text that is longer than the header of a database, so that it is not taken for an empty one. ".repeat(20),
    );
    const newer = join(root, "newer");
    const store = await openStore({ folder: join(root, "other") });
    store.db.prepare("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999-later', '')").run();
    store.db.exec(`VACUUM INTO '${newer}'`);
    await store.close();
    for (const [file, said] of [
      [cut, "it is damaged"],
      [text, "file is not a database"],
      [newer, "written by a newer Parley"],
      [join(root, "none"), "there is no file"],
    ] as const) {
      const { code, stderr } = await parley("restore", file);
      expect([file, code]).toEqual([file, 1]);
      expect(stderr).toContain(said);
    }
    expect(readdirSync(folder).filter((name) => /restoring|before/.test(name))).toEqual([]);
    expect(await countOf("cases")).toBe(3);
  });
});

describe("parley doctor", () => {
  it("finds nothing in good data, beside a server as well", async () => {
    await filled(3);
    const alone = await doctor();
    expect(alone).toEqual({
      code: 0,
      wrong: [],
      checks: ["integrity", "references", "schema", "timers", "effects", "versions", "names", "journal"],
    });
    const { stdout } = await parley("doctor");
    expect(stdout).toMatch(/^well +integrity/);
  });

  it("names what is wrong, with the remedy", async () => {
    const [late = "", foreign = "", changed = ""] = await filled(3);
    const open = await openParley({ folder });
    const { db } = open.store;
    db.prepare("UPDATE cases SET wake_at = 1000 WHERE id = ?").run(late);
    db.prepare("UPDATE cases SET protocol_hash = 'gone' WHERE id = ?").run(foreign);
    db.prepare("UPDATE journal SET trace = '[]' WHERE case_id = ?").run(changed);
    db.prepare("UPDATE outbox SET status = 'parked', next_at = NULL WHERE case_id = ?").run(changed);
    db.pragma("foreign_keys = OFF");
    db.prepare("UPDATE api_keys SET brand = 'nobody'").run();
    const brand = db.prepare<[], string>("SELECT document FROM brands").pluck().get() ?? "{}";
    db.prepare("UPDATE brands SET document = ?").run(JSON.stringify({ ...(JSON.parse(brand) as object), leads: {} }));
    const { code, wrong } = await doctor();
    expect(code).toBe(1);
    expect(wrong.map(({ check }) => check)).toEqual([
      "references",
      "timers",
      "effects",
      "versions",
      "names",
      "journal",
    ]);
    expect(wrong.every(({ remedy }) => (remedy ?? "").length > 10)).toBe(true);
    const said = wrong.map(({ says }) => says).join("\n");
    for (const part of ["api_keys", "1970-01-01T00:00:01.000Z", "skylark", foreign, changed])
      expect(said).toContain(part);
    await open.close();
    expect((await doctor()).wrong.map(({ check }) => check)).not.toContain("timers");
  });
});

describe("a damaged database file", () => {
  const damagedFile = (): string => join(folder, "parley.db");

  function overwrite(at: number, bytes: number): void {
    const file = openSync(damagedFile(), "r+");
    writeSync(file, Buffer.alloc(bytes, 0xa5), 0, bytes, at);
    closeSync(file);
  }

  it("is told by requests, by readiness and by doctor, when pages in its middle are lost", async () => {
    await filled(30);
    const store = await openStore({ folder });
    const page = store.db.pragma("page_size", { simple: true }) as number;
    const roots = store.db.prepare<[], number>("SELECT rootpage FROM sqlite_master WHERE name = 'cases'").pluck().all();
    store.db.pragma("wal_checkpoint(TRUNCATE)");
    await store.close();
    for (const place of roots) overwrite((place - 1) * page, page);
    const lines: string[] = [];
    const open = await openParley({ folder, log: createLog("info", { write: (line) => void lines.push(line) }) });
    const key = (await open.createKey("skylark")).text;
    for (let index = 0; index < 2; index += 1) {
      const response = await open.app.request("/v1/brands/skylark/cases", {
        headers: { authorization: `Bearer ${key}` },
      });
      expect(response.status).toBe(503);
      expect(await problemOf(response)).toMatchObject({
        code: "PARLEY_DATA_DAMAGED",
        hint: expect.stringContaining("parley restore") as string,
      });
    }
    expect(lines.filter((line) => line.includes("damaged"))).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "{}")).toMatchObject({ level: 60 });
    await open.close();
    const { code, wrong } = await doctor();
    expect([code, wrong.map(({ check }) => check)]).toEqual([1, ["integrity"]]);
    expect(wrong[0]?.remedy).toContain("parley restore");
    const backup = await parley("backup", join(root, "bad"));
    expect(backup.code).toBe(1);
    expect(backup.stderr).toContain("was not backed up");
    expect(readdirSync(root)).toEqual(["data"]);
  });

  it.each([
    ["its header is overwritten", () => overwrite(0, 100)],
    ["it is cut in its middle", () => truncateSync(damagedFile(), 40_960)],
    ["nothing is left of it", () => truncateSync(damagedFile(), 0)],
  ])("keeps the server from starting, and names the remedy, when %s", async (_, damage) => {
    await filled(30);
    damage();
    const { code, stderr } = await spawnParley(["serve"], { PARLEY_DATA: folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining("the database is damaged")]);
    expect(stderr).toContain("parley restore");
    const found = await doctor();
    expect(found.wrong.map(({ says }) => says).join()).toContain("damaged");
  });
});
