import type { ChannelReport } from "@parley/engine";
import type { CaseFactsTable } from "../../store/reports/tables.ts";
import { Counter } from "./counter.ts";
import { spreadOf } from "./spread-of.ts";

/** How customers who wrote on one channel were served. */
export class ChannelTally {
  cases = 0;
  #offline = 0;
  readonly #replies: number[] = [];
  readonly #promises: number[] = [];
  readonly #leads = new Counter<readonly [string]>();

  /** Counts a case. */
  add({ opened_at: openedAt, first_reply_at: repliedAt, due_at: dueAt, offline, lead }: CaseFactsTable): void {
    this.cases += 1;
    if (offline !== "none" && offline !== "undecided") this.#offline += 1;
    if (repliedAt !== null) this.#replies.push(repliedAt - openedAt);
    if (dueAt !== null) this.#promises.push(Math.max(dueAt - openedAt, 0));
    this.#leads.add([lead]);
  }

  /** What came of it. */
  report(channel: string): ChannelReport {
    const { cases } = this;
    const answered = this.#replies.length;
    return {
      channel,
      cases,
      answered,
      answeredShare: answered / cases,
      promised: spreadOf(this.#promises)?.median ?? null,
      firstReply: spreadOf(this.#replies),
      offlineShare: this.#offline / cases,
      leads: this.#leads.sorted().map(({ of: [lead], times }) => ({ lead, cases: times })),
    };
  }
}
