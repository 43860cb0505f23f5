import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { GroupCommit } from "./group-commit.ts";

describe("a group commit", () => {
  let db: Database.Database;
  let commits: GroupCommit;
  const rows = (): number[] => db.prepare<[], number>("SELECT n FROM t ORDER BY n").pluck().all();
  const insert = (n: number, check = (): void => undefined): Promise<number> =>
    commits.submit(() => ({
      result: n,
      write() {
        db.prepare("INSERT INTO t VALUES (?)").run(n);
        check();
      },
      committed: () => expect(db.inTransaction).toBe(false),
    }));
  beforeEach(() => {
    db = new Database(":memory:");
    db.exec("CREATE TABLE t (n INTEGER PRIMARY KEY)");
    commits = new GroupCommit(db, { waiting: 5, batch: 3 });
  });

  it("answers turns when they are kept, in order", async () => {
    expect(await Promise.all([insert(1), insert(2), insert(3), insert(4)])).toEqual([1, 2, 3, 4]);
    expect(rows()).toEqual([1, 2, 3, 4]);
  });

  it("lets a turn that cannot plan fail alone", async () => {
    const failing = commits.submit(() => {
      throw new Error("no plan");
    });
    const results = await Promise.allSettled([insert(1), failing, insert(2)]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(rows()).toEqual([1, 2]);
  });

  it("takes back all that a turn wrote before it failed, and keeps the others", async () => {
    const results = await Promise.allSettled([
      insert(1),
      insert(2, () => {
        throw new Error("half written");
      }),
      insert(3),
    ]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(rows()).toEqual([1, 3]);
  });

  it("fails every turn when the commit itself fails", async () => {
    db.exec("CREATE TABLE child (n INTEGER REFERENCES t (n) DEFERRABLE INITIALLY DEFERRED)");
    const orphan = commits.submit(() => ({ result: 0, write: () => void db.exec("INSERT INTO child VALUES (99)") }));
    await expect(orphan).rejects.toMatchObject({ code: "PARLEY_DATA_UNWRITABLE" });
    expect(await insert(7)).toBe(7);
  });

  it("refuses more than may wait, but not the host's own work", async () => {
    const kept = [1, 2, 3, 4, 5].map((n) => insert(n));
    await expect(insert(6)).rejects.toMatchObject({ code: "PARLEY_OVERLOADED" });
    await commits.submit(() => ({ result: null }), true);
    await Promise.all(kept);
  });

  it("takes several turns in one commit, in order, or refuses all of them", async () => {
    const turnOf = (n: number) => () => ({
      result: n,
      write: () => void db.prepare("INSERT INTO t VALUES (?)").run(n),
    });
    await Promise.all(commits.submitAll([1, 2, 3, 4, 5, 6].map(turnOf)));
    expect(rows()).toEqual([1, 2, 3, 4, 5, 6]);
    const kept = [11, 12, 13, 14, 15].map((n) => insert(n));
    expect(() => commits.submitAll([21, 22].map(turnOf))).toThrow("5 requests wait already");
    await Promise.all(kept);
    expect(rows()).not.toContain(21);
  });

  it("says how long those that wait will take, and that there is room again", async () => {
    const kept = [1, 2, 3, 4, 5].map((n) => insert(n));
    const wait = commits.fullFor();
    expect(wait).toBeGreaterThan(0);
    await expect(insert(6)).rejects.toMatchObject({ retryAfterMs: wait });
    await Promise.all(kept);
    expect(commits.fullFor()).toBe(0);
  });

  it("tells whoever keeps count beside it when all that was written is taken back", async () => {
    const beside: number[] = [];
    const mark = (): number => beside.length;
    const undo = (to: number): void => void (beside.length = to);
    commits = new GroupCommit(db, { waiting: 5, batch: 3 }, { mark, undo, untold: () => undefined });
    const remember = (n: number) => () => void beside.push(n);
    const first = insert(1, remember(1));
    const failing = insert(2, () => {
      remember(2)();
      throw new Error("half written");
    });
    await Promise.allSettled([first, failing, insert(3, remember(3))]);
    expect(rows()).toEqual([1, 3]);
    expect(beside).toEqual(rows());
  });

  it("answers what is durable, and goes on, also when telling others of it fails", async () => {
    const untold: unknown[] = [];
    const beside = { mark: () => 0, undo: () => undefined, untold: (error: unknown) => void untold.push(error) };
    commits = new GroupCommit(db, { waiting: 5, batch: 3 }, beside);
    const trouble = new Error("nobody listens");
    const kept = commits.submit(() => ({
      result: 1,
      write: () => void db.exec("INSERT INTO t VALUES (1)"),
      committed() {
        throw trouble;
      },
    }));
    expect(await Promise.all([kept, insert(2), insert(3), insert(4)])).toEqual([1, 2, 3, 4]);
    expect(untold).toEqual([trouble]);
  });

  it("lets a turn read what the ones before it in the same commit have written", async () => {
    const count = commits.submit(() => ({ result: rows().length }));
    const before = insert(1);
    const after = commits.submit(() => ({ result: rows().length }));
    expect(await Promise.all([count, before, after])).toEqual([0, 1, 1]);
  });

  it("lets no write stand for itself when trouble in planning ended the transaction", async () => {
    const ended = commits.submit(() => {
      db.exec("ROLLBACK");
      throw new Error("the disk is full");
    });
    const results = await Promise.allSettled([
      insert(1),
      ended,
      insert(2, () => {
        throw new Error("half written");
      }),
    ]);
    expect(results.map((result) => result.status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(rows()).toEqual([]);
  });

  it("finishes what waits when it is closed, and takes nothing more", async () => {
    const kept = insert(1);
    await commits.close();
    expect(rows()).toEqual([1]);
    await kept;
    await expect(insert(2)).rejects.toMatchObject({ code: "PARLEY_OVERLOADED" });
  });
});
