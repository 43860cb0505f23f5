import { describe, expect, it } from "vitest";
import { DECIDED, MONDAY, toyCase, toyProgram, toyReading } from "../fixtures/toy.ts";
import { advance } from "./advance.ts";
import { clusterOf } from "./incident.ts";

const open = { type: "openIncident", params: { because: "many report it" } };
const program = toyProgram({
  initial: "a",
  states: { a: { entry: [DECIDED, open, open], on: { mention: { actions: [open] } } } },
});
const about = (topics: string[]) => ({ triage: { intent: "complaint", topics } });

describe("an incident", () => {
  it("is about the mention's topics, in one order, or about what its author wants", () => {
    const { triage } = toyReading(program, about([]));
    expect(clusterOf({ ...triage, topics: ["outage", "billing"] })).toBe("billing+outage");
    expect(clusterOf({ ...triage, topics: ["billing", "outage"] })).toBe("billing+outage");
    expect(clusterOf(triage)).toBe("complaint");
  });

  it("is wanted once per cluster in a case; a second time is only noted", () => {
    const first = toyCase(program, about(["outage"]));
    expect(first.effects.map(({ type, params }) => ({ type, params }))).toEqual([
      { type: "openIncident", params: { cluster: "outage", because: "many report it" } },
    ]);
    expect(first.trace).toContainEqual({ kind: "noted", text: "an incident about outage was asked for before" });
    const again = (topics: string[]) =>
      advance(program, first.state, { event: { type: "mention" }, facts: toyReading(program, about(topics)) }, MONDAY);
    expect(again(["outage"]).effects).toEqual([]);
    expect(again(["billing"]).effects).toMatchObject([{ params: { cluster: "billing" } }]);
    expect(again(["billing"]).state.incidents).toEqual(["outage", "billing"]);
  });
});
