import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readConfig } from "./config.ts";
import { logEffects } from "./effects/log.ts";
import { webhookEffects } from "./effects/webhook.ts";
import { greeting } from "./cli/greeting.ts";
import { createLog } from "./log.ts";
import { systemClock } from "./runtime/clock.ts";
import { firstStart, type FirstStart } from "./runtime/first-start.ts";
import type { PublishedDocuments } from "./runtime/versions/publish.ts";
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
    gateMentions: config.gateMentions,
    mentionFileMegabytes: config.mentionFileMegabytes,
    publicUrl: config.publicUrl,
    allowedOrigins: config.allowedOrigins,
    trustedProxies: config.trustedProxies,
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

/** The first signal to stop, also one that comes while the server starts. From then on signals do what they usually do: end the process at once. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    const signals = ["SIGINT", "SIGTERM"] as const;
    const stop = (signal: string): void => {
      for (const each of signals) process.off(each, stop);
      resolve(signal);
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

function exampleDocuments(): PublishedDocuments {
  const folder = join(dirname(createRequire(import.meta.url).resolve("@parley/examples/package.json")), "airline-care");
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const scenarios = readdirSync(folder).filter((name) => name.endsWith(".scenario.json"));
  return { protocol: read("protocol.json"), brand: read("brand.json"), scenarios: scenarios.toSorted().map(read) };
}
