import { setMaxListeners } from "node:events";
import { fileURLToPath } from "node:url";
import { pino, type Logger } from "pino";
import { NOTHING_ALLOWED, type Allowed } from "./effects/allowed-addresses.ts";
import type { EffectHandler } from "./effects/handler.ts";
import { GATE, INTAKE, MENTION_FILES, VERSIONS } from "./limits.ts";
import { createApp } from "./http/app.ts";
import type { App, Services } from "./http/services.ts";
import { systemClock, type Clock } from "./runtime/clock.ts";
import { Jobs } from "./runtime/jobs/jobs.ts";
import { EmbeddedHost } from "./runtime/embedded-host.ts";
import { MentionFiles } from "./runtime/mention-files/mention-files.ts";
import type { Metrics } from "./runtime/operations/metrics.ts";
import { KeyRing } from "./runtime/keys/key-ring.ts";
import { TokenBuckets, type Rate } from "./runtime/intake/token-buckets.ts";
import { createKey, type KeyPlan, type NewKey } from "./runtime/keys/make-key.ts";
import { openIdentity } from "./runtime/people/identity.ts";
import { sessionSecret } from "./runtime/people/session-secret.ts";
import { welcomeAdmin } from "./runtime/people/welcome.ts";
import type { Gate } from "./runtime/versions/gate.ts";
import { ownGate } from "./runtime/versions/own-gate.ts";
import { LookThread } from "./runtime/versions/look-thread.ts";
import { publish, type Published, type PublishedDocuments } from "./runtime/versions/publish.ts";
import { prepareOutboxCounts } from "./store/operations/outbox-counts.ts";
import { openDelivery } from "./open-delivery.ts";
import { openWorkers } from "./open-workers.ts";
import { openStore, type Store } from "./store/open-store.ts";
import type { RetryPolicy } from "./worker/backoff.ts";

/** How a data folder is opened; everything but the folder has its usual value. */
export interface ParleyOptions {
  /** The data folder. */
  readonly folder: string;
  /** Is it reachable from this machine only? Then only local host names are answered. True unless said otherwise. */
  readonly local?: boolean;
  readonly log?: Logger;
  readonly clock?: Clock;
  /** Takes the effects of brands without a webhook of their own; logs them unless said otherwise. */
  readonly effects?: EffectHandler;
  /** What webhooks of brands may reach beside the public internet; nothing unless said otherwise. */
  readonly webhookAllow?: Allowed;
  readonly retries?: RetryPolicy;
  /** The origin that people see, where it is not the one that is listened on. */
  readonly publicUrl?: string | null;
  /** Origins of other sites whose pages may call the API; none unless said otherwise. */
  readonly allowedOrigins?: readonly string[];
  /** Proxies that say for whom a request comes, by their addresses; none unless said otherwise. */
  readonly trustedProxies?: Allowed;
  /** Opens /metrics where it is not open anyway. */
  readonly metricsToken?: string | null;
  /** What must let a version through before it goes live, beside the checker, the scenarios and the routes. */
  readonly gates?: readonly Gate[];
  /** How many of the newest recorded mentions go through a version before it goes live; GATE.recorded unless said otherwise. */
  readonly gateMentions?: number;
  /** How large a file of mentions may be that is sent for rehearsals; MENTION_FILES.megabytes unless said otherwise. */
  readonly mentionFileMegabytes?: number;
  /** Where the gate looks at protocols: a thread that whoever gives it stops; one of its own unless given. */
  readonly looks?: LookThread;
  /** The folder of the built editor. */
  readonly editor?: string;
  /** See StoreOptions; OFF is for the test that must notice it. */
  readonly synchronous?: "FULL" | "OFF";
  /** Turns that may wait for their commit. */
  readonly waiting?: number;
  /** How many mentions a caller may send to a brand; INTAKE.rate unless said otherwise. */
  readonly rate?: Rate;
  /** How often a caller may have whole protocols of a brand saved or looked at; VERSIONS.rate unless said otherwise. */
  readonly protocolRate?: Rate;
}

/** A Parley that is open: its HTTP application, and what a program around it may do directly. */
export interface Parley {
  readonly app: App;
  readonly metrics: Metrics;
  readonly host: EmbeddedHost;
  readonly store: Store;
  /** Publishes a protocol with its brand, and perhaps scenarios; new cases take it from now on. */
  publish(documents: PublishedDocuments): Published;
  /** Makes an API key for a brand: all permissions and no end unless said otherwise. */
  createKey(brand: string, name?: string, limits?: Partial<Pick<KeyPlan, "scopes" | "expiresAt">>): Promise<NewKey>;
  /** The token of an invitation that makes its opener admin of all brands; null when there is such an admin. */
  welcomeAdmin(): Promise<string | null>;
  /** Starts timers and delivery. */
  start(): void;
  /** Ends live streams, so that their connections can fall idle. */
  endStreams(): void;
  /** Finishes what was taken in, stops timers and delivery, closes the database. */
  close(): Promise<void>;
}

const BUILT_EDITOR = fileURLToPath(new URL("../../editor/dist/", import.meta.url));

type Reach = Pick<Services, "local" | "publicUrl" | "allowedOrigins" | "trustedProxies" | "metricsToken" | "editor">;

/** From where it is reached, by whom, and what is shown to them. */
const reachOf = (options: ParleyOptions): Reach => ({
  local: options.local ?? true,
  publicUrl: options.publicUrl ?? null,
  allowedOrigins: options.allowedOrigins ?? [],
  trustedProxies: options.trustedProxies ?? NOTHING_ALLOWED,
  metricsToken: options.metricsToken ?? null,
  editor: options.editor ?? BUILT_EDITOR,
});

/** What looks at versions before they go live. */
const gatingOf = (options: ParleyOptions, looks: LookThread): Pick<Services, "looks" | "gates" | "gateMentions"> => ({
  looks,
  gates: [ownGate(looks), ...(options.gates ?? [])],
  gateMentions: options.gateMentions ?? GATE.recorded,
});

const filesOf = ({ mentionFileMegabytes = MENTION_FILES.megabytes }: ParleyOptions, store: Store, clock: Clock) =>
  new MentionFiles({ clock, folder: store.folder, most: mentionFileMegabytes * 1024 * 1024 });

const identityIn = (store: Store, publicUrl: string | null | undefined, log: Logger): Services["identity"] =>
  openIdentity(store, {
    secret: sessionSecret(store.folder),
    https: publicUrl?.startsWith("https://") === true,
    log,
  });

/** What every open stream hears of when the server stops, however many there are; each takes itself away when it ends. */
function stoppingSoon(): AbortController {
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal);
  return stopping;
}

/** Opens a data folder and puts the parts together. Nothing listens and no timer runs until asked for. */
export async function openParley(options: ParleyOptions): Promise<Parley> {
  const { clock = systemClock, log = pino({ level: "silent" }), retries } = options;
  const store = await openStore({ folder: options.folder, serving: true, synchronous: options.synchronous ?? "FULL" });
  const waiting = options.waiting === undefined ? {} : { limits: { waiting: options.waiting } };
  const host = new EmbeddedHost({ store, clock, log, ...waiting });
  const { statements, programs, counters, feed, metrics } = host;
  metrics.measure({ waiting: () => host.waiting, outbox: prepareOutboxCounts(store.db), now: () => clock.now() });
  const { effects, webhookAllow: allowed } = options;
  const { handler, receivers } = openDelivery({ statements, clock, log, effects, allowed });
  const workers = openWorkers({ store, host, handler, clock, log, ...(retries === undefined ? {} : { retries }) });
  const keys = new KeyRing({ store, clock, host, log });
  const looks = options.looks ?? new LookThread();
  const files = filesOf(options, store, clock);
  const jobs = new Jobs({ clock, log, folder: store.folder });
  const stopping = stoppingSoon();
  const app = createApp({
    store,
    host,
    kit: host.kit,
    statements,
    programs,
    counters,
    feed,
    rates: new TokenBuckets(options.rate ?? INTAKE.rate, clock),
    protocolRates: new TokenBuckets(options.protocolRate ?? VERSIONS.rate, clock),
    clock,
    log,
    keys,
    receivers,
    jobs,
    files,
    ...gatingOf(options, looks),
    identity: identityIn(store, options.publicUrl, log),
    ...reachOf(options),
    metrics,
    stopping: stopping.signal,
  });
  return {
    app,
    metrics,
    host,
    store,
    publish(documents) {
      const published = publish(store, documents, clock.now());
      programs.forgetLive(published.brand);
      return published;
    },
    createKey: (brand, name = "unnamed", limits = {}) => createKey(store, { ...limits, brand, name }, clock.now()),
    welcomeAdmin: () => welcomeAdmin(store, clock.now()),
    start: () => workers.start(),
    endStreams: () => stopping.abort(),
    async close() {
      stopping.abort();
      const own = looks === options.looks ? [] : [looks];
      await Promise.all([workers, keys, jobs, files, ...own].map(async (each) => each.stop()));
      await host.drain();
      await store.close();
    },
  };
}
