import { advanceLive, openLive, WAKE } from "../cases/advance.ts";
import type { LiveCase } from "../cases/memory.ts";
import { readMention } from "../cases/read-mention.ts";
import { wakeOf, type LiveStep } from "../cases/settled-step.ts";
import type { CaseEvent, StepOptions } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import { conversationOf } from "../contract/conversation.ts";
import type { Label, ParsedMention } from "../contract/mention.ts";
import { epochOf } from "../protocol/instant.ts";
import type { Decision, DecisionField } from "../vocabulary/decision.ts";
import { compareWithLabel, labelOf, type LabelledDecision } from "./expect.ts";

/** How one mention of a replay was decided. `differs` names the fields in which its label says otherwise. */
export interface ReplayedMention {
  readonly id: string;
  /** The id of the mention that opened its case. */
  readonly case: string;
  readonly joined: boolean;
  readonly fallback: boolean;
  readonly decision: Decision;
  readonly active: readonly string[];
  readonly label?: Label;
  readonly differs: readonly DecisionField[];
}

/** Something that will happen to a case from outside (`at`: epoch ms), if the case then answers as `only` says. */
export interface Coming {
  readonly at: number;
  readonly event: CaseEvent;
  readonly only?: Partial<LabelledDecision>;
}

/** A step that a case of a replay took, when (epoch ms), and what moved it: `WAKE` where a timer did. */
export interface Moved {
  readonly step: LiveStep;
  readonly at: number;
  readonly event: CaseEvent;
}

/** Follows one case of a replay, step by step. */
export interface CaseWatch {
  /** Every step, the first included; what it gives comes upon the case later. */
  moved(moved: Moved): readonly Coming[];
  /** The case has finished, or nothing more happens to it. `at`: epoch ms. */
  left(live: LiveCase, at: number): void;
}

/** How a replay goes. */
export interface ReplayOptions extends StepOptions {
  /** Follows each case, from the mention that opens it. */
  readonly watch?: (opening: ParsedMention) => CaseWatch;
  /** How many open conversations are remembered. */
  readonly most?: number;
  /**
   * Lets cases move on while others are taken, so that those that end are forgotten sooner. What they do then reaches their
   * watch, and no later mention's `since`.
   */
  readonly sweeps?: boolean;
}

/** A mention of a replay, the step that it made, and what happened in its case since the mention before. */
export interface ReplayedStep {
  readonly joined: boolean;
  readonly step: LiveStep;
  readonly since: readonly Moved[];
}

/** What became of a case on its way: its steps, the earliest first. */
export interface RunningCase {
  readonly conversation: string;
  live: LiveCase;
  /** When it last moved (epoch ms). */
  movedAt: number;
  /** When somebody last wrote (epoch ms). */
  writtenAt: number;
  /** What comes from outside, the earliest first. */
  coming: readonly Coming[];
  readonly watch: CaseWatch | null;
}

/** Conversations that a replay remembers; of more, those that have rested the longest are forgotten, and begin anew. */
export const MOST_CONVERSATIONS = 100_000;

/** How often a case may move by itself between two mentions: timers, and what comes from outside, may follow each other without end. */
const MOST_MOMENTS = 10_000;

/** How many cases are looked at, beside its own, with every mention. */
const SWEPT_AT_ONCE = 4;

/** How long a case goes on after its last mention, once no more mentions come: 30 days. */
const REST_MS = 30 * 24 * 60 * 60 * 1000;

/** The conversation that a mention, or an event beside mentions, belongs to: by channel, then thread or author. */
export const conversationKey = (of: Parameters<typeof conversationOf>[0]): string =>
  `${of.channel}\n${conversationOf(of)}`;

/**
 * Mentions on their way through one version, in their own time and in the order given: each joins the open case of its
 * conversation (without a thread, within the brand's window) or opens one, after what was due before it. Beside the timers
 * only that happens which is told or which a watch brings. Its memory has a limit, however many mentions there are.
 */
export class Replay {
  readonly #program: Program;
  readonly #options: ReplayOptions;
  /** By when they last moved, the longest ago first. */
  readonly #open = new Map<string, RunningCase>();
  /** Where the sweep is. */
  #sweep = this.#open.values();

  constructor(program: Program, options: ReplayOptions = {}) {
    this.#program = program;
    this.#options = options;
  }

  /** Takes the next mention; it belongs to its own conversation, if no other is said. */
  take(mention: ParsedMention, conversation: string = conversationKey(mention)): ReplayedStep {
    const program = this.#program;
    const at = epochOf(mention.at);
    const since: Moved[] = [];
    if (this.#options.sweeps === true) this.#moveOthersOn(at);
    const running = this.#untilNow(conversation, at, since);
    const facts = readMention(program, mention);
    const event = { type: "mention", id: mention.id };
    if (running !== null && program.conversations.joins(mention, running.movedAt, at)) {
      const step = advanceLive(program, running.live, { event, facts }, at, this.#options);
      this.#move(running, { step, event, at });
      running.writtenAt = at;
      this.#keep(running);
      return { joined: true, step, since };
    }
    if (running !== null) this.#leave(running);
    const step = openLive(program, { case: mention.id, ...facts }, at, this.#options);
    const opened: RunningCase = {
      conversation,
      live: step.live,
      movedAt: at,
      writtenAt: at,
      coming: [],
      watch: this.#options.watch?.(mention) ?? null,
    };
    this.#move(opened, { step, event, at });
    this.#keep(opened);
    return { joined: false, step, since };
  }

  /** Tells the open case of a conversation of an event at an instant (epoch ms); null when there is none. */
  tell(conversation: string, event: CaseEvent, at: number): LiveStep | null {
    const running = this.#untilNow(conversation, at, []);
    if (running === null) return null;
    const step = advanceLive(this.#program, running.live, { event }, at, this.#options);
    this.#move(running, { step, event, at });
    this.#keep(running);
    return step;
  }

  /** No more mentions come: what is still to happen does, for 30 days from each case's last mention. */
  end(): void {
    for (const running of this.#open.values()) this.#leave(running);
    this.#open.clear();
  }

  /** The open case of a conversation, with everything done that was due by then; null when there is none. */
  #untilNow(conversation: string, at: number, since: Moved[]): RunningCase | null {
    const running = this.#open.get(conversation);
    if (running === undefined) return null;
    this.#pass(running, at, since);
    if (!running.live.standing.done) return running;
    this.#keep(running);
    return null;
  }

  /** Lets a few cases do what was due by an instant; over many mentions all have their turn. */
  #moveOthersOn(at: number): void {
    for (let turns = 0; turns < SWEPT_AT_ONCE; turns += 1) {
      const next = this.#sweep.next();
      if (next.done === true) {
        this.#sweep = this.#open.values();
        return;
      }
      const running = next.value;
      if (nextAt(running) > at) continue;
      this.#pass(running, at, []);
      if (running.live.standing.done) this.#keep(running);
    }
  }

  #pass(running: RunningCase, until: number, since: Moved[]): void {
    for (let moments = 0; moments < MOST_MOMENTS && !running.live.standing.done; moments += 1) {
      const moved = this.#next(running, until);
      if (moved === null) return;
      since.push(moved);
      this.#move(running, moved);
    }
  }

  /** What happens next by an instant, if anything: timers go before what comes at the same time. */
  #next(running: RunningCase, until: number): Moved | null {
    for (;;) {
      if (nextAt(running) > until) return null;
      const wakeAt = wakeOf(running.live) ?? Infinity;
      const [first] = running.coming;
      if (first === undefined || wakeAt <= first.at)
        return this.#step(running, WAKE, Math.max(wakeAt, running.movedAt));
      running.coming = running.coming.slice(1);
      if (holds(running.live, first)) return this.#step(running, first.event, first.at);
    }
  }

  #step({ live }: RunningCase, event: CaseEvent, at: number): Moved {
    return { step: advanceLive(this.#program, live, { event }, at, this.#options), event, at };
  }

  #move(running: RunningCase, moved: Moved): void {
    running.live = moved.step.live;
    running.movedAt = moved.at;
    const coming = running.watch?.moved(moved) ?? [];
    if (coming.length > 0) running.coming = [...running.coming, ...coming].toSorted((one, other) => one.at - other.at);
  }

  /** Lets the rest of a case happen, as though nobody wrote again. */
  #leave(running: RunningCase): void {
    if (running.watch === null) return;
    this.#pass(running, running.writtenAt + REST_MS, []);
    running.watch.left(running.live, running.movedAt);
  }

  #keep(running: RunningCase): void {
    const { conversation } = running;
    this.#open.delete(conversation);
    if (running.live.standing.done) {
      running.watch?.left(running.live, running.movedAt);
      return;
    }
    this.#open.set(conversation, running);
    if (this.#open.size <= (this.#options.most ?? MOST_CONVERSATIONS)) return;
    const [longest] = this.#open;
    if (longest === undefined) return;
    this.#open.delete(longest[0]);
    this.#leave(longest[1]);
  }
}

/** When a case next moves without anybody writing (epoch ms); Infinity if it does not. */
const nextAt = ({ live, coming: [first] }: RunningCase): number =>
  Math.min(wakeOf(live) ?? Infinity, first?.at ?? Infinity);

function holds({ decision }: LiveCase, { only }: Coming): boolean {
  if (only === undefined) return true;
  const answers: { readonly [field: string]: string } = { ...labelOf(decision) };
  return Object.entries(only).every(([field, want]) => answers[field] === want);
}

/** Replays mentions through one version, and tells how each was decided. */
export function* replayMentions(program: Program, mentions: Iterable<ParsedMention>): Generator<ReplayedMention> {
  const replay = new Replay(program, { trace: false });
  for (const mention of mentions) yield replayed(mention, replay.take(mention));
}

/** How a mention was decided, from the step that it made. */
export function replayed({ id, label }: ParsedMention, { joined, step }: ReplayedStep): ReplayedMention {
  const { case: opened, fallback, decision, standing } = step.live;
  return {
    id,
    case: opened,
    joined,
    fallback,
    decision,
    active: standing.active,
    ...(label === undefined ? {} : { label }),
    differs: label === undefined ? [] : compareWithLabel(decision, label),
  };
}
