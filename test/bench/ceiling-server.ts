import { serve } from "@hono/node-server";
import { GroupCommit, openStore } from "@parley/server";
import { Hono } from "hono";

/**
 * The ceiling: a server that does nothing with a mention but keep it, one synced row per request, with the same
 * database settings and the same group commit as Parley. Prints its address when it listens.
 */
const store = await openStore({ folder: process.argv[2] ?? "." });
store.db.exec("CREATE TABLE ceiling (id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
const insert = store.db.prepare("INSERT INTO ceiling (body) VALUES (?)");
const commits = new GroupCommit(store.db, { waiting: 2048, batch: 256 });

const app = new Hono();
app.post("/mentions", async (context) => {
  const body = await context.req.text();
  const id = await commits.submit(() => {
    let row: number | bigint = 0;
    return {
      get result() {
        return row;
      },
      write() {
        row = insert.run(body).lastInsertRowid;
      },
    };
  });
  return context.json({ id: Number(id) }, 201);
});

serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
  process.stdout.write(`http://127.0.0.1:${port}\n`),
);
