import {
  assign,
  cancel,
  createActor,
  createMachine,
  enqueueActions,
  raise,
  SimulatedClock,
  type AnyActor,
  type AnyStateNode,
} from "xstate";
import { LOOPED, type Happening, type Sight } from "./happening.ts";
import type { Deed, RandomState, RandomTransition } from "../random-state.ts";
import { CLOCKS, DELAYS } from "./random-machine.ts";

type ClockName = keyof typeof CLOCKS;

/** What a run in XState shows: a sight after the start and after each happening, and whether a met clock was left alone. */
export interface XStateRun {
  readonly sights: readonly Sight[];
  readonly leftAlone: boolean;
}

/**
 * Runs a random machine in XState's own actor, on its simulated clock. Where Parley's language differs from XState's
 * on purpose, the twin says the same in XState's words: a delayed event with an id takes the place of the one before; a delay that nobody binds lasts for ever (XState fires at
 * once); a guard that nobody binds is false (XState throws); a loop ends after 200 moves.
 */
export function runInXState(machine: RandomState, happenings: readonly Happening[]): XStateRun {
  const twin = new Twin();
  const clock = new SimulatedClock();
  const actor = createActor(createMachine(twin.config(machine) as never, twin.implementations() as never), { clock });
  oneTimerPerId(actor);
  let looped = false;
  actor.subscribe({ error: () => (looped = true) });
  const pending = new Pending(actor, clock);
  const sights: Sight[] = [];
  const look = (): void => {
    if (looped) {
      sights.push(LOOPED);
      return;
    }
    const snapshot = actor.getSnapshot() as { status: string; _nodes: AnyStateNode[] };
    sights.push({
      active: snapshot._nodes
        .filter((node) => node.parent !== undefined)
        .toSorted((a, b) => a.order - b.order)
        .map((node) => node.path.map((key) => key.replace(/[\\.#]/g, "\\$&")).join(".")),
      done: snapshot.status === "done",
      deeds: twin.deeds.splice(0),
      pending: pending.now(),
      looped: false,
    });
  };
  actor.start();
  look();
  for (const { pass, event } of happenings) {
    if (looped) break;
    clock.increment(pass);
    pending.now();
    if (event !== null && actor.getSnapshot().status === "active") actor.send({ type: event });
    look();
  }
  actor.stop();
  return { sights, leftAlone: twin.leftAlone };
}

interface Scheduler {
  schedule(source: AnyActor, target: AnyActor, event: object, delay: number, id?: string): void;
  cancel(source: AnyActor, id: string): void;
}

/** Of two timers with one id, XState runs both and can cancel the later only. Parley keeps the later. */
function oneTimerPerId(actor: AnyActor): void {
  const { scheduler } = actor.system as unknown as { scheduler: Scheduler };
  const schedule = scheduler.schedule.bind(scheduler);
  scheduler.schedule = (source, target, event, delay, id) => {
    if (id !== undefined) scheduler.cancel(source, id);
    schedule(source, target, event, delay, id);
  };
}

/** The delayed events of an actor with the instants at which they come: XState itself keeps only the delay. */
class Pending {
  readonly #seen = new WeakMap<object, number>();
  readonly #actor: AnyActor;
  readonly #clock: SimulatedClock;

  constructor(actor: AnyActor, clock: SimulatedClock) {
    this.#actor = actor;
    this.#clock = clock;
  }

  now(): string[] {
    const scheduled = this.#actor.system.getSnapshot()._scheduledEvents as Record<
      string,
      { event: { type: string }; delay: number }
    >;
    return Object.values(scheduled)
      .filter(({ delay }) => delay !== Infinity)
      .map((each) => {
        const at = this.#seen.get(each) ?? this.#clock.now() + each.delay;
        this.#seen.set(each, at);
        return `${each.event.type} at ${at}`;
      })
      .toSorted();
  }
}

class Twin {
  readonly deeds: string[] = [];
  readonly #clocks: { [name: string]: "running" | "met" } = {};
  leftAlone = false;

  implementations(): object {
    const deeds = this.deeds;
    return {
      delays: Object.fromEntries(Object.entries(DELAYS).filter(([name]) => Number.isNaN(Number(name)))),
      guards: {
        few: ({ context }: { context: { n: number } }) => context.n < 3,
        many: ({ context }: { context: { n: number } }) => context.n >= 3,
        no: () => false,
        unbound: () => false,
      },
      actions: {
        log: (_: unknown, { text }: { text: string }) => void deeds.push(text),
        "nobody knows this": () => void deeds.push("(nothing)"),
      },
    };
  }

  config(root: RandomState): object {
    return { ...this.#state(root), context: { n: 0 }, options: { maxIterations: 200 } };
  }

  #state(state: RandomState): object {
    const { initial, states, on, after, always, onDone, entry, exit, ...rest } = state;
    const each = (transitions: RandomTransition[]) => transitions.map((one) => this.#transition(one));
    const map = <T, U>(record: Record<string, T>, to: (value: T) => U) =>
      Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
    return {
      ...rest,
      ...(initial === undefined
        ? {}
        : { initial: typeof initial === "string" ? initial : { ...initial, actions: this.#actions(initial.actions) } }),
      ...(states === undefined ? {} : { states: map(states, (child) => this.#state(child)) }),
      ...(on === undefined ? {} : { on: map(on, each) }),
      ...(after === undefined ? {} : { after: map(after, each) }),
      ...(always === undefined ? {} : { always: each(always) }),
      ...(onDone === undefined ? {} : { onDone: each(onDone) }),
      entry: this.#actions(entry ?? []),
      exit: this.#actions(exit ?? []),
    };
  }

  #transition(transition: RandomTransition): object {
    return { ...transition, actions: this.#actions(transition.actions) };
  }

  #actions(deeds: readonly Deed[]): unknown[] {
    return deeds.flatMap((deed) => this.#action(deed));
  }

  #action(deed: Deed): unknown[] {
    const { type, params } = deed;
    const id = params["id"] as string | undefined;
    const delay = params["delay"];
    const ms = typeof delay === "string" ? DELAYS[delay as keyof typeof DELAYS] : delay;
    if (type === "cancel") return [cancel(id ?? "")];
    if (type === "set") return [assign({ n: ({ context }: { context: { n: number } }) => context.n + 1 })];
    if (type === "startClock") return [this.#startClock(params["clock"] as ClockName)];
    if (type === "stopClock") return [this.#stopClock(params["clock"] as ClockName, params["as"] === "met")];
    if (type !== "raise") return [deed];
    const event = raise(
      { type: String(params["event"]) },
      {
        ...(ms === undefined ? {} : { delay: ms }),
        ...(id === undefined ? {} : { id }),
      },
    );
    return [event];
  }

  #startClock(name: ClockName): unknown {
    return enqueueActions(({ enqueue }) => {
      if (this.#clocks[name] === "met") this.leftAlone = true;
      if (this.#clocks[name] !== undefined) return;
      this.#clocks[name] = "running";
      enqueue.raise({ type: `clock.${name}.due` }, { id: `clock.${name}`, delay: CLOCKS[name] });
    });
  }

  #stopClock(name: ClockName, met: boolean): unknown {
    return enqueueActions(({ enqueue }) => {
      if (met && this.#clocks[name] === "running") this.#clocks[name] = "met";
      if (!met) delete this.#clocks[name];
      enqueue.cancel(`clock.${name}`);
    });
  }
}
