import type { Costs, ReportBody } from "@parley/engine";
import type { CaseFactsTable } from "../../store/reports/tables.ts";
import { getOrMake } from "./counter.ts";

/** What was done for some cases. */
interface Work {
  cases: number;
  publicReplies: number;
  privateReplies: number;
  calls: number;
  handoffs: number;
}

const none = (): Work => ({ cases: 0, publicReplies: 0, privateReplies: 0, calls: 0, handoffs: 0 });

/**
 * What answering cost, by the brand's own prices, and what calls were avoided. A case counts as a call avoided when it ended
 * answered or resolved, with a reply and without any handover: had its author called instead, it would have cost a call. So
 * what was saved is the most that it can be, and less by as many as would not have called.
 */
export class CostTally {
  readonly #channels = new Map<string, Work>();
  readonly #deflected = none();

  /** Counts a case. */
  add(facts: CaseFactsTable): void {
    count(getOrMake(this.#channels, facts.came_by, none), facts);
    const solved = facts.status === "done" && (facts.outcome === "answered" || facts.outcome === "resolved");
    if (solved && facts.first_reply_at !== null && facts.calls + facts.handoffs === 0) count(this.#deflected, facts);
  }

  /** What came of it. */
  report(costs: Costs): NonNullable<ReportBody["costs"]> {
    const channels = [...this.#channels]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([channel, work]) => {
        const cost = costOf(work, costs);
        return { channel, ...work, cost, perCase: cents(cost / work.cases) };
      });
    const calls = cents(this.#deflected.cases * costs.call);
    const spent = costOf(this.#deflected, costs);
    return {
      currency: costs.currency,
      channels,
      cost: cents(channels.reduce((sum, { cost }) => sum + cost, 0)),
      deflection: { cases: this.#deflected.cases, calls, spent, saved: cents(calls - spent) },
    };
  }
}

function count(work: Work, facts: CaseFactsTable): void {
  work.cases += 1;
  work.publicReplies += facts.public_replies;
  work.privateReplies += facts.private_replies;
  work.calls += facts.calls;
  work.handoffs += facts.handoffs;
}

function costOf(work: Work, costs: Costs): number {
  return cents(
    work.publicReplies * costs.publicReply +
      work.privateReplies * costs.privateReply +
      work.calls * costs.call +
      work.handoffs * costs.handoff,
  );
}

/** Sums of money without the dust of binary fractions. */
const cents = (amount: number): number => Math.round(amount * 100) / 100;
