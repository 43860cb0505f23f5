import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Logger } from "pino";
import type { Caller } from "../runtime/caller.ts";
import type { CaseCounters } from "../runtime/case-counters.ts";
import type { Clock } from "../runtime/clock.ts";
import type { Host } from "../runtime/host.ts";
import type { KeyRing } from "../runtime/keys.ts";
import type { LiveFeed } from "../runtime/live-feed.ts";
import type { Programs } from "../runtime/programs.ts";
import type { Statements } from "../runtime/statements.ts";
import type { Store } from "../store/open-store.ts";

/** What the routes work with. */
export interface Services {
  readonly store: Store;
  readonly host: Host;
  readonly statements: Statements;
  readonly programs: Programs;
  readonly counters: CaseCounters;
  readonly feed: LiveFeed;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly log: Logger;
  /** Whoever reads at this machine, on a server that only this machine reaches. */
  readonly anybodyHere: Caller;
  /** True when the server is bound to loopback: reads need no key, and only local host names are answered. */
  readonly local: boolean;
  /** The folder of the built editor. */
  readonly editor: string;
  /** Aborted when the server stops: streams end. */
  readonly stopping: AbortSignal;
}

/** What a request carries from middleware to routes. */
export interface RequestEnv {
  Variables: { requestId: string };
}

export type App = OpenAPIHono<RequestEnv>;
