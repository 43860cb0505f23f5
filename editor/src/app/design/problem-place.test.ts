import { expect, it } from "vitest";
import { CHART } from "../../model/airline.fixture.ts";
import { problemPlace } from "./problem-place.ts";

it("a finding leads to the state, the transition, the named part, or the protocol that it is about", () => {
  const state = CHART.states.find(({ groups }) => groups.length > 0);
  if (state === undefined) throw new Error("no state of the airline leads anywhere");
  const [row] = state.groups[0]?.rows ?? [];
  const places = [
    `machine.${state.path}.entry`,
    `machine.${row?.id}`,
    "clocks.firstReply.within",
    "tables.who.rows[2].then",
    "title",
  ];
  expect(places.map((at) => problemPlace({ at }, CHART))).toEqual([
    state.path,
    row?.id,
    "part:clocks:firstReply",
    "part:tables:who",
    "protocol:itself",
  ]);
});
