import { once } from "node:events";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { readConfig } from "./config.ts";
import { logEffects } from "./effects/log.ts";
import { webhookEffects } from "./effects/webhook.ts";
import { greeting } from "./cli/greeting.ts";
import { createLog } from "./log.ts";
import { systemClock } from "./runtime/clock.ts";
import { firstStart, type ExampleDocuments, type FirstStart } from "./runtime/first-start.ts";
import { startServer } from "./start-server.ts";

/** Serves by the settings of the environment until SIGINT or SIGTERM, then stops in good order. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  let first: FirstStart | null = null;
  const server = await startServer({
    folder: config.data,
    port: config.port,
    host: config.host,
    log,
    effects: config.webhook === null ? logEffects(log) : webhookEffects(config.webhook),
    async prepare({ store }) {
      first = await firstStart(store, exampleDocuments, systemClock.now());
    },
  });
  process.stdout.write(greeting({ url: server.url, data: config.data, first, now: systemClock.now() }));
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await server.stop();
}

function exampleDocuments(): ExampleDocuments {
  const require = createRequire(import.meta.url);
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(require.resolve(`@parley/examples/airline-care/${name}`), "utf8"));
  return { protocol: read("protocol.json"), brand: read("brand.json") };
}
