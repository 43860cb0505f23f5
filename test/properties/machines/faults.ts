import type { Program } from "@parley/engine";
import type { Fault } from "./in-parley.ts";

type Interpreter = Program["interpreter"];
type Walker = Parameters<Interpreter["start"]>[0];
type Snapshot = Parameters<Interpreter["send"]>[0];

/** A walker that passes everything on, but for what is wrong with it. */
function passingOn(walker: Walker, wrong: Partial<Walker>): Walker {
  return {
    judge: (id) => walker.judge(id),
    mark: (kind, id) => walker.mark(kind, id),
    act: (type, params) => walker.act(type, params),
    delay: (text) => walker.delay(text),
    raised: (event) => walker.raised(event),
    schedule: (id, event, delay) => walker.schedule(id, event, delay),
    cancel: (id) => walker.cancel(id),
    ...wrong,
  };
}

function between(wrong: (walker: Walker) => Partial<Walker>): Fault {
  return withInterpreter((right) => ({
    start: (walker) => right.start(passingOn(walker, wrong(walker))),
    send: (snapshot, event, walker) => right.send(snapshot, event, passingOn(walker, wrong(walker))),
  }));
}

function withInterpreter(wrong: (interpreter: Interpreter) => Interpreter): Fault {
  return { program: (program) => ({ ...program, interpreter: wrong(program.interpreter) }) };
}

function withSnapshot(wrong: (snapshot: object) => object): Fault {
  return withInterpreter((right) => ({
    start: (walker) => right.start(walker),
    send: (snapshot, event, walker) => right.send(wrong(snapshot as object) as Snapshot, event, walker),
  }));
}

/** Swaps each two actions of a step that follow each other. */
const swapped: Fault = withInterpreter((right) => {
  const swapping = (walker: Walker, run: (walker: Walker) => ReturnType<Interpreter["start"]>) => {
    let held: Parameters<Walker["act"]> | null = null;
    const standing = run(
      passingOn(walker, {
        act(type, params) {
          if (type !== "log") {
            walker.act(type, params);
          } else if (held === null) held = [type, params];
          else {
            walker.act(type, params);
            walker.act(...held);
            held = null;
          }
        },
      }),
    );
    if (held !== null) walker.act(...(held as Parameters<Walker["act"]>));
    return standing;
  };
  return {
    start: (walker) => swapping(walker, (each) => right.start(each)),
    send: (snapshot, event, walker) => swapping(walker, (each) => right.send(snapshot, event, each)),
  };
});

/** Faults of our own layer around XState, each of which the comparison must notice. */
export const FAULTS: { readonly [name: string]: Fault } = {
  "a timer that is lost": between((walker) => ({
    schedule(id, event, delay) {
      if (!event.startsWith("xstate.after.")) walker.schedule(id, event, delay);
    },
  })),
  "a delayed event that is lost": between((walker) => ({
    schedule(id, event, delay) {
      if (event.startsWith("xstate.after.")) walker.schedule(id, event, delay);
    },
  })),
  "delayed events of one name that are taken for one": between((walker) => ({
    schedule: (id, event, delay) => walker.schedule(id ?? event, event, delay),
  })),
  "a cancelled timer that stays": between(() => ({ cancel: () => undefined })),
  "a delay that is a millisecond off": between((walker) => ({ delay: (text) => walker.delay(text) + 1 })),
  "two actions that are swapped": swapped,
  "an action that is done twice": between((walker) => ({
    act(type, params) {
      walker.act(type, params);
      if (type === "log") walker.act(type, params);
    },
  })),
  "history that is dropped": withSnapshot((snapshot) => ({ ...snapshot, historyValue: {} })),
  "tracks that are asked in reverse": withSnapshot((snapshot) =>
    "order" in snapshot ? { ...snapshot, order: (snapshot.order as number[]).toReversed() } : snapshot,
  ),
  "a guard that nobody binds, taken for yes": between((walker) => ({ judge: (id) => walker.judge(id) || true })),
  "a met clock that is forgotten": {
    state: (state) => ({
      ...state,
      clocks: Object.fromEntries(Object.entries(state.clocks).filter(([, clock]) => clock.status !== "met")),
    }),
  },
};
