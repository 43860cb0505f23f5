import { expect, it } from "vitest";
import { ParleyError } from "../errors.ts";
import { toyProgram } from "../fixtures/toy.ts";
import { outsideMustFit } from "./outside-names.ts";
import { parseOutside } from "./outside.ts";

const { protocol, brand } = toyProgram(
  { initial: "a", states: { a: { on: { "bag.found": "a", "ticket.*": "a" } } } },
  { events: { "ticket.closed": { title: "The ticket is closed" } } },
);
const [LEAD = ""] = Object.keys(brand.leads);

function faults(...events: object[]): readonly string[] {
  try {
    const drawn = events.map((event) => ({ delay: { always: "PT1H" }, ...event }));
    outsideMustFit(parseOutside({ events: drawn }), [protocol], brand);
    return [];
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    return error.issues.map(({ at, message, hint = "" }) => `${at}: ${message} ${hint}`.trim());
  }
}

it("a model may name events of Parley, of the protocol and of its chart, effects, and leads of the brand", () => {
  expect(
    faults(
      { type: "reply.sent", after: "reply", only: { lead: LEAD } },
      { type: "ticket.closed", after: "reply.sent", only: { lead: "undecided" } },
      { type: "bag.found" },
    ),
  ).toEqual([]);
});

it("what nobody knows is told, with what may be meant", () => {
  expect(
    faults(
      { type: "reply.snt" },
      { type: "reply.sent", after: "repli" },
      { type: "bag.found", only: { lead: "nobody" } },
    ),
  ).toEqual([
    'events.0.type: There is no event "reply.snt". Did you mean "reply.sent"?',
    'events.1.after: There is no event or effect "repli". Did you mean "reply"?',
    'events.2.only.lead: There is no lead "nobody".',
  ]);
});
