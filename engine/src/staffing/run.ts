import { advance, openCase, WAKE } from "../cases/advance.ts";
import type { MentionReading } from "../cases/known-after.ts";
import { readMention } from "../cases/read-mention.ts";
import { wakeAtOf } from "../cases/remembered-timers.ts";
import type { CaseEvent, CaseState, Step } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import { conversationOf } from "../contract/conversation.ts";
import { ParleyError } from "../errors.ts";
import { isoInstant } from "../protocol/instant.ts";
import { AFTERWARDS_MS, type Arrival, type Span } from "./arrivals.ts";
import { chanceOf } from "./chance.ts";
import type { Customers } from "./demand.ts";
import { Desk } from "./desk.ts";
import { drawTime } from "./drawn-time.ts";
import { noteStep, noteUnheard, openedCase, type OpenCase } from "./open-case.ts";
import { presenceOf, type TeamAtWork } from "./presence.ts";
import { USUAL_HANDLING, type Roster, type WorkKind } from "./roster.ts";
import { RunTally } from "./run-tally.ts";
import TinyQueue from "tinyqueue";
import { beginningOf, endOf, workOf, type Ears } from "./work.ts";

/** One protocol with one roster. */
export interface Staffed {
  readonly program: Program;
  readonly roster: Roster;
  readonly ears: Ears;
  /** What the protocol reads of a mention of the sample, worked out once. */
  readonly readings: Map<object, MentionReading>;
}

/** What happens to be the same for everybody who is compared: who comes when, what customers do. */
export interface Course {
  readonly seed: number;
  readonly span: Span;
  readonly arrivals: readonly Arrival[];
  readonly customers: Customers;
}

interface Happening {
  readonly at: number;
  readonly order: number;
  readonly happens: () => void;
}

/** How often timers of one case may fire: a month of them every hour is 720. */
const MOST_WAKES = 2_000;

/**
 * One run: mentions come, cases are opened and moved by the engine itself, people take what waits and tell the cases what
 * they did, customers answer; after the last day it goes on until all work is done, for four weeks at the most.
 */
export class Run {
  readonly #staffed: Staffed;
  readonly #course: Course;
  readonly #tally: RunTally;
  readonly #desk: Desk;
  readonly #happenings = new TinyQueue<Happening>([], (a, b) => a.at - b.at || a.order - b.order);
  readonly #conversations = new Map<string, OpenCase>();
  /** Those that have not ended, also where a later one took their conversation. */
  readonly #open = new Set<OpenCase>();
  #now: number;
  #order = 0;

  constructor(staffed: Staffed, course: Course) {
    this.#staffed = staffed;
    this.#course = course;
    this.#tally = new RunTally(course.span);
    this.#desk = new Desk(staffed.roster.teams, this.#tally);
    this.#now = course.span.from;
  }

  /** Lets it all happen, and gives what was counted and the moment at which it ended (epoch ms). */
  take(): { readonly tally: RunTally; readonly endedAt: number } {
    const { span, arrivals, seed } = this.#course;
    const latest = span.to + AFTERWARDS_MS;
    for (const each of this.#desk.teams) this.#plan(each, seed, latest);
    for (const arrival of arrivals) this.#at(arrival.at, () => this.#arrive(arrival));
    for (let next = this.#happenings.pop(); next !== undefined && next.at < latest; next = this.#happenings.pop()) {
      if (next.at >= span.to && this.#desk.idle) break;
      this.#now = next.at;
      next.happens();
    }
    const endedAt = Math.max(this.#now, span.to);
    this.#desk.left(endedAt);
    for (const each of this.#desk.teams) this.#tally.team(each, endedAt);
    for (const open of this.#open) this.#tally.ended(open);
    return { tally: this.#tally, endedAt };
  }

  #at(at: number, happens: () => void): void {
    this.#happenings.push({ at, order: (this.#order += 1), happens });
  }

  #plan(each: TeamAtWork, seed: number, latest: number): void {
    const { program } = this.#staffed;
    for (const { at, people } of presenceOf(each.team, program.brand, seed, this.#course.span.from, latest))
      this.#at(at, () => {
        each.people = people;
        this.#tally.team(each, this.#now);
        this.#serve(each);
      });
  }

  #arrive({ mention, like }: Arrival): void {
    const { program } = this.#staffed;
    const { id } = mention;
    this.#tally.mentions += 1;
    const reading = this.#read(like, { id, at: mention.at, handle: mention.author.handle });
    const conversation = `${mention.channel}\n${conversationOf(mention)}`;
    const known = this.#conversations.get(conversation);
    if (known !== undefined && program.conversations.joins(mention, known.movedAt, this.#now)) {
      this.#tell(known, { type: "mention", id }, reading);
      return;
    }
    const step = openCase(program, { case: id, ...reading }, this.#now, { trace: false });
    const open = openedCase(conversation, reading, step, this.#now);
    this.#conversations.set(conversation, open);
    this.#open.add(open);
    this.#tally.cases += 1;
    this.#follow(open, null, step);
    this.#wait(open);
  }

  #read(
    like: Arrival["like"],
    { id, at, handle }: { readonly id: string; readonly at: string; readonly handle: string },
  ) {
    const { readings, program } = this.#staffed;
    let reading = readings.get(like);
    if (reading === undefined) readings.set(like, (reading = readMention(program, like)));
    const { mention, author } = reading;
    return { ...reading, mention: { ...mention, id, at }, author: { ...author, handle } };
  }

  /** Tells a case something, with all that follows from it. */
  #tell(open: OpenCase, event: CaseEvent, facts?: MentionReading): void {
    const { program, ears } = this.#staffed;
    const before = open.state;
    if (before.status === "done") {
      // A protocol may end with a reply: it is sent all the same.
      if (event.type === "reply.sent") this.#sent(open, event);
      return;
    }
    const heard = ears.listening(before.active, event.type);
    if (!heard && DOES_NOTHING_UNHEARD.has(event.type)) {
      noteUnheard(open, event);
      return;
    }
    const step = advance(program, before, facts === undefined ? { event } : { event, facts }, this.#now, {
      trace: false,
    });
    noteStep(open, step, { event, heard }, this.#now);
    this.#follow(open, before, step);
    if (event.type === "reply.sent") this.#sent(open, event);
  }

  /** What follows from a step: clocks, effects, the next timer, a place in a queue. */
  #follow(open: OpenCase, before: CaseState | null, step: Step): void {
    this.#tally.clockChanges(before?.clocks ?? {}, step.state.clocks);
    this.#tally.effects(step.effects);
    for (const { type, params } of step.effects)
      if (type === "reply" && params["mode"] === "send")
        this.#at(this.#now, () => this.#tell(open, { type: "reply.sent", data: said(params) }));
    const wakeAt = step.wakeAt;
    if (wakeAt !== null && (before === null || wakeAtOf(before) !== wakeAt))
      this.#at(Math.max(wakeAt, this.#now), () => this.#wake(open, wakeAt));
    if (step.state.status === "done") this.#close(open);
    this.#ask(open);
  }

  /** Counts a case that has ended, and keeps nothing of it. */
  #close(open: OpenCase): void {
    this.#tally.ended(open);
    this.#open.delete(open);
    if (this.#conversations.get(open.conversation) === open) this.#conversations.delete(open.conversation);
  }

  #wake(open: OpenCase, wakeAt: number): void {
    if (open.state.status === "done" || wakeAtOf(open.state) !== wakeAt) return;
    open.wakes += 1;
    if (open.wakes > MOST_WAKES) throw endless(open, this.#now);
    this.#tell(open, WAKE);
  }

  /** Puts a case where it belongs now: into a queue, at another place of it, or out of it. */
  #ask(open: OpenCase): void {
    if (open.worked) return;
    const work = workOf(open, this.#staffed.ears);
    if (work === null) {
      this.#desk.drop(open, this.#now);
      return;
    }
    this.#desk.ask(open, work.lead, this.#now);
    const free = this.#desk.freeFor(work.lead);
    if (free !== undefined) this.#serve(free);
  }

  /** Whoever of a team is free takes what waits. */
  #serve(each: TeamAtWork): void {
    for (let open = this.#desk.next(each, this.#now); open !== null; open = this.#desk.next(each, this.#now))
      this.#begin(each, open);
  }

  #begin(each: TeamAtWork, open: OpenCase): void {
    const { ears, roster } = this.#staffed;
    const asked = workOf(open, ears);
    if (asked === null) return;
    open.worked = true;
    each.busy += 1;
    this.#tally.team(each, this.#now);
    const event = beginningOf(asked, open);
    if (event !== null) this.#tell(open, event);
    const work = workOf(open, ears);
    if (work === null || work.kind === "accept" || !each.team.serves.includes(work.lead)) {
      this.#at(this.#now, () => this.#end(each, open, []));
      return;
    }
    const { kind, lead } = work;
    const time = roster.handlingOf[lead]?.[kind] ?? roster.handling[kind] ?? USUAL_HANDLING[kind];
    const chance = chanceOf(this.#course.seed, "handling", open.id, kind, open.done[kind] ?? 0);
    this.#at(this.#now + drawTime(chance, time), () => this.#finish(each, open, kind));
  }

  #finish(each: TeamAtWork, open: OpenCase, kind: WorkKind): void {
    const { team } = each;
    const times = open.done[kind] ?? 0;
    open.done[kind] = times + 1;
    if (kind === "judgement" || kind === "solution") open.tried = true;
    const chance = chanceOf(this.#course.seed, "result", open.id, kind, times);
    this.#end(each, open, endOf(kind, open, this.#staffed.ears, team.signs ?? team.name, chance));
  }

  #end(each: TeamAtWork, open: OpenCase, events: readonly CaseEvent[]): void {
    for (const event of events) this.#tell(open, event);
    open.worked = false;
    each.busy -= 1;
    this.#tally.team(each, this.#now);
    this.#ask(open);
    this.#serve(each);
  }

  /** A reply is out: the customer may answer. */
  #sent(open: OpenCase, { data = {} }: CaseEvent): void {
    this.#tally.replied(open, data["where"], this.#now);
    open.repliedAt ??= this.#now;
    open.replies += 1;
    if (open.gaveUp || open.state.status === "done") return;
    const { customers, seed } = this.#course;
    const chance = chanceOf(seed, "answer", open.id, open.replies);
    const drawn = chance();
    const asked = this.#staffed.ears.listening(open.state.active, "customer.agreed");
    const event = asked ? wayOffline(customers, drawn) : drawn < customers.writesBack ? "mention" : null;
    if (event === null) return;
    this.#at(this.#now + drawTime(chance, customers.answersAfter), () => this.#hearFrom(open, event));
  }

  #hearFrom(open: OpenCase, type: string): void {
    if (type !== "mention") {
      this.#tell(open, { type });
      return;
    }
    open.mentions += 1;
    const { mention, author } = open.reading;
    const id = `${open.id}+${open.mentions}`;
    const again = { ...open.reading, mention: { ...mention, id, at: isoInstant(this.#now) }, author };
    this.#tell(open, { type, id }, again);
  }

  /** Lets a customer run out of patience, if nobody replies before. */
  #wait(open: OpenCase): void {
    const { customers, seed } = this.#course;
    const { patience, chases } = customers;
    if (patience === undefined) return;
    const chance = chanceOf(seed, "patience", open.id);
    this.#at(this.#now + drawTime(chance, patience), () => {
      if (open.repliedAt !== null || open.state.status === "done") return;
      if (chance() < chases) this.#hearFrom(open, "mention");
      else open.gaveUp = true;
    });
  }
}

/** What changes a case only where the protocol listens; not to take the step then saves half of them. */
const DOES_NOTHING_UNHEARD: ReadonlySet<string> = new Set(["lead.accepted", "reply.written", "handoff.accepted"]);

const said = (params: Step["effects"][number]["params"]): NonNullable<CaseEvent["data"]> => ({
  where: params["where"] ?? "public",
  text: params["text"] ?? "",
});

function wayOffline({ agrees, refuses }: Customers, drawn: number): string | null {
  if (drawn < agrees) return "customer.agreed";
  return drawn < agrees + refuses ? "customer.refused" : null;
}

function endless({ id, state }: OpenCase, at: number): ParleyError {
  return new ParleyError(
    "PARLEY_PROTOCOL_UNSOUND",
    `Timers of case ${id} fire more than ${MOST_WAKES} times; ${isoInstant(at)} is as far as it comes, in ${state.active.at(-1)}.`,
    { hint: "Let the timers of that state start each other less often." },
  );
}
