import type { Protocol } from "../../protocol/protocol.ts";
import { clockDue } from "../../vocabulary/events.ts";
import { everyAction } from "../every-action.ts";
import type { ChartState, Move } from "../chart/chart.ts";
import { covers, isEnd, movesFrom } from "../chart/selection.ts";
import { stuckLeaves } from "../chart/stuck.ts";
import { called, placeOf } from "../chart/words.ts";
import type { Rule, Subject } from "../rule.ts";
import { isDeadEnd } from "./dead-end.ts";

export const endlessWait: Rule<Subject> = {
  code: "endless-wait",
  title: "A wait without a time limit",
  why: "If the event that is waited for never comes, whoever wrote is forgotten, and nobody notices.",
  mend: "Add an `after`, or answer a clock that is running (`clock.<name>.due`); or accept it with a because.",
  check({ chart, protocol, settled }) {
    const timed = timedEvents(protocol);
    const waits = stuckLeaves(
      chart.root,
      (leaf) => settled.rests(leaf) && !isEnd(leaf, chart) && !hasTimeLimit(leaf, timed),
    );
    return waits
      .filter(({ leaf }) => leaf.type !== "final" && !isDeadEnd(leaf, chart))
      .map(({ leaf, beside }) => ({
        severity: "warning",
        certain: !beside,
        at: placeOf(leaf),
        message: `A case in ${called(leaf)} waits without a time limit${beside ? ", if the tracks beside it do too" : ""}: it goes on only if somebody eventually sends what it waits for.`,
      }));
  },
};

/** Events that time can bring: of clocks that some action starts, and those raised with a delay. */
function timedEvents(protocol: Protocol): string[] {
  return everyAction(protocol).flatMap(({ action: { type, params = {} } }) => {
    const { clock, event, delay } = params;
    if ((type === "startClock" || type === "restartClock") && typeof clock === "string") return [clockDue(clock)];
    return type === "raise" && typeof event === "string" && delay !== undefined ? [event] : [];
  });
}

/** Does time alone make something happen here, more than a note in the trace? */
function hasTimeLimit(leaf: ChartState, timed: readonly string[]): boolean {
  return movesFrom(leaf).some((move) => comesByTime(move, timed) && doesSomething(move));
}

function comesByTime({ kind, name }: Move, timed: readonly string[]): boolean {
  return kind === "after" || (kind === "on" && timed.some((event) => covers(name, event)));
}

const doesSomething = ({ targets, actions }: Move): boolean =>
  targets.length > 0 || actions.some(({ type }) => type !== "log" && type !== "tag");
