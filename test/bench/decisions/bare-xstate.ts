import type { Facts, MentionReading } from "@parley/engine";
import { assign, createActor, setup } from "xstate";
import type { Contestant } from "./contestant.ts";
import { RULES, type Answers } from "./rules.ts";

interface Types {
  readonly context: { facts: Facts; answers: Answers | null };
  readonly input: Facts;
  readonly events: { type: "reply.sent" };
}

/** XState reads only the types of this. */
const TYPES = {} as Types;

/** A bare XState actor per mention: guards and actions are plain functions, nothing is kept, nothing is told. */
export function bareXstate(): Contestant {
  const machine = setup({ types: TYPES }).createMachine({
    id: "rules",
    initial: "deciding",
    context: ({ input }) => ({ facts: input, answers: null }),
    states: {
      deciding: {
        always: RULES.map(({ js, then }) => ({
          guard: ({ context }: { context: { facts: Facts } }) => js(context.facts),
          target: then.respond === "yes" ? ("answering" as const) : ("letStand" as const),
          actions: assign({ answers: then }),
        })),
      },
      answering: { on: { "reply.sent": "answered" } },
      answered: { type: "final" },
      letStand: { type: "final" },
    },
  });
  return {
    name: "bare XState actor",
    decide: (readings: readonly MentionReading[]) =>
      readings.map((reading) => {
        const { answers } = createActor(machine, { input: reading as unknown as Facts })
          .start()
          .getSnapshot().context;
        if (answers === null) throw new Error("XState left a mention undecided");
        return answers;
      }),
  };
}
