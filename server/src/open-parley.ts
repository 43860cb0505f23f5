import { fileURLToPath } from "node:url";
import { roleMay } from "@parley/engine";
import { pino, type Logger } from "pino";
import type { EffectHandler } from "./effects/handler.ts";
import { logEffects } from "./effects/log.ts";
import { createApp } from "./http/app.ts";
import type { App } from "./http/services.ts";
import type { Caller } from "./runtime/caller.ts";
import { systemClock, type Clock } from "./runtime/clock.ts";
import { EmbeddedHost } from "./runtime/embedded-host.ts";
import { createKey, KeyRing, type NewKey } from "./runtime/keys.ts";
import { publish, type Published } from "./runtime/publish.ts";
import { openStore, type Store } from "./store/open-store.ts";
import type { RetryPolicy } from "./worker/backoff.ts";
import { OutboxPump } from "./worker/outbox-pump.ts";
import { Timers } from "./worker/timers.ts";

export interface ParleyOptions {
  /** The data folder. */
  readonly folder: string;
  /** Is it reachable from this machine only? Then reads need no key. True unless said otherwise. */
  readonly local?: boolean;
  readonly log?: Logger;
  readonly clock?: Clock;
  readonly effects?: EffectHandler;
  readonly retries?: RetryPolicy;
  /** The folder of the built editor. */
  readonly editor?: string;
  /** See StoreOptions; OFF is for the test that must notice it. */
  readonly synchronous?: "FULL" | "OFF";
  /** Turns that may wait for their commit. */
  readonly waiting?: number;
}

/** A Parley that is open: its HTTP application, and what a program around it may do directly. */
export interface Parley {
  readonly app: App;
  readonly host: EmbeddedHost;
  readonly store: Store;
  /** Publishes a protocol with its brand; new cases take it from now on. */
  publish(documents: { readonly protocol: unknown; readonly brand: unknown }): Published;
  /** Makes an API key for a brand. */
  createKey(brand: string, name?: string): Promise<NewKey>;
  /** Starts timers and delivery. */
  start(): void;
  /** Ends live streams, so that their connections can fall idle. */
  endStreams(): void;
  /** Finishes what was taken in, stops timers and delivery, closes the database. */
  close(): Promise<void>;
}

/** Whoever reads at this machine. */
const ANYBODY_HERE: Caller = {
  id: "local",
  name: "somebody at this machine",
  brands: null,
  may: (permission) => roleMay("viewer", permission),
};

const BUILT_EDITOR = fileURLToPath(new URL("../../editor/dist/", import.meta.url));

/** Opens a data folder and puts the parts together. Nothing listens and no timer runs until asked for. */
export async function openParley(options: ParleyOptions): Promise<Parley> {
  const { clock = systemClock, log = pino({ level: "silent" }), retries } = options;
  const store = await openStore({ folder: options.folder, serving: true, synchronous: options.synchronous ?? "FULL" });
  const host = new EmbeddedHost({
    store,
    clock,
    log,
    ...(options.waiting === undefined ? {} : { limits: { waiting: options.waiting } }),
  });
  const { statements, programs, counters, feed } = host;
  const pump = new OutboxPump({
    host,
    statements,
    handler: options.effects ?? logEffects(log),
    clock,
    log,
    ...(retries === undefined ? {} : { retries }),
  });
  const timers = new Timers({ host, statements, clock, log });
  const stopping = new AbortController();
  const app = createApp({
    store,
    host,
    statements,
    programs,
    counters,
    feed,
    clock,
    log,
    keys: new KeyRing(store, clock),
    local: options.local ?? true,
    anybodyHere: ANYBODY_HERE,
    editor: options.editor ?? BUILT_EDITOR,
    stopping: stopping.signal,
  });
  return {
    app,
    host,
    store,
    publish(documents) {
      const published = publish(store, documents, clock.now());
      programs.forgetLive();
      return published;
    },
    createKey: (brand, name = "unnamed") => createKey(store, { brand, name }, clock.now()),
    start() {
      host.signal({ effectsReady: () => pump.effectsReady(), wakeWanted: (at) => timers.wakeWanted(at) });
      timers.start();
      pump.start();
    },
    endStreams: () => stopping.abort(),
    async close() {
      stopping.abort();
      await Promise.all([timers.stop(), pump.stop()]);
      await host.drain();
      await store.close();
    },
  };
}
