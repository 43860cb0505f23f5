import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { openStore, startServer } from "@parley/server";
import { STURDY_BRAND, sturdyProtocol } from "./sturdy.ts";

/**
 * A server that kills itself with SIGKILL right before its n-th write to the database counted from when it listens; 0 lets it
 * live. With a piece of SQL, only writes with it count, from the start on. Effects go to a file, one key a line, written before
 * the server hears that they are out; those of the types in the file `refused.txt` are refused for good.
 * Arguments: the data folder, n, the piece of SQL. Prints its address and two keys, the same ones in every life.
 */
const [, , folder = ".", nth = "0", piece] = process.argv;
const dieAt = Number(nth);
const keys = join(folder, "keys.txt");
const refused = join(folder, "refused.txt");

interface Runs {
  readonly source: string;
  run(...parameters: unknown[]): unknown;
}

const probe = await openStore({ folder: join(folder, "probe") });
const statements = Object.getPrototypeOf(probe.db.prepare("SELECT 1")) as Runs;
await probe.close();
const run = Reflect.get<Runs, "run">(statements, "run");
let isListening = false;
let writes = 0;
statements.run = function (this: Runs, ...parameters: unknown[]): unknown {
  if (piece === undefined ? isListening : this.source.includes(piece)) writes += 1;
  if (writes === dieAt && dieAt > 0) {
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
    deliver({ key, type }) {
      if (existsSync(refused) && readFileSync(refused, "utf8").includes(type))
        return Promise.resolve({ outcome: "terminal", because: `nobody takes a ${type}` });
      appendFileSync(join(folder, "delivered.txt"), `${key}\n`);
      return Promise.resolve({ outcome: "delivered" });
    },
  },
});
if (!existsSync(keys)) {
  server.parley.publish({ protocol: sturdyProtocol("Ends by itself"), brand: STURDY_BRAND });
  const [writer, approver] = [await server.parley.createKey("sturdy"), await server.parley.createKey("sturdy")];
  writeFileSync(keys, `${writer.text} ${approver.text}`);
}
isListening = true;
process.stdout.write(`${server.url} ${readFileSync(keys, "utf8")}\n`);
await once(process, "SIGTERM");
await server.stop();
