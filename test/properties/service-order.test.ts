import {
  compareService,
  decisionOf,
  factsOf,
  openCase,
  readMention,
  MentionInput,
  type CaseState,
} from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleProgram } from "../kit/example.ts";

const START = Date.parse("2026-03-02T10:00:00Z");
const program = exampleProgram("airline-care");

/** Few different values, so that ties are common. */
const instant = fc.nat(3).map((hours) => new Date(START + hours * 3_600_000).toISOString());
const rank = fc.record({
  priority: fc.integer({ min: 1, max: 5 }),
  due: fc.option(instant),
  openedAt: instant,
  id: fc.constantFrom("a", "b", "c", "ä"),
});

/** What the order of service says about a case of the airline. */
const rankOf = (state: CaseState) => {
  const { priority, openedAt } = factsOf(state).case;
  const { due } = decisionOf(state);
  return { id: state.case, priority, openedAt, due: due.status === "decided" ? due.value : null };
};

const complaint = fc.record({
  topics: fc.subarray(["refunds", "baggage", "assistance", "loyalty", "bookings"]),
  urgent: fc.boolean(),
  after: fc.integer({ min: 0, max: 3600 }),
});
type Complaint = typeof complaint extends fc.Arbitrary<infer T> ? T : never;

/** How loud somebody is, and where; nothing of which may count. */
const loudness = fc.record({
  followers: fc.constantFrom(0, 250, 25_000, 9_000_000),
  channel: fc.constantFrom("x", "facebook", "instagram"),
});
type Loudness = typeof loudness extends fc.Arbitrary<infer T> ? T : never;

function caseOf(id: string, { topics, urgent, after }: Complaint, { followers, channel }: Loudness): CaseState {
  const mention = MentionInput.parse({
    id,
    channel,
    text: "…",
    at: "2026-03-02T10:00:00Z",
    author: { handle: "ann", followers },
    triage: {
      intent: "complaint",
      topics,
      urgent,
      abusive: false,
      press: false,
      personalData: [],
      priorContact: false,
    },
  });
  return openCase(program, { case: id, ...readMention(program, mention) }, START + after * 1000).state;
}

describe("the order of service", () => {
  it("puts any two cases in one order, and any three", () => {
    fc.assert(
      fc.property(rank, rank, rank, (a, b, c) => {
        expect(Math.sign(compareService(a, b))).toBe(0 - Math.sign(compareService(b, a)));
        expect(compareService(a, b) <= 0 && compareService(b, c) <= 0 && compareService(a, c) > 0).toBe(false);
        expect(compareService(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 2000 },
    );
  });

  it("goes by priority, then by what is due first, then by who has waited longest, then by id", () => {
    const at = (hour: number) => new Date(START + hour * 3_600_000).toISOString();
    const inOrder = [
      { priority: 1, due: null, openedAt: at(9), id: "z" },
      { priority: 2, due: at(1), openedAt: at(9), id: "z" },
      { priority: 2, due: at(2), openedAt: at(1), id: "b" },
      { priority: 2, due: at(2), openedAt: at(1), id: "c" },
      { priority: 2, due: at(2), openedAt: at(2), id: "a" },
      { priority: 2, due: null, openedAt: at(0), id: "a" },
      { priority: 3, due: at(0), openedAt: at(0), id: "a" },
    ];
    expect(inOrder.toReversed().toSorted(compareService)).toEqual(inOrder);
  });

  it("of the airline's complaints stays the same when only followers and channels are swapped", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(complaint, loudness, loudness), { minLength: 2, maxLength: 6 }), (queue) => {
        const order = (which: 1 | 2) =>
          queue
            .map((each, index) => rankOf(caseOf(`c${index}`, each[0], each[which])))
            .toSorted(compareService)
            .map(({ id }) => id);
        expect(order(1)).toEqual(order(2));
      }),
      { numRuns: 60 },
    );
  });
});
