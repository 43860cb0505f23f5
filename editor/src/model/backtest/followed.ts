import { OUTCOMES, type BacktestBody, type Protocol } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { clockTitle } from "../case-log.ts";
import type { Chart } from "../chart.ts";
import { stretchInWords } from "../durations.ts";

type Changes = NonNullable<NonNullable<BacktestBody["result"]>["changes"]>;
type ClockSide = Changes["clocks"][number]["before"];
type StateSide = Changes["states"][number]["before"];

/** A number that is another before and after: "kept", "0 of 5", "3 of 5". */
export interface FollowedNumber {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A clock, an end of cases or a state of which something differs, the weightiest number first. */
export interface FollowedRow {
  readonly id: string;
  readonly title: string;
  readonly numbers: readonly FollowedNumber[];
}

/** What differs in what follows the decisions: lists that are empty where nothing does. */
export interface Followed {
  readonly clocks: readonly FollowedRow[];
  readonly outcomes: readonly FollowedRow[];
  readonly states: readonly FollowedRow[];
}

/** How many differences the sentence names. */
const MOST_NAMED = 3;

/** What differs in what follows, in words. */
export function followedIn(
  changes: Pick<Changes, "clocks" | "outcomes" | "states">,
  protocol: Protocol,
  chart: Chart,
): Followed {
  return {
    clocks: changes.clocks.map(({ clock, before, after }) => ({
      id: clock,
      title: clockTitle(clock, protocol),
      numbers: differing(clockNumbers(before), clockNumbers(after)),
    })),
    outcomes: changes.outcomes.map(({ outcome, before, after }) => ({
      id: outcome,
      title: outcomeInWords(outcome),
      numbers: [{ what: t("cases"), before: String(before), after: String(after) }],
    })),
    states: changes.states.map(({ state, before, after }) => ({
      id: state,
      title: chart.byPath.get(state)?.title ?? state,
      numbers: differing(stateNumbers(before), stateNumbers(after)),
    })),
  };
}

/** "What follows differs: Call back, kept 0 of 5 → 3 of 5; …"; null where nothing does. */
export function followedSentence({ clocks, outcomes, states }: Followed): string | null {
  const [ends, all] = [
    [...clocks, ...outcomes],
    [...clocks, ...outcomes, ...states],
  ];
  if (all.length === 0) return null;
  const named = (ends.length > 0 ? ends : states).slice(0, MOST_NAMED);
  const more = all.length - named.length;
  const words = named.map(({ title, numbers: [first] }) =>
    first === undefined ? title : t("{title}, {what} {before} → {after}", { title, ...first }),
  );
  return t("What follows differs: {what}.", {
    what: [...words, ...(more === 0 ? [] : [t("and {count} more", { count: more })])].join("; "),
  });
}

function outcomeInWords(outcome: string): string {
  if (outcome === "open") return t("Still open");
  if (outcome === "none") return t("Ended without saying how");
  return Object.hasOwn(OUTCOMES, outcome) ? OUTCOMES[outcome as keyof typeof OUTCOMES] : outcome;
}

type Numbers = ReadonlyArray<readonly [what: string, value: string]>;

const clockNumbers = ({ started, met, breached, cancelled, running, median, mean }: ClockSide): Numbers => [
  [t("kept"), t("{met} of {all}", { met, all: met + breached })],
  [t("started"), String(started)],
  [t("called off"), String(cancelled)],
  [t("still running"), String(running)],
  [t("half met within"), timeOf(median)],
  [t("met on average within"), timeOf(mean)],
];

const stateNumbers = ({ cases, open, median, mean }: StateSide): Numbers => [
  [t("cases"), String(cases)],
  [t("never left"), String(open)],
  [t("half left within"), timeOf(median)],
  [t("left on average within"), timeOf(mean)],
];

const timeOf = (ms: number | null): string => (ms === null ? "–" : stretchInWords(ms));

/** The mean, which comes last, is told only where nothing else tells of the difference. */
function differing(before: Numbers, after: Numbers): readonly FollowedNumber[] {
  const all = before.map(([what, was], at) => ({ what, before: was, after: after[at]?.[1] ?? was }));
  const others = all.filter((each) => each.before !== each.after);
  const told = others.length > 1 ? others.filter((each) => each !== all.at(-1)) : others;
  return told.length > 0 ? told : all.slice(-1);
}
