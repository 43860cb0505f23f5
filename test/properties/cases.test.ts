import {
  advance,
  EVENTS,
  FACTS,
  MentionInput,
  openCase,
  readMention,
  undecidedFields,
  WAKE,
  wakeAtOf,
  type CaseEvent,
  type CaseState,
  type MentionReading,
  type Step,
} from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleProgram } from "../kit/example.ts";

const program = exampleProgram("airline-care");
const START = Date.parse("2026-03-02T10:00:00Z");

/** Something that happens to a case: a mention, an event, or time that passes. */
type Happening = { readonly reading: MentionReading } | { readonly event: string } | { readonly pass: number };

const triage = fc.record({
  intent: fc.constantFrom(...FACTS.triage.facts.intent.values),
  topics: fc.subarray(["refunds", "baggage", "assistance", "loyalty", "bookings"]),
  abusive: fc.boolean(),
  urgent: fc.boolean(),
  press: fc.boolean(),
  personalData: fc.subarray(["card", "phone"]),
  priorContact: fc.boolean(),
});
const mention = fc
  .record({
    triage,
    public: fc.boolean(),
    tagged: fc.boolean(),
    followers: fc.constantFrom(3, 250, 25_000),
    authors: fc.constantFrom(0, 5),
  })
  .map(({ followers, authors, ...rest }): MentionReading =>
    readMention(
      program,
      MentionInput.parse({
        id: "m",
        channel: "x",
        text: "…",
        at: "2026-03-02T10:00:00Z",
        author: { handle: "ann", followers },
        similar: { authorsLast10Minutes: authors },
        ...rest,
      }),
    ),
  );
const happening: fc.Arbitrary<Happening> = fc.oneof(
  mention.map((reading) => ({ reading })),
  fc.constantFrom(...Object.keys(EVENTS).filter((event) => event !== "mention")).map((event) => ({ event })),
  fc.integer({ min: 1, max: 96 * 3600 }).map((seconds) => ({ pass: seconds * 1000 })),
);

/** Takes one happening; time that passes wakes the case whenever it asked to be woken. */
function take(state: CaseState, what: Happening, id: string, now: number): { steps: Step[]; now: number } {
  if ("pass" in what) return passed(state, now + what.pass);
  const event: CaseEvent = "reading" in what ? { type: "mention", id } : { type: what.event, id };
  return { steps: [advance(program, state, "reading" in what ? { event, facts: what.reading } : { event }, now)], now };
}

function passed(from: CaseState, until: number): { steps: Step[]; now: number } {
  const steps: Step[] = [];
  let wakeAt = wakeAtOf(from);
  for (let state = from; wakeAt !== null && wakeAt <= until; wakeAt = wakeAtOf(state)) {
    const step = advance(program, state, { event: WAKE }, wakeAt);
    steps.push(step);
    state = step.state;
  }
  return { steps, now: until };
}

describe("whatever happens to a case", () => {
  it("every rest is decided, every effect has its own key, and nothing due is left lying", () => {
    fc.assert(
      fc.property(mention, fc.array(happening, { maxLength: 12 }), (opening, happenings) => {
        const steps = [openCase(program, { case: "c", ...opening }, START)];
        let now = START;
        for (const [index, what] of happenings.entries()) {
          const taken = take(steps.at(-1)!.state, what, `e${index}`, now);
          steps.push(...taken.steps);
          now = taken.now;
          const last = steps.at(-1)!;
          expect(undecidedFields(last.decision)).toEqual([]);
          expect(last.wakeAt === null || last.wakeAt > now).toBe(true);
          expect(last.state.status === "open" || (last.wakeAt === null && last.state.outcome !== null)).toBe(true);
          expect(last.state.status === "done" || last.wakeAt !== null).toBe(true);
        }
        const keys = steps.flatMap((step) => step.effects.map((effect) => effect.key));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 150 },
    );
  });

  it("a case that is stored after every step, told everything twice and woken too often, comes out the same", () => {
    fc.assert(
      fc.property(mention, fc.array(happening, { maxLength: 10 }), (opening, happenings) => {
        const first = openCase(program, { case: "c", ...opening }, START).state;
        let plain = first;
        let troubled = first;
        let now = START;
        for (const [index, what] of happenings.entries()) {
          const id = `e${index}`;
          troubled = JSON.parse(JSON.stringify(troubled));
          const taken = take(plain, what, id, now);
          const disturbed = take(advance(program, troubled, { event: WAKE }, now).state, what, id, now);
          plain = taken.steps.at(-1)?.state ?? plain;
          troubled = disturbed.steps.at(-1)?.state ?? troubled;
          if (!("pass" in what)) troubled = take(troubled, what, id, now).steps.at(-1)!.state;
          now = taken.now;
        }
        expect(troubled).toEqual(plain);
      }),
      { numRuns: 100 },
    );
  });

  it("nobody's number of followers changes any of the five answers", () => {
    fc.assert(
      fc.property(mention, fc.integer({ min: 0, max: 10_000_000 }), (opening, followers) => {
        const answers = (reading: MentionReading) =>
          JSON.stringify(openCase(program, { case: "c", ...reading }, START).decision);
        expect(answers({ ...opening, author: { ...opening.author, followers } })).toBe(answers(opening));
      }),
      { numRuns: 150 },
    );
  });
});
