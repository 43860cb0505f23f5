import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore, type Store } from "../open-store.ts";
import { forgetErased, keepErased, prepareWasErased } from "./erased-mentions.ts";

let store: Store;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-test-"));
  store = await openStore({ folder });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const name = (mention_id: string) => ({ brand: "toy", channel: "x", mention_id });

it("knows what was erased by all of brand, channel and id, and keeps none of them", () => {
  keepErased(store.db, [name("m1")], 5);
  const wasErased = prepareWasErased(store.db);
  expect(wasErased("toy", "x", "m1")).toBe(true);
  for (const [brand, channel, id] of [
    ["other", "x", "m1"],
    ["toy", "y", "m1"],
    ["toy", "x", "M1"],
    ["toy", "xm", "1"],
  ] as const)
    expect(wasErased(brand, channel, id)).toBe(false);
  const row = store.db.prepare<[], { hash: Buffer }>("SELECT * FROM erased_mentions").get();
  expect(row).toEqual({ hash: expect.any(Buffer) as Buffer, erased_at: 5 });
  expect(row?.hash).toHaveLength(16);
});

it("counts from the last time that a mention was erased, and lets go of the oldest first", () => {
  keepErased(store.db, [name("m1"), name("m2"), name("m3")], 5);
  keepErased(store.db, [name("m1")], 9);
  expect(forgetErased(store.db, 6, 1)).toBe(1);
  expect(forgetErased(store.db, 6, 5)).toBe(1);
  expect(forgetErased(store.db, 6, 5)).toBe(0);
  expect(prepareWasErased(store.db)("toy", "x", "m1")).toBe(true);
});
