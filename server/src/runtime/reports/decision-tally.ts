import type { DecisionField, ReportBody } from "@parley/engine";
import type { CaseFactsTable } from "../../store/reports/tables.ts";
import { Counter } from "./counter.ts";

type AnswerCounter = Counter<readonly [answer: string, because: string | null]>;

/** How often each of the five questions was answered how, and why. */
export class DecisionTally {
  readonly #answers: { readonly [F in DecisionField]: AnswerCounter } = {
    respond: new Counter(),
    due: new Counter(),
    lead: new Counter(),
    channel: new Counter(),
    offline: new Counter(),
  };

  /** Counts a case. */
  add(facts: CaseFactsTable): void {
    this.#answers.respond.add([facts.respond, facts.respond_because]);
    this.#answers.due.add([facts.due, facts.due_because]);
    this.#answers.lead.add([facts.lead, facts.lead_because]);
    this.#answers.channel.add([facts.channel, facts.channel_because]);
    this.#answers.offline.add([facts.offline, facts.offline_because]);
  }

  /** What came of it, most cases first. */
  report(): ReportBody["decisions"] {
    const { respond, due, lead, channel, offline } = this.#answers;
    return {
      respond: listed(respond),
      due: listed(due),
      lead: listed(lead),
      channel: listed(channel),
      offline: listed(offline),
    };
  }
}

const listed = (counter: AnswerCounter): ReportBody["decisions"]["lead"] =>
  counter.sorted().map(({ of: [answer, because], times }) => ({ answer, because, cases: times }));
