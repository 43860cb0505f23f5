import { decisionOf } from "../cases/remembered-decision.ts";
import type { CaseState, Effect } from "../cases/step.ts";
import type { ClockState } from "../cases/timer.ts";
import type { Span } from "./arrivals.ts";
import type { OpenCase } from "./open-case.ts";
import type { TeamAtWork } from "./presence.ts";
import { TimeAverage } from "./time-average.ts";

/** What became of the work of one lead. Waits in ms, also of what was passed on or left. */
export interface LeadTally {
  readonly waits: number[];
  passedOn: number;
  left: number;
  readonly queue: TimeAverage;
}

/** What became of a clock: by the weekday on which it began, 0 being Monday. */
export interface ClockTally {
  readonly ended: number[];
  readonly late: number[];
}

/** How many of a team were there and worked, over time. */
interface TeamTally {
  readonly people: TimeAverage;
  readonly busy: TimeAverage;
}

/** Everything that one run counts. */
export class RunTally {
  readonly span: Span;
  readonly leads = new Map<string, LeadTally>();
  readonly clocks = new Map<string, ClockTally>();
  readonly teams = new Map<string, TeamTally>();
  readonly work = { publicReplies: 0, privateReplies: 0, calls: 0, handoffs: 0 };
  readonly firstReplies: number[] = [];
  mentions = 0;
  cases = 0;
  toAnswer = 0;
  gaveUp = 0;

  constructor(span: Span) {
    this.span = span;
  }

  /** So many more or fewer wait for a lead. */
  queue(lead: string, more: number, at: number): void {
    this.#lead(lead).queue.add(more, at);
  }

  /** Somebody began with a case after it had waited. */
  waited(lead: string, ms: number): void {
    this.#lead(lead).waits.push(ms);
  }

  /** A case left its queue though nobody had begun with it: it went to another lead, or nothing is asked any more. */
  passedOn(lead: string, ms: number): void {
    const tally = this.#lead(lead);
    tally.waits.push(ms);
    tally.passedOn += 1;
  }

  /** A case waits still when the simulation ends: longer than this. */
  left(lead: string, ms: number): void {
    const tally = this.#lead(lead);
    tally.waits.push(ms);
    tally.left += 1;
  }

  /** How a team stands from now on. */
  team({ team, people, busy }: TeamAtWork, at: number): void {
    const { from, to } = this.span;
    let tally = this.teams.get(team.name);
    if (tally === undefined) {
      tally = { people: new TimeAverage(from, to), busy: new TimeAverage(from, to) };
      this.teams.set(team.name, tally);
    }
    // Whoever has not finished at the end of the shift stays until then.
    tally.people.set(Math.max(people, busy), at);
    tally.busy.set(busy, at);
  }

  /** What a step did to the clocks of a case: which were met, and which ran out. */
  clockChanges(before: CaseState["clocks"], after: CaseState["clocks"]): void {
    if (before === after) return;
    for (const [name, clock] of Object.entries(after)) {
      if (!hasEnded(clock) || isSame(before[name], clock)) continue;
      let tally = this.clocks.get(name);
      if (tally === undefined) this.clocks.set(name, (tally = { ended: week(), late: week() }));
      const weekday = this.span.calendar.weekdayAt(clock.startedAt);
      tally.ended[weekday] = (tally.ended[weekday] ?? 0) + 1;
      if (clock.status === "breached") tally.late[weekday] = (tally.late[weekday] ?? 0) + 1;
    }
  }

  /** Handovers that a step wanted, as the brand's costs count them. */
  effects(effects: readonly Effect[]): void {
    for (const { type, params } of effects) {
      if (type !== "handoff") continue;
      if (params["how"] === "phone" || params["how"] === "callback") this.work.calls += 1;
      else this.work.handoffs += 1;
    }
  }

  /** A reply to a case is out. */
  replied(open: OpenCase, where: unknown, at: number): void {
    if (where === "private") this.work.privateReplies += 1;
    else this.work.publicReplies += 1;
    if (open.repliedAt === null) this.firstReplies.push(at - open.openedAt);
  }

  /** A case as it is at the end. */
  ended(open: OpenCase): void {
    const { respond } = decisionOf(open.state);
    if (respond.status !== "decided" || respond.value !== "yes") return;
    this.toAnswer += 1;
    if (open.gaveUp) this.gaveUp += 1;
  }

  #lead(lead: string): LeadTally {
    let tally = this.leads.get(lead);
    if (tally === undefined) {
      tally = { waits: [], passedOn: 0, left: 0, queue: new TimeAverage(this.span.from, Infinity) };
      this.leads.set(lead, tally);
    }
    return tally;
  }
}

const hasEnded = ({ status }: ClockState): boolean => status === "met" || status === "breached";

const isSame = (before: ClockState | undefined, { status, startedAt }: ClockState): boolean =>
  before?.status === status && before.startedAt === startedAt;

const week = (): number[] => [0, 0, 0, 0, 0, 0, 0];
