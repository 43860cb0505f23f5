import { checkProtocol, parseProtocol, type Issue } from "@parley/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BRAND, fallbackReason, FreeProtocol } from "./free-run.ts";
import { randomClockwork } from "./random-clockwork.ts";

const SEED = Number(process.env["PARLEY_SEED"] ?? 20_260_307);
const PROTOCOLS = Number(process.env["PARLEY_PROTOCOLS"] ?? 600);
const ENOUGH = 5;
const WAKES = 60;
/** After so many rounds a case is taken to go round. */
const SEVERAL = 6;
const HOUR = 3600 * 1000;
/** A round of less than this, in ms, is to be found. */
const TOO_FAST = 60 * 1000;

/** A moment of a run: when, and in which innermost state the case then is. */
interface Moment {
  readonly at: number;
  readonly state: string;
}

interface Round {
  readonly states: readonly string[];
  readonly anHour: number;
  readonly forEver: boolean;
}

/** What a finding says: the states of random charts are called after their names. */
function roundOf({ message }: Issue): Round {
  return {
    states: [...message.matchAll(/“S(\d)”/g)].map(([, number]) => `s${number}`),
    anHour: Number(/(\d+) times an hour/.exec(message)?.[1]),
    forEver: message.includes("for ever"),
  };
}

/** What happens to a case to which nothing comes, and why the engine stopped it, if it did. */
function waited(document: object, chances: readonly number[]) {
  const steps = new FreeProtocol(parseProtocol(document)).wait(chances, WAKES);
  const moments = steps.map(({ at, step }): Moment => ({
    at,
    state: (step.state.active.at(-1) ?? "").split(".").at(-1) ?? "",
  }));
  const last = steps.at(-1);
  return { moments, stopped: last === undefined ? null : fallbackReason(last.step) };
}

const roundsIn = (document: object): Round[] =>
  checkProtocol(parseProtocol(document), BRAND)
    .filter(({ code }) => code === "fast-loop")
    .map(roundOf);

describe("a loop that is called too fast", { timeout: 180_000 }, () => {
  it("is never left, once a case that nothing comes to has gone round in it for long", () => {
    let tested = 0;
    const chances = fc.array(fc.nat({ max: 1000 }), { minLength: 97, maxLength: 97 });
    fc.assert(
      fc.property(randomClockwork({ plain: false }), chances, (document, run) => {
        const rounds = roundsIn(document).filter((round) => round.forEver);
        if (rounds.length === 0) return;
        const moved = waited(document, run);
        const faults = rounds.map((round) => faultIn(moved, round)).filter((fault) => fault !== "untested");
        tested += faults.length;
        expect(faults.filter((fault) => fault !== null)).toEqual([]);
      }),
      { numRuns: PROTOCOLS, seed: SEED, endOnFailure: true },
    );
    expect(tested).toBeGreaterThan(ENOUGH);
  });

  it("is found wherever time alone makes a case that asks no condition go round", () => {
    let tested = 0;
    fc.assert(
      fc.property(randomClockwork({ plain: true }), (document) => {
        const { moments } = waited(document, [0]);
        const late = moments.slice(-WAKES / 2);
        const passed = (late.at(-1) as Moment).at - (late[0] as Moment).at;
        const round = (passed / (late.length - 1)) * new Set(late.map(({ state }) => state)).size;
        if (moments.length <= WAKES || round >= TOO_FAST) return;
        tested += 1;
        expect(roundsIn(document)).not.toEqual([]);
      }),
      { numRuns: PROTOCOLS, seed: SEED, endOnFailure: true },
    );
    expect(tested).toBeGreaterThan(ENOUGH);
  });
});

/** What a run shows against a finding: nothing when it went round there and could not leave. */
function faultIn({ moments, stopped }: ReturnType<typeof waited>, { states, anHour }: Round): string | null {
  const first = moments.findIndex((_, index) => hasGoneRound(moments.slice(index), states));
  if (first === -1) return "untested";
  // What raises two events for each that comes is stopped by the engine in the end.
  const rest = moments.slice(first, stopped === null ? undefined : -1);
  if (stopped !== null && !stopped.includes("timers were due at once")) return `it was stopped: ${stopped}`;
  if (stopped === null && moments.length <= WAKES) return "it came to rest";
  const left = rest.find(({ state }) => !states.includes(state));
  if (left !== undefined) return `it went on to ${left.state}`;
  const steady = rest.slice(SEVERAL * states.length);
  const [begin, end] = [steady.at(0), steady.at(-1)];
  if (begin === undefined || end === undefined || end === begin) return null;
  const moves = (steady.length - 1) / ((end.at - begin.at) / HOUR);
  return moves >= anHour ? null : `it made ${moves} moves an hour, not ${anHour}`;
}

/** Does a run begin with several rounds through these states and no others? */
function hasGoneRound(moments: readonly Moment[], states: readonly string[]): boolean {
  const begin = moments.slice(0, SEVERAL * states.length);
  return begin.length === SEVERAL * states.length && begin.every(({ state }) => states.includes(state));
}
