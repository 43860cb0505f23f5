import { answerWord, compile, openCase, parseProtocol, type Brand, type Program } from "@parley/engine";
import type { Contestant } from "./contestant.ts";
import { RULES, type Answers } from "./rules.ts";

const AT = Date.UTC(2026, 2, 2, 10);

/** The rules as a protocol. */
export function rulesProgram(brand: Brand): Program {
  const protocol = parseProtocol({
    parley: 1,
    id: "rules",
    title: "Rules",
    conditions: Object.fromEntries(RULES.map(({ name, cel }) => [name, { title: name, when: cel }])),
    machine: {
      id: "rules",
      initial: "deciding",
      states: {
        deciding: {
          always: RULES.map(({ name, then }) => ({
            guard: name,
            target: then.respond === "yes" ? "answering" : "letStand",
            actions: [
              {
                type: "decide",
                params: { ...(then.respond === "no" ? { respond: "no" } : { ...then, due: "none" }), because: name },
              },
            ],
          })),
        },
        answering: { on: { "reply.sent": "answered" } },
        answered: { type: "final", meta: { outcome: "answered" } },
        letStand: { type: "final", meta: { outcome: "letStand" } },
      },
    },
  });
  return compile(protocol, brand);
}

/** Parley's engine: `openCase`, with its trace or without. */
export function parley(brand: Brand, trace: boolean): Contestant {
  const program = rulesProgram(brand);
  return {
    name: trace ? "parley, with trace" : "parley, no trace",
    decide: (readings) =>
      readings.map((reading): Answers => {
        const { decision } = openCase(program, { case: "c", ...reading }, AT, { trace });
        return {
          respond: answerWord(decision.respond) as Answers["respond"],
          lead: answerWord(decision.lead),
          channel: answerWord(decision.channel),
          offline: answerWord(decision.offline),
        };
      }),
  };
}
