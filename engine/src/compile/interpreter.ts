import {
  createActor,
  createMachine,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
} from "xstate";
import { ParleyError } from "../errors.ts";
import type { Json } from "../protocol/json.ts";
import { stateOfTransition } from "../protocol/walk.ts";
import { FALLBACK_EVENT, JUDGE, MARK, type BoundMachine, type MarkKind, type Question } from "./bind.ts";
import type { Walker } from "./walker.ts";
import { Walks } from "./walks.ts";

/** Where a machine stands after a step: JSON that `send` takes again. */
export interface Standing {
  readonly snapshot: Json;
  readonly done: boolean;
  /** Dotted paths of the active states, outermost first, without the root. */
  readonly active: readonly string[];
  /** `meta.outcome` of the final state reached, if any. */
  readonly outcome: string | null;
  /** The machine's `output`, or that of the final state reached; undefined where there is none. */
  readonly output?: Json;
}

/** XState, behind two pure functions. Everything it wants done goes to the walker at once, in order. */
export interface Interpreter {
  start(walker: Walker): Standing;
  send(snapshot: Json, event: string, walker: Walker): Standing;
}

/** What a standing keeps of XState's snapshot. */
type Kept = {
  readonly value: Json;
  /** What history states remember: ids of states by the id of the history state; left out where they remember nothing. */
  readonly historyValue?: { readonly [id: string]: readonly { readonly id: string }[] };
  /**
   * The active states by their places in the document, in the order in which XState holds them and asks parallel tracks:
   * the one last entered comes last. Left out where the states are one line from the machine down.
   */
  readonly order?: readonly number[];
};

/** Bounds eventless loops: a chart that needs more steps than this at once is wrong. */
const MAX_MICROSTEPS = 200;
/** How many of the last moves are looked at to name the states of a loop. */
const LOOKED_BACK = 50;

interface ScopedAction {
  readonly type: string;
  readonly params: unknown;
}

/** Builds the interpreter of a bound machine. One inert actor scope serves all steps: steps are synchronous. */
export function buildInterpreter(bound: BoundMachine): Interpreter {
  let walker: Walker | null = null;
  let taken: string[] = [];
  const current = (): Walker => {
    if (walker === null) throw new Error("XState called outside a step");
    return walker;
  };
  const machine = machineOf(bound, current);
  const memory = new Memory(machine, bound.paths);
  const scope = inertScope((action) => {
    if (action.type === MARK) {
      const { kind, id } = action.params as { kind: MarkKind; id: string };
      if (kind === "taken") taken.push(id);
      current().mark(kind, id);
    } else execute(current(), action);
  });
  const during = (next: Walker, run: () => AnyMachineSnapshot): Standing => {
    walker = next;
    taken = [];
    try {
      return memory.keep(run());
    } catch (error) {
      throw isLoop(error) ? looping(taken, error) : error;
    } finally {
      walker = null;
    }
  };
  const walks = new Walks<Standing>();
  return {
    start: (next) => walks.go("", next, (pioneer) => during(pioneer, () => machine.getInitialSnapshot(scope))),
    send: (kept, event, next) =>
      walks.go(`${memory.textOf(kept)} ${event}`, next, (pioneer) =>
        during(pioneer, () => machine.transition(memory.recall(kept), { type: event }, scope) as AnyMachineSnapshot),
      ),
  };
}

function machineOf({ config, delays }: BoundMachine, current: () => Walker): AnyStateMachine {
  return createMachine(
    { ...config, options: { maxIterations: MAX_MICROSTEPS } },
    {
      guards: {
        [JUDGE]: ({ event }, params: unknown) => {
          const { transition, wild } = params as Question;
          return !(wild === true && event.type === FALLBACK_EVENT) && current().judge(transition);
        },
      },
      delays: Object.fromEntries(delays.map((text) => [text, () => current().delay(text)])),
    },
  );
}

/** XState's only sign of an eventless loop is the sentence it throws; where it calls itself, the stack runs out first. */
function isLoop(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && error.message.startsWith("Infinite loop detected"));
}

function looping(taken: readonly string[], cause: unknown): ParleyError {
  const states = [...new Set(taken.slice(-LOOKED_BACK).map(stateOfTransition))].toSorted();
  const through = states.map((path) => `"${path === "" ? "the machine" : path}"`).join(", ");
  return new ParleyError(
    "PARLEY_PROTOCOL_UNSOUND",
    `the chart never comes to rest: more than ${MAX_MICROSTEPS} moves at once, through ${through}`,
    { cause, ...(states[0] === undefined ? {} : { at: `machine.${states[0]}` }) },
  );
}

function execute(walker: Walker, { type, params }: ScopedAction): void {
  if (type === "xstate.raise") {
    const { id, event, delay } = params as { id?: string; event: { type: string }; delay?: number };
    if (delay === undefined) walker.raised(event.type);
    else walker.schedule(id ?? null, event.type, delay);
  } else if (type === "xstate.cancel") {
    walker.cancel((params as { sendId: string }).sendId);
  } else {
    walker.act(type, (params ?? {}) as { readonly [key: string]: Json });
  }
}

/** A scope that collects what is to be done and does nothing; its actor is there because XState hands it around. */
function inertScope(perform: (action: ScopedAction) => void): AnyActorScope {
  const self = createActor(createMachine({}));
  const nothing = (): void => undefined;
  return {
    self,
    system: self.system,
    id: "",
    sessionId: "",
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: perform,
  };
}

/**
 * Snapshots as JSON and back. One that this interpreter has made and that is still in memory is not read again: a
 * snapshot is never changed, so both ways come to the same.
 */
class Memory {
  readonly #machine: AnyStateMachine;
  readonly #paths: ReadonlyMap<string, string>;
  readonly #byOrder = new Map<number, AnyStateNode>();
  readonly #byId = new Map<string, AnyStateNode>();
  readonly #live = new WeakMap<object, AnyMachineSnapshot>();
  readonly #texts = new WeakMap<object, string>();

  constructor(machine: AnyStateMachine, paths: ReadonlyMap<string, string>) {
    this.#machine = machine;
    this.#paths = paths;
    for (const node of nodesOf(machine.root)) {
      this.#byOrder.set(node.order, node);
      this.#byId.set(node.id, node);
    }
  }

  keep(snapshot: AnyMachineSnapshot): Standing {
    if (snapshot.status === "error") throw snapshot.error;
    const held = snapshot._nodes;
    const oneLine = held.every((node, at) => node.parent === held[at - 1]);
    const nodes = oneLine ? held : held.toSorted((a, b) => a.order - b.order);
    const kept: Kept = {
      value: snapshot.value as Json,
      ...(Object.keys(snapshot.historyValue ?? {}).length === 0
        ? {}
        : { historyValue: historyOf(snapshot.historyValue) }),
      ...(oneLine ? {} : { order: held.map((node) => node.order) }),
    };
    this.#live.set(kept, snapshot);
    const done = snapshot.status === "done";
    const outcome: unknown = lastOf(nodes, (node) => node.meta?.outcome);
    const output = done ? ((snapshot.output ?? lastOf(nodes, (node) => node.output)) as Json | undefined) : undefined;
    return {
      snapshot: kept,
      done,
      active: nodes.flatMap((node) => (node.parent === undefined ? [] : [this.#paths.get(node.id) ?? node.key])),
      outcome: typeof outcome === "string" ? outcome : null,
      ...(output === undefined ? {} : { output }),
    };
  }

  /** A snapshot as text. */
  textOf(json: Json): string {
    const kept = json as Kept;
    let text = this.#texts.get(kept);
    if (text === undefined) this.#texts.set(kept, (text = JSON.stringify(kept)));
    return text;
  }

  recall(json: Json): AnyMachineSnapshot {
    const kept = json as Kept;
    const live = this.#live.get(kept);
    if (live !== undefined) return live;
    const historyValue = Object.fromEntries(
      Object.entries(kept.historyValue ?? {}).map(([id, nodes]) => [
        id,
        nodes.flatMap((node) => this.#byId.get(node.id) ?? []),
      ]),
    );
    const restored = this.#machine.resolveState({ value: kept.value as never, historyValue, context: {} });
    if (kept.order === undefined) return restored;
    return Object.assign(restored, {
      _nodes: kept.order.flatMap((place) => this.#byOrder.get(place) ?? []),
      value: kept.value,
    });
  }
}

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}

/** What the innermost, last final state says that says anything. */
function lastOf(nodes: readonly AnyStateNode[], said: (node: AnyStateNode) => unknown): unknown {
  const node = nodes.findLast((each) => each.type === "final" && said(each) !== undefined);
  return node === undefined ? undefined : said(node);
}

/** Remembered states by the ids of their history states. */
function historyOf(remembered: AnyMachineSnapshot["historyValue"]): NonNullable<Kept["historyValue"]> {
  return Object.fromEntries(
    Object.entries(remembered ?? {}).map(([id, nodes]) => [id, nodes.map((node) => ({ id: node.id }))]),
  );
}
