import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { startServer } from "@parley/server";
import { STURDY_BRAND, STURDY_PROTOCOL } from "./sturdy.ts";

/**
 * A server that kills itself with SIGKILL right before its n-th write to the database counted from when it listens; 0 lets it
 * live. Effects go to a file, one key a line, written before the server hears that they are out.
 * Arguments: the data folder, n. Prints its address and a key.
 */
const [, , folder = ".", nth = "0"] = process.argv;
const dieAt = Number(nth);

const server = await startServer({
  folder,
  port: 0,
  effects: {
    name: "file",
    deliver({ key }) {
      appendFileSync(join(folder, "delivered.txt"), `${key}\n`);
      return Promise.resolve({ outcome: "delivered" });
    },
  },
});
server.parley.publish({ protocol: STURDY_PROTOCOL, brand: STURDY_BRAND });
const key = await server.parley.createKey("sturdy");

interface Runs {
  run(...parameters: unknown[]): unknown;
}

const statements = Object.getPrototypeOf(server.parley.store.db.prepare("SELECT 1")) as Runs;
const run = Reflect.get(statements, "run") as (...parameters: unknown[]) => unknown;
let writes = 0;
statements.run = function (this: Runs, ...parameters: unknown[]): unknown {
  writes += 1;
  if (writes === dieAt) {
    process.kill(process.pid, "SIGKILL");
    // The signal needs a moment to arrive; nothing more may be written meanwhile.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
  return run.apply(this, parameters);
};
process.stdout.write(`${server.url} ${key.text}\n`);
await once(process, "SIGTERM");
await server.stop();
