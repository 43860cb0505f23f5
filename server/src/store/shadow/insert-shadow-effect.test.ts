import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore, type Store } from "../open-store.ts";
import { prepareInsertShadowEffect } from "./insert-shadow-effect.ts";

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

it("of a shadow's effects in a case the first ones are kept, and no more", () => {
  const insert = prepareInsertShadowEffect(store.db);
  const effect = { case_id: "case", hash: "h", run: 1, type: "notify", params: "{}", at: 0 };
  for (let n = 0; n < 5; n += 1) insert({ ...effect, key: `case:${n}:0` }, 3);
  for (const other of [{ case_id: "other" }, { hash: "i" }, { run: 2 }]) insert({ ...effect, ...other, key: "k" }, 3);
  const kept = store.db.prepare<[], string>("SELECT key FROM shadow_effects ORDER BY rowid").pluck().all();
  expect(kept).toEqual(["case:0:0", "case:1:0", "case:2:0", "k", "k", "k"]);
});
