import { clockDue } from "../../vocabulary/events.ts";
import { everyAction } from "../every-action.ts";
import { named } from "../../protocol/named.ts";
import { covers } from "../chart/selection.ts";
import type { Rule, Subject } from "../rule.ts";

export const unhandledClock: Rule<Subject> = {
  code: "unhandled-clock",
  title: "A clock that nobody hears",
  why: "The promised time passes, the person is still waiting, and nothing happens.",
  mend: "Wait for `clock.<name>.due` in a state, or for `clock.*` around several.",
  check({ chart, protocol }) {
    const heard = chart.moves.flatMap((move) => (move.kind === "on" ? [move.name] : []));
    const started = new Map(
      everyAction(protocol)
        .filter(({ action: { type } }) => type === "startClock" || type === "restartClock")
        .map(({ action, at }) => [action.params?.["clock"], at]),
    );
    return [...started].flatMap(([name, at]) => {
      const clock = named(protocol.clocks, name);
      if (clock === undefined || heard.some((event) => covers(event, clockDue(name as string)))) return [];
      return {
        severity: "warning",
        certain: true,
        at,
        message: `The clock “${clock.title}” is started here, and no state does anything when it is due.`,
      };
    });
  },
};
