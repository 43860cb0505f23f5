import { createActor, createMachine, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine } from "xstate";
import { ParleyError } from "../errors.ts";
import type { Json } from "../protocol/json.ts";
import { JUDGE, MARK, type BoundMachine, type MarkKind } from "./bind.ts";

/** What a running step tells and asks while XState walks the chart. */
export interface Walker {
  /** May this transition be taken? Asked in the order in which XState looks at them. */
  judge(transition: string): boolean;
  /** A transition is taken, a state left or entered. */
  mark(kind: MarkKind, id: string): void;
  /** An action of the protocol, in order. */
  act(type: string, params: { readonly [key: string]: Json }): void;
  /** How many ms a delay of the protocol (`PT4H@support`) is from now. */
  delay(text: string): number;
  /** An event is raised at once. */
  raised(event: string): void;
  /** An event wants to be raised later. */
  schedule(id: string, event: string, delay: number): void;
  cancel(id: string): void;
}

/** Where a machine stands after a step: JSON that `send` takes again. */
export interface Standing {
  readonly snapshot: Json;
  readonly done: boolean;
  /** Dotted paths of the active states, outermost first, without the root. */
  readonly active: readonly string[];
  /** `meta.outcome` of the final state reached, if any. */
  readonly outcome: string | null;
}

/** XState, behind two pure functions. Everything it wants done goes to the walker at once, in order. */
export interface Interpreter {
  start(walker: Walker): Standing;
  send(snapshot: Json, event: string, walker: Walker): Standing;
}

/** Bounds eventless loops: a chart that needs more steps than this at once is wrong. */
const MAX_MICROSTEPS = 200;

interface ScopedAction {
  readonly type: string;
  readonly params: unknown;
}

/** Builds the interpreter of a bound machine. One inert actor scope serves all steps: steps are synchronous. */
export function buildInterpreter({ config, delays }: BoundMachine): Interpreter {
  let walker: Walker | null = null;
  const current = (): Walker => {
    if (walker === null) throw new Error("XState called outside a step");
    return walker;
  };
  const machine: AnyStateMachine = createMachine(
    { ...config, options: { maxIterations: MAX_MICROSTEPS } },
    {
      guards: {
        [JUDGE]: (_: unknown, params: unknown) => current().judge((params as { transition: string }).transition),
      },
      delays: Object.fromEntries(delays.map((text) => [text, () => current().delay(text)])),
    },
  );
  const scope = inertScope(machine, (action) => execute(current(), action));

  const during = (next: Walker, run: () => AnyMachineSnapshot): Standing => {
    walker = next;
    try {
      return standing(run());
    } catch (error) {
      throw isLoop(error)
        ? new ParleyError(
            "PARLEY_PROTOCOL_UNSOUND",
            `the chart never comes to rest: more than ${MAX_MICROSTEPS} moves at once`,
            { cause: error },
          )
        : error;
    } finally {
      walker = null;
    }
  };
  return {
    start: (next) => during(next, () => machine.getInitialSnapshot(scope)),
    send: (snapshot, event, next) =>
      during(next, () => machine.transition(machine.restoreSnapshot(snapshot as never, scope), { type: event }, scope)),
  };
}

/** XState's only sign of an eventless loop is the sentence it throws. */
function isLoop(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Infinite loop detected");
}

function execute(walker: Walker, { type, params }: ScopedAction): void {
  if (type === "xstate.raise") {
    const { id, event, delay } = params as { id?: string; event: { type: string }; delay?: number };
    if (delay === undefined) walker.raised(event.type);
    else walker.schedule(id ?? event.type, event.type, delay);
  } else if (type === "xstate.cancel") {
    walker.cancel((params as { sendId: string }).sendId);
  } else if (type === MARK) {
    const { kind, id } = params as { kind: MarkKind; id: string };
    walker.mark(kind, id);
  } else {
    walker.act(type, (params ?? {}) as { readonly [key: string]: Json });
  }
}

/** A scope that collects what is to be done and does nothing. Building an actor runs the machine once: here, not in every step. */
function inertScope(machine: AnyStateMachine, perform: (action: ScopedAction) => void): AnyActorScope {
  const silent: AnyStateMachine = machine.provide({ guards: { [JUDGE]: () => false } });
  const self = createActor(silent);
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

function standing(snapshot: AnyMachineSnapshot): Standing {
  if (snapshot.status === "error") throw snapshot.error;
  const nodes = snapshot._nodes.filter((node) => node.parent !== undefined).toSorted((a, b) => a.order - b.order);
  const outcome: unknown = nodes.findLast((node) => node.type === "final" && node.meta?.outcome !== undefined)?.meta
    ?.outcome;
  return {
    snapshot: {
      value: snapshot.value as Json,
      status: snapshot.status,
      historyValue: historyOf(snapshot.historyValue),
      context: {},
      children: {},
    },
    done: snapshot.status === "done",
    active: nodes.map((node) => node.path.join(".")),
    outcome: typeof outcome === "string" ? outcome : null,
  };
}

/** Remembered states by their ids, as `restoreSnapshot` reads them. */
function historyOf(remembered: AnyMachineSnapshot["historyValue"]): Json {
  return Object.fromEntries(
    Object.entries(remembered ?? {}).map(([id, nodes]) => [id, nodes.map((node) => ({ id: node.id }))]),
  );
}
