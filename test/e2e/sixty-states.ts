/** A machine as a file of XState holds it. */
export interface Machine {
  readonly id: string;
  readonly initial?: string;
  readonly states: Readonly<Record<string, object>>;
}

const MINUTE = 60_000;
const named = (count: number, make: (index: number) => object): Record<string, object> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`step${index + 1}`, make(index)]));

/** Sixty states beside each other: each leads on, one in three asks which way, one in four does not wait for ever. */
export function flatMachine(): Machine {
  const step = (index: number): string => `step${(index % 60) + 1}`;
  const states = named(59, (index) => ({
    description: `What is done as number ${index + 1}.`,
    entry: [{ type: "note", params: { number: index + 1 } }],
    on: {
      NEXT: step(index + 1),
      ...(index % 3 === 0
        ? {
            CHOOSE: [
              { guard: "isLoud", target: step(index + 5) },
              { guard: "isUrgent", target: step(index + 9) },
              { target: step(index + 3) },
            ],
          }
        : {}),
    },
    ...(index % 4 === 0 ? { after: { [String((index + 1) * MINUTE)]: step(index + 2) } } : {}),
  }));
  return { id: "flat", initial: "step1", states: { ...states, step60: { type: "final" } } };
}

/** Sixty states in five phases, a pair of tracks, a way back and an end; lines cross the borders of the phases. */
export function nestedMachine(): Machine {
  const inner = (count: number, out: string): Record<string, object> =>
    named(count, (index) => ({
      on: { NEXT: index === count - 1 ? out : `step${index + 2}` },
      ...(index % 3 === 1 ? { after: { [String(30 * MINUTE)]: "step1" } } : {}),
    }));
  const phase = (index: number): [string, object] => [
    `phase${index + 1}`,
    {
      initial: "step1",
      on: { STOP: "#nested.done" },
      states: inner(9, index === 4 ? "#nested.together" : `#nested.phase${index + 2}`),
    },
  ];
  const track = (count: number): object => ({ initial: "step1", states: inner(count, "step1") });
  const together = {
    type: "parallel",
    on: { BACK: "lookBack", STOP: "done" },
    states: { talk: track(3), watch: track(2) },
  };
  return {
    id: "nested",
    initial: "phase1",
    states: {
      ...Object.fromEntries(Array.from({ length: 5 }, (_, index) => phase(index))),
      together,
      lookBack: { type: "history", history: "deep", target: "phase1" },
      done: { type: "final" },
    },
  };
}
