import { obligationsOf } from "../cases/obligations.ts";
import { factsOf } from "../cases/remembered-facts.ts";
import { compareService, type ServiceRank } from "../cases/service-order.ts";
import type { CaseState } from "../cases/step.ts";
import { isoInstant } from "../protocol/instant.ts";
import type { OpenCase } from "./open-case.ts";
import type { TeamAtWork } from "./presence.ts";
import type { Team } from "./roster.ts";
import TinyQueue from "tinyqueue";
import type { RunTally } from "./run-tally.ts";

/** A place in the queue of a lead; it counts no more once the case has another ticket. */
interface Place {
  readonly open: OpenCase;
  readonly ticket: number;
  readonly rank: ServiceRank;
}

/** The queues of the leads, in the one order of service, and the teams that serve them. */
export class Desk {
  /** Those who serve the fewest leads first, so that whoever can do more stays free. */
  readonly #teams: readonly TeamAtWork[];
  readonly #queues = new Map<string, TinyQueue<Place>>();
  readonly #tally: RunTally;
  #tickets = 0;
  #waiting = 0;

  constructor(teams: readonly Team[], tally: RunTally) {
    this.#tally = tally;
    this.#teams = teams
      .map((team): TeamAtWork => ({ team, people: 0, busy: 0 }))
      .toSorted((a, b) => a.team.serves.length - b.team.serves.length);
  }

  get teams(): readonly TeamAtWork[] {
    return this.#teams;
  }

  /** Nobody works and nothing waits. */
  get idle(): boolean {
    return this.#waiting === 0 && this.#teams.every(({ busy }) => busy === 0);
  }

  /** Puts a case into the queue of a lead, or where it belongs there now. `at`: epoch ms. */
  ask(open: OpenCase, lead: string, at: number): void {
    if (open.waiting !== null && open.waiting.lead !== lead) this.drop(open, at);
    const rank = rankOf(open.state);
    const queue = this.#queueOf(lead);
    if (open.waiting === null) {
      this.#waiting += 1;
      this.#tally.queue(lead, 1, at);
    }
    const ticket = (this.#tickets += 1);
    open.waiting = { lead, since: open.waiting?.since ?? at, ticket };
    queue.push({ open, ticket, rank });
  }

  /** Takes a case out of its queue that nobody has begun with. */
  drop(open: OpenCase, at: number): void {
    if (open.waiting === null) return;
    this.#tally.passedOn(open.waiting.lead, at - open.waiting.since);
    this.#leave(open, at);
  }

  /** A team that serves a lead and has somebody free. */
  freeFor(lead: string): TeamAtWork | undefined {
    return this.#teams.find((each) => each.people > each.busy && each.team.serves.includes(lead));
  }

  /** The case that a team takes next, taken out of its queue; null when nothing waits for it or nobody of it is free. */
  next({ team, people, busy }: TeamAtWork, at: number): OpenCase | null {
    if (people <= busy) return null;
    let first: Place | undefined;
    for (const lead of team.serves) {
      const place = this.#firstOf(lead);
      if (place !== undefined && (first === undefined || compareService(place.rank, first.rank) < 0)) first = place;
    }
    if (first?.open.waiting == null) return null;
    const { lead, since } = first.open.waiting;
    this.#tally.waited(lead, at - since);
    this.#leave(first.open, at);
    return first.open;
  }

  /** What still waits at the end, by its lead and since when. */
  left(at: number): void {
    for (const lead of this.#queues.keys())
      for (let place = this.#firstOf(lead); place !== undefined; place = this.#firstOf(lead)) {
        this.#tally.left(lead, at - (place.open.waiting?.since ?? at));
        this.#leave(place.open, at);
      }
  }

  #leave(open: OpenCase, at: number): void {
    if (open.waiting === null) return;
    this.#waiting -= 1;
    this.#tally.queue(open.waiting.lead, -1, at);
    open.waiting = null;
  }

  #firstOf(lead: string): Place | undefined {
    const queue = this.#queueOf(lead);
    for (let place = queue.peek(); place !== undefined; place = queue.peek()) {
      if (place.open.waiting?.ticket === place.ticket) return place;
      queue.pop();
    }
    return undefined;
  }

  #queueOf(lead: string): TinyQueue<Place> {
    let queue = this.#queues.get(lead);
    if (queue === undefined) {
      queue = new TinyQueue<Place>([], (a, b) => compareService(a.rank, b.rank));
      this.#queues.set(lead, queue);
    }
    return queue;
  }
}

/** What the order of service asks of a case, also of one that nobody leads. */
function rankOf(state: CaseState): ServiceRank {
  const { priority, openedAt } = factsOf(state).case;
  const [first] = obligationsOf(state);
  return { id: state.case, priority, openedAt, due: first === undefined ? null : isoInstant(first.dueAt) };
}
