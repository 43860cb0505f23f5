import type { ChannelReport, ReportBody } from "@parley/engine";
import { REPORTS } from "../../limits.ts";
import type { CaseFactsTable } from "../../store/reports/tables.ts";
import { ChannelTally } from "./channel-tally.ts";
import { getOrMake } from "./counter.ts";

type Parity = ReportBody["parity"];

/** Whether it makes a difference where customers write: each channel for all topics together, and for each topic. */
export class ParityTally {
  readonly #channels = new Map<string, ChannelTally>();
  readonly #topics = new Map<string, Map<string, ChannelTally>>();

  /** Counts a case, in each of its topics. */
  add(facts: CaseFactsTable): void {
    const { came_by: channel, topics } = facts;
    getOrMake(this.#channels, channel, () => new ChannelTally()).add(facts);
    for (const topic of JSON.parse(topics) as string[]) {
      const channels = getOrMake(this.#topics, topic, () => new Map<string, ChannelTally>());
      getOrMake(channels, channel, () => new ChannelTally()).add(facts);
    }
  }

  /** What came of it; the topics with most cases first. */
  report(): Parity {
    const busiest = [...this.#topics]
      .map(([topic, channels]) => ({ topic, channels, cases: casesOf(channels) }))
      .toSorted((a, b) => b.cases - a.cases || (a.topic < b.topic ? -1 : 1))
      .slice(0, REPORTS.topics);
    return {
      channels: reportsOf(this.#channels),
      topics: busiest.map(({ topic, channels }) => {
        const reports = reportsOf(channels);
        return { topic, channels: reports, gap: gapOf(reports) };
      }),
    };
  }
}

const casesOf = (channels: ReadonlyMap<string, ChannelTally>): number =>
  [...channels.values()].reduce((sum, { cases }) => sum + cases, 0);

const reportsOf = (channels: ReadonlyMap<string, ChannelTally>): ChannelReport[] =>
  [...channels].map(([name, tally]) => tally.report(name)).toSorted((a, b) => (a.channel < b.channel ? -1 : 1));

/** The best served channel against the worst. A channel without a reply or a promise says nothing of its time. */
function gapOf(reports: readonly ChannelReport[]): Parity["topics"][number]["gap"] {
  const times = (read: (report: ChannelReport) => number | null): number | null => {
    const known = reports.map(read).filter((value) => value !== null);
    return known.length === 0 ? null : apart(known);
  };
  return {
    answeredShare: apart(reports.map((each) => each.answeredShare)),
    promised: times((each) => each.promised),
    firstReply: times((each) => each.firstReply?.median ?? null),
    offlineShare: apart(reports.map((each) => each.offlineShare)),
  };
}

const apart = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
