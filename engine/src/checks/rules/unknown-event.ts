import { clockDue, EVENTS } from "../../vocabulary/events.ts";
import type { Protocol } from "../../protocol/protocol.ts";
import { everyAction } from "../every-action.ts";
import { covers } from "../chart/selection.ts";
import { called, placeOfMove } from "../chart/words.ts";
import type { Rule, Subject } from "../rule.ts";

export const unknownEvent: Rule<Subject> = {
  code: "unknown-event",
  title: "Waiting for an event that nobody can send",
  why: "The person's answer, or the colleague's, never arrives, because the protocol listens for a word that nobody says.",
  mend: "Mend the name, or declare the event under `events`.",
  check({ chart, protocol, brand }) {
    const possible = eventsOf(protocol);
    return chart.moves
      .filter(({ kind, name }) => kind === "on" && !possible.some((event) => covers(name, event)))
      .map((move) => ({
        severity: brand === null ? "warning" : "error",
        certain: true,
        at: placeOfMove(move),
        message: `${called(move.source)} waits for “${move.name}”, and there is no such event.`,
      }));
  },
};

/** Every event that may come: Parley's, the protocol's, those of its clocks, and what its actions raise. */
function eventsOf(protocol: Protocol): string[] {
  const raised = everyAction(protocol).flatMap(({ action: { type, params } }) =>
    type === "raise" && typeof params?.["event"] === "string" ? [params["event"]] : [],
  );
  return [
    ...Object.keys(EVENTS),
    ...Object.keys(protocol.events),
    ...Object.keys(protocol.clocks).map(clockDue),
    ...raised,
  ];
}
