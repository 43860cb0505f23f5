import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, it } from "vitest";
import { openStore } from "../store/open-store.ts";
import { PARLEY } from "./caller.ts";
import { systemClock } from "./clock.ts";
import { EmbeddedHost } from "./embedded-host.ts";
import type { PlannedChange } from "./turns/change-turn.ts";
import { publish } from "./versions/publish.ts";

const BRAND = { id: "toy", name: "Toy", timeZone: "UTC", languages: ["en"], leads: { one: { title: "One" } } };
const decide = { respond: "yes", due: "none", lead: "one", channel: "public", offline: "none", because: "a test" };
const PROTOCOL = {
  parley: 1,
  id: "care",
  title: "Care",
  machine: {
    id: "care",
    initial: "waiting",
    states: {
      waiting: { entry: [{ type: "decide", params: decide }], after: { PT24H: "done" } },
      done: { type: "final" },
    },
  },
};
const ASKED = { by: PARLEY, request: null, repeat: null };

it("forgets what it loaded in a commit that was not kept", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-host-"));
  const store = await openStore({ folder });
  publish(store, { protocol: PROTOCOL, brand: BRAND }, 1);
  store.db.exec(
    "CREATE TABLE parent (n INTEGER PRIMARY KEY); CREATE TABLE child (n REFERENCES parent DEFERRABLE INITIALLY DEFERRED)",
  );
  const host = new EmbeddedHost({ store, clock: systemClock, log: pino({ level: "silent" }) });
  const names: string[] = [];
  const plan = (write: string) => (): PlannedChange => {
    names.push(host.programs.live("toy").brand.name);
    return { answer: { status: 204, body: null }, write: () => void store.db.exec(write) };
  };
  const rename = (): PlannedChange => ({
    answer: { status: 204, body: null },
    write: () =>
      void store.db.prepare("UPDATE brands SET document = ?").run(JSON.stringify({ ...BRAND, name: "Never kept" })),
  });
  const results = await Promise.allSettled([
    host.change(ASKED, rename),
    host.change(ASKED, plan("INSERT INTO child VALUES (7)")),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(names).toContain("Never kept");
  expect(host.programs.live("toy").brand.name).toBe("Toy");
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
