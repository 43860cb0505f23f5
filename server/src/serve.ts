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

/** Serves by the settings of the environment until SIGINT or SIGTERM, then stops in good order; a second signal ends it at once. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const stopped = stopSignal();
  let first: FirstStart | null = null;
  let welcome: string | null = null;
  const server = await startServer({
    folder: config.data,
    port: config.port,
    host: config.host,
    log,
    effects: config.webhook === null ? logEffects(log) : webhookEffects(config.webhook),
    webhookAllow: config.webhookAllow,
    publicUrl: config.publicUrl,
    allowedOrigins: config.allowedOrigins,
    metricsToken: config.metricsToken,
    async prepare(parley) {
      first = await firstStart(parley.store, exampleDocuments, systemClock.now());
      welcome = await parley.welcomeAdmin();
    },
  });
  process.stdout.write(
    greeting({ url: config.publicUrl ?? server.url, data: config.data, first, welcome, now: systemClock.now() }),
  );
  const signal = await stopped;
  log.info({ signal }, "stopping: no more requests are taken");
  await server.stop();
  log.info("stopped");
}

/** By convention, a process that a signal ended says 128 and the signal's number. */
const ENDED_BY = { SIGINT: 130, SIGTERM: 143 } as const;

/** The first signal to stop, also one that comes while the server starts; from the second on, the process ends at once. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    let asked = false;
    for (const [signal, code] of Object.entries(ENDED_BY))
      process.on(signal, () => {
        if (asked) process.exit(code);
        asked = true;
        resolve(signal);
      });
  });
}

function exampleDocuments(): ExampleDocuments {
  const require = createRequire(import.meta.url);
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(require.resolve(`@parley/examples/airline-care/${name}`), "utf8"));
  return { protocol: read("protocol.json"), brand: read("brand.json") };
}
