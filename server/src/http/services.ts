import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Logger } from "pino";
import type { Allowed } from "../effects/allowed-addresses.ts";
import type { Post } from "../effects/post.ts";
import type { Jobs } from "../runtime/jobs/jobs.ts";
import type { CaseCounters } from "../runtime/cases/case-counters.ts";
import type { Metrics } from "../runtime/operations/metrics.ts";
import type { Clock } from "../runtime/clock.ts";
import type { Host } from "../runtime/host.ts";
import type { KeyRing } from "../runtime/keys/key-ring.ts";
import type { MentionFiles } from "../runtime/mention-files/mention-files.ts";
import type { TokenBuckets } from "../runtime/intake/token-buckets.ts";
import type { LiveFeed } from "../runtime/live-feed.ts";
import type { Identity } from "../runtime/people/identity.ts";
import type { Programs } from "../runtime/programs.ts";
import type { Statements } from "../runtime/statements.ts";
import type { Gate } from "../runtime/versions/gate.ts";
import type { LookThread } from "../runtime/versions/look-thread.ts";
import type { TurnKit } from "../runtime/turns/turn-kit.ts";
import type { Store } from "../store/open-store.ts";

/** What the routes work with. */
export interface Services {
  readonly store: Store;
  readonly host: Host;
  /** What turns work with, for the plans of changes that move cases. */
  readonly kit: TurnKit;
  readonly statements: Statements;
  readonly programs: Programs;
  readonly counters: CaseCounters;
  readonly feed: LiveFeed;
  readonly keys: KeyRing;
  /** How fast each caller may send to each brand. */
  readonly rates: TokenBuckets;
  /** How often each caller may have whole protocols of each brand saved or looked at. */
  readonly protocolRates: TokenBuckets;
  readonly clock: Clock;
  readonly log: Logger;
  readonly identity: Identity;
  /** How brands' own webhooks are reached. */
  readonly receivers: { readonly post: Post; readonly allowed: Allowed };
  /** Checks protocols beside everything else that goes on. */
  readonly looks: LookThread;
  /** Backtests, equity audits and staffing runs. */
  readonly jobs: Jobs;
  /** Files of mentions that were sent for rehearsals. */
  readonly files: MentionFiles;
  /** What must let a version through before it goes live. */
  readonly gates: readonly Gate[];
  /** How many of a brand's recorded mentions, the newest, the gate looks at; none with 0. */
  readonly gateMentions: number;
  /** True when the server is bound to loopback: only local host names are answered. */
  readonly local: boolean;
  /** The origin that people see, where it is not the one that is listened on. */
  readonly publicUrl: string | null;
  /** Origins of other sites whose pages may call the API. */
  readonly allowedOrigins: readonly string[];
  /** Who may say, in `X-Forwarded-For`, for whom a request comes. */
  readonly trustedProxies: Allowed;
  readonly metrics: Metrics;
  /** Opens /metrics; null where none was set. */
  readonly metricsToken: string | null;
  /** The folder of the built editor. */
  readonly editor: string;
  /** Aborted when the server stops: streams end. */
  readonly stopping: AbortSignal;
}

/** What a request carries from middleware to routes. */
export interface RequestEnv {
  Variables: {
    requestId: string;
    cookies?: readonly string[];
    /** The template of the route that answers, such as /v1/cases/{case}. */
    route?: string;
    /** The origin that people see, where it is set. */
    publicUrl?: string;
  };
}

/** The HTTP application, with what its requests carry. */
export type App = OpenAPIHono<RequestEnv>;
