import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { OPERATIONS } from "../../limits.ts";
import type { OutboxCounts } from "../../store/operations/outbox-counts.ts";
import type { CommitWatch } from "../group-commit.ts";

/** What is counted at the moment somebody asks, and not before. */
export interface Measured {
  /** Turns that wait for their commit. */
  readonly waiting: () => number;
  readonly outbox: () => OutboxCounts;
  /** Epoch ms. */
  readonly now: () => number;
}

const STEP_SECONDS = [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.1, 0.5];
const COMMIT_SECONDS = [0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2];
const LATE_SECONDS = [0.05, 0.25, 1, 5, 30, 60, 300, 3_600, 86_400];
const OTHER = "other";

/** What the server counts and measures about itself, for Prometheus. Adding to it costs about a microsecond; the rest is read when asked for. */
export class Metrics implements CommitWatch {
  readonly #registry = new Registry();
  readonly #brands = new Set<string>();
  readonly #mentions = this.#counter("mentions_total", "Mentions taken in, by brand and by what came of them.", [
    "brand",
    "result",
  ]);
  readonly #requests = this.#counter("http_requests_total", "Requests answered, by route and by class of status.", [
    "method",
    "route",
    "status",
  ]);
  readonly #refused = this.#counter("turns_refused_total", "Turns that were not taken because too many waited.", []);
  readonly #timers = this.#counter("timers_fired_total", "Wake-ups in which something was due.", []);
  readonly #deliveries = this.#counter("deliveries_total", "Effects that were tried, by what came of it.", ["result"]);
  readonly #steps = this.#histogram("step_duration_seconds", "Reading and deciding in one turn.", STEP_SECONDS);
  readonly #commits = this.#histogram("commit_duration_seconds", "Making a batch of turns durable.", COMMIT_SECONDS);
  readonly #batches = this.#histogram("commit_turns", "Turns in one commit.", [1, 2, 4, 8, 16, 32, 64, 128, 256]);
  readonly #lateness = this.#histogram("timer_lateness_seconds", "How late timers fired.", LATE_SECONDS);

  /** From now on the gauges tell these. */
  measure({ waiting, outbox, now }: Measured): void {
    this.#gauge("turns_waiting", "Turns that wait for their commit.", waiting);
    let counts: OutboxCounts = { pending: 0, parked: 0, oldestAt: null };
    // Metrics are read in the order in which they were made: the first of these reads for all three.
    this.#gauge("outbox_pending", "Effects that wait to go out.", () => (counts = outbox()).pending);
    this.#gauge("outbox_parked", "Effects that were given up, and wait for somebody.", () => counts.parked);
    this.#gauge("outbox_oldest_age_seconds", "The age of the oldest effect that waits; 0 for none.", () =>
      counts.oldestAt === null ? 0 : Math.max(0, now() - counts.oldestAt) / 1000,
    );
  }

  /** Tells of the process as well: memory, CPU, event loop. Once in a process. */
  measureProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** A mention is durable. */
  mention(brand: string, result: "opened" | "joined" | "own" | "erased"): void {
    this.#mentions.inc({ brand: this.#label(brand), result });
  }

  /** A request was answered; `route` is a template, never an address. */
  answered(method: string, route: string, status: number): void {
    this.#requests.inc({ method, route, status: `${Math.floor(status / 100)}xx` });
  }

  /** A wake-up found something due, so late. */
  timerFired(lateMs: number): void {
    this.#timers.inc();
    this.#lateness.observe(Math.max(0, lateMs) / 1000);
  }

  /** Results of effects are durable. */
  delivered(result: "delivered" | "retry" | "parked", count: number): void {
    if (count > 0) this.#deliveries.inc({ result }, count);
  }

  turn(ms: number): void {
    this.#steps.observe(ms / 1000);
  }

  commit(ms: number, turns: number): void {
    this.#commits.observe(ms / 1000);
    this.#batches.observe(turns);
  }

  refused(): void {
    this.#refused.inc();
  }

  /** Everything in Prometheus' text format, with its content type. */
  async text(): Promise<{ readonly type: string; readonly body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() };
  }

  /** The first brands have a label of their own; the number of series stays bounded. */
  #label(brand: string): string {
    if (this.#brands.has(brand)) return brand;
    if (this.#brands.size >= OPERATIONS.brandsInMetrics) return OTHER;
    this.#brands.add(brand);
    return brand;
  }

  #counter<L extends string>(name: string, help: string, labelNames: L[]): Counter<L> {
    return new Counter({ name: `parley_${name}`, help, labelNames, registers: [this.#registry] });
  }

  #histogram(name: string, help: string, buckets: number[]): Histogram {
    return new Histogram({ name: `parley_${name}`, help, buckets, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, read: () => number): void {
    const gauge: Gauge = new Gauge({
      name: `parley_${name}`,
      help,
      registers: [],
      collect: () => gauge.set(read()),
    });
    this.#registry.registerMetric(gauge);
  }
}
