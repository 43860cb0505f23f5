import type { Protocol } from "../protocol/protocol.ts";
import { placedStates, stateTitle } from "../protocol/walk.ts";
import { OUTCOMES } from "../vocabulary/outcomes.ts";
import type { ClockSide, FollowedDifferences, StateSide } from "./followed.ts";
import { timeInWords } from "./time-words.ts";

/** A difference in words: what it is of, and each number that is another, the weightiest first ("kept 0 of 5 → 3 of 5"). */
export interface FollowedLine {
  readonly title: string;
  readonly says: readonly string[];
}

/** How many differences the sentence names. */
const MOST_NAMED = 4;

/** What differs in what followed, in the words of a protocol. */
export function followedLines(
  { clocks: named, machine }: Protocol,
  { clocks, outcomes, states }: FollowedDifferences,
): { readonly [part in keyof FollowedDifferences]: readonly FollowedLine[] } {
  const titles = new Map(placedStates(machine).map((state) => [state.path, stateTitle(state)]));
  return {
    clocks: clocks.map(({ clock, before, after }) => ({
      title: Object.hasOwn(named, clock) ? (named[clock]?.title ?? clock) : clock,
      says: changesIn(clockNumbers(before), clockNumbers(after)),
    })),
    outcomes: outcomes.map(({ outcome, before, after }) => ({
      title: outcomeTitle(outcome),
      says: [`${before} → ${after}`],
    })),
    states: states.map(({ state, before, after }) => ({
      title: titles.get(state) ?? state,
      says: changesIn(stateNumbers(before), stateNumbers(after)),
    })),
  };
}

/** "What follows differs: Call back kept 0 of 5 → 3 of 5; …"; null where nothing does. */
export function followedSentence(protocol: Protocol, differences: FollowedDifferences): string | null {
  const { clocks, outcomes, states } = followedLines(protocol, differences);
  const [ends, all] = [
    [...clocks, ...outcomes],
    [...clocks, ...outcomes, ...states],
  ];
  if (all.length === 0) return null;
  const named = (ends.length > 0 ? ends : states).slice(0, MOST_NAMED);
  const more = all.length - named.length;
  const words = named.map(({ title, says: [first = ""] }) => `${title} ${first}`);
  return `What follows differs: ${[...words, ...(more === 0 ? [] : [`and ${more} more`])].join("; ")}.`;
}

function outcomeTitle(outcome: string): string {
  if (outcome === "open") return "Still open";
  if (outcome === "none") return "Ended without saying how";
  return Object.hasOwn(OUTCOMES, outcome) ? OUTCOMES[outcome as keyof typeof OUTCOMES] : outcome;
}

type Numbers = ReadonlyArray<readonly [what: string, value: string]>;

const clockNumbers = ({ started, met, breached, cancelled, running, median, mean }: ClockSide): Numbers => [
  ["kept", `${met} of ${met + breached}`],
  ["started", String(started)],
  ["called off", String(cancelled)],
  ["still running", String(running)],
  ["half met within", timeInWords(median)],
  ["met on average within", timeInWords(mean)],
];

const stateNumbers = ({ cases, open, median, mean }: StateSide): Numbers => [
  ["cases", String(cases)],
  ["never left", String(open)],
  ["half left within", timeInWords(median)],
  ["left on average within", timeInWords(mean)],
];

/** The mean, which comes last, is told only where nothing else tells of the difference. */
function changesIn(before: Numbers, after: Numbers): readonly string[] {
  const differing = before.flatMap(([what, was], at) => {
    const is = after[at]?.[1] ?? was;
    return was === is ? [] : [{ at, says: `${what} ${was} → ${is}` }];
  });
  if (differing.length === 0) return ["times that differ a little"];
  const told = differing.filter(({ at }) => differing.length === 1 || at < before.length - 1);
  return told.map(({ says }) => says);
}
