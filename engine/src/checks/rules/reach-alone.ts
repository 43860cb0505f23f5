import { called, occasion, placeOfMove } from "../chart/words.ts";
import { everyAction } from "../every-action.ts";
import { named } from "../../protocol/named.ts";
import { questionsIn } from "../outputs.ts";
import type { Rule, Subject } from "../rule.ts";

/** What can be bought, or comes with fame. */
const REACH: readonly string[] = ["author.followers", "author.verified"];

export const reachAlone: Rule<Subject> = {
  code: "reach-alone",
  title: "Reach alone decides",
  why: "Two people with the same trouble are treated differently because one is better known; and followers can be bought.",
  mend: "Ask for what happened as well, or let reach only tell somebody in a track of its own and accept it with a because.",
  check({ chart, protocol, reads }) {
    const alone = (expressions: readonly string[]): boolean => {
      const facts = expressions.flatMap((expression) => reads(expression));
      return facts.length > 0 && facts.every((fact) => REACH.includes(fact));
    };
    const moves = chart.moves.flatMap((move) => {
      const condition = named(protocol.conditions, move.guard);
      if (condition === undefined || !alone([condition.when])) return [];
      return {
        severity: "warning" as const,
        certain: true,
        at: placeOfMove(move),
        message: `${called(move.source)} ${occasion(move, protocol)}: “${condition.title}” rests on nothing but reach.`,
      };
    });
    const tables = everyAction(protocol).flatMap(({ action, at }) =>
      questionsIn(action.params).flatMap(({ table: name }) => {
        const table = named(protocol.tables, name);
        if (table === undefined || !alone([...table.inputs, ...table.rows.flatMap(({ when }) => when)])) return [];
        return {
          severity: "warning" as const,
          certain: true,
          at,
          message: `The table “${table.title}” decides here, and looks at nothing but reach.`,
        };
      }),
    );
    return [...moves, ...tables];
  },
};
