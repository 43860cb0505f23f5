import { once } from "node:events";
import { startServer } from "@parley/server";
import { exampleFile } from "../kit/example.ts";

/** A server that breaks the promise on purpose: its database leaves syncing to chance. Prints its address and a key. */
const server = await startServer({ folder: process.argv[2] ?? ".", port: 0, synchronous: "OFF" });
server.parley.publish({
  protocol: JSON.parse(exampleFile("airline-care", "protocol.json")),
  brand: JSON.parse(exampleFile("airline-care", "brand.json")),
});
const key = await server.parley.createKey("skylark");
process.stdout.write(`${server.url} ${key.text}\n`);
await once(process, "SIGTERM");
await server.stop();
