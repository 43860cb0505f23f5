import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { startServer } from "@parley/server";
import Database from "better-sqlite3";
import { STURDY_BRAND, STURDY_PROTOCOL } from "./sturdy.ts";

/**
 * A server that kills itself with SIGKILL right before its n-th write to the database counted from when it listens; 0 lets it
 * live. Effects go to a file, one key a line, written before the server hears that they are out.
 * Arguments: the data folder, n. Prints its address and a key.
 */
const [, , folder = ".", nth = "0"] = process.argv;
const dieAt = Number(nth);
let listening = false;
let writes = 0;

interface Runs {
  run(...parameters: unknown[]): unknown;
  readonly reader: boolean;
}

const statements = Object.getPrototypeOf(new Database(":memory:").prepare("SELECT 1")) as Runs;
const run = Reflect.get(statements, "run") as (...parameters: unknown[]) => unknown;
statements.run = function (this: Runs, ...parameters: unknown[]): unknown {
  if (listening) writes += 1;
  if (listening && writes === dieAt) {
    process.kill(process.pid, "SIGKILL");
    // The signal needs a moment to arrive; nothing more may be written meanwhile.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
  return run.apply(this, parameters);
};

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
listening = true;
process.stdout.write(`${server.url} ${key.text}\n`);
await once(process, "SIGTERM");
await server.stop();
