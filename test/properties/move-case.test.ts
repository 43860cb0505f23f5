import {
  advance,
  compile,
  diffProtocols,
  EVENTS,
  moveCase,
  openCase,
  parseBrand,
  parseProtocol,
  placedStates,
  readMention,
  MentionInput,
  timersOf,
  WAKE,
  wakeAtOf,
  type CaseState,
  type Program,
  type Step,
} from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { airlineMentions } from "../kit/api-client.ts";
import { exampleFile } from "../kit/example.ts";
import { renamedState } from "../kit/renamed-states.ts";

const PROTOCOL = parseProtocol(JSON.parse(exampleFile("airline-care", "protocol.json")));
const BRAND = parseBrand(JSON.parse(exampleFile("airline-care", "brand.json")));
const OLD = compile(PROTOCOL, BRAND);
const START = Date.parse("2026-03-02T10:00:00Z");

/** The airline with some of its states called otherwise, by what they are called then. */
const STATES = placedStates(PROTOCOL.machine).slice(1);
const NAMES = [...new Set(STATES.map((state) => state.key))];
const versions = new Map<string, Program>();

function renamedVersion(names: readonly string[]): Program {
  const key = names.join();
  const known = versions.get(key);
  if (known !== undefined) return known;
  let machine: unknown = PROTOCOL.machine;
  let onError = PROTOCOL.onError;
  for (const name of names) {
    machine = renamedState(machine, name, `${name}Renamed`);
    if (onError === name) onError = `${name}Renamed`;
  }
  const program = compile(parseProtocol({ ...PROTOCOL, onError, machine }), BRAND);
  versions.set(key, program);
  return program;
}

const EVENT_NAMES = Object.keys(EVENTS).filter((event) => event !== "mention");
const happenings = fc.array(
  fc.oneof(
    fc.record({ event: fc.constantFrom(...EVENT_NAMES) }),
    fc.record({ pass: fc.integer({ min: 60, max: 48 * 3600 }).map((seconds) => seconds * 1000) }),
  ),
  { minLength: 1, maxLength: 8 },
);

type Happening = { readonly event: string } | { readonly pass: number };

/** What happens to a case from a moment on: the steps, and the moment after. */
function live(
  program: Program,
  from: CaseState,
  whats: readonly Happening[],
  start: number,
  prefix: string,
): { steps: Step[]; now: number } {
  const steps: Step[] = [];
  let state = from;
  let now = start;
  for (const [index, what] of whats.entries()) {
    if ("pass" in what) {
      for (let next = wakeAtOf(state); next !== null && next <= now + what.pass; next = wakeAtOf(state)) {
        steps.push(advance(program, state, { event: WAKE }, Math.max(next, now)));
        state = steps.at(-1)!.state;
      }
      now += what.pass;
    } else {
      steps.push(advance(program, state, { event: { type: what.event, id: `${prefix}${index}` } }, now));
      state = steps.at(-1)!.state;
    }
  }
  return { steps, now };
}

/** What a step did, in the old version's words. */
function deeds(program: Program, { state, effects, decision }: Step, step: number): unknown {
  const plain = (text: string): string => text.replaceAll(/Renamed/g, "");
  return JSON.parse(
    plain(
      JSON.stringify({
        active: state.active,
        status: state.status,
        outcome: state.outcome,
        timers: timersOf(program, state)
          .map(({ at, kind, event }) => `${at} ${kind} ${event}`)
          .toSorted(),
        clocks: state.clocks,
        effects: effects.map(({ type, params }) => [type, params]),
        decision,
        step: state.step - step,
      }),
    ),
  );
}

describe("a case that moves, in the middle of whatever happens, to a version in which states have other names", () => {
  it("goes on as it would have gone on in the old one", () => {
    let moves = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...airlineMentions()),
        fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 3 }),
        happenings,
        happenings,
        (mention, names, before, after) => {
          const reading = readMention(OLD, MentionInput.parse(mention));
          const opened = openCase(OLD, { case: "c", ...reading }, START).state;
          const { steps, now } = live(OLD, opened, before, START, "before");
          const state = steps.at(-1)?.state ?? opened;
          if (state.status === "done") return;
          const program = renamedVersion(names.toSorted());
          const { states } = diffProtocols(PROTOCOL, program.protocol);
          const { step, unmapped } = moveCase(state, OLD, program, { states }, now);
          expect(unmapped).toEqual([]);
          const moved = JSON.parse(JSON.stringify(step!.state)) as CaseState;
          const there = live(program, moved, after, now, "after").steps.map((each) => deeds(program, each, moved.step));
          expect(there).toEqual(
            live(OLD, state, after, now, "after").steps.map((each) => deeds(OLD, each, state.step)),
          );
          moves += 1;
        },
      ),
      { numRuns: 120 },
    );
    expect(moves).toBeGreaterThan(40);
  });

  it("is the same but for its version and its step where nothing but a title differs", () => {
    const other = compile({ ...PROTOCOL, title: "Another title" }, BRAND);
    fc.assert(
      fc.property(fc.constantFrom(...airlineMentions()), happenings, (mention, before) => {
        const reading = readMention(OLD, MentionInput.parse(mention));
        const opened = openCase(OLD, { case: "c", ...reading }, START).state;
        const { steps, now } = live(OLD, opened, before, START, "before");
        const state = steps.at(-1)?.state ?? opened;
        if (state.status === "done") return;
        expect(moveCase(state, OLD, other, {}, now).step?.state).toEqual({
          ...state,
          version: other.version,
          step: state.step + 1,
        });
        expect(moveCase(state, OLD, OLD, {}, now).step?.state).toBe(state);
      }),
      { numRuns: 100 },
    );
  });
});
