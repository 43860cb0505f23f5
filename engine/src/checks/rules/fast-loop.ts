import { cyclesOf } from "../chart/cycles.ts";
import type { Chart, ChartState } from "../chart/chart.ts";
import { movesFrom } from "../chart/selection.ts";
import { calledAll, placeOf } from "../chart/words.ts";
import { everyAction } from "../every-action.ts";
import { movesBeside, TimedWalk, type Arrival } from "../flow/timed-walk.ts";
import type { Finding, Rule, Subject } from "../rule.ts";

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** A round that takes less than this, in ms, is too fast: nobody waits so for anything to change. */
const TOO_FAST = 60 * SECOND;

export const fastLoop: Rule<Subject> = {
  code: "fast-loop",
  title: "A loop of delays that runs too fast",
  why: "The case goes round day and night: whoever is told something in it is told again and again, and every other case waits longer.",
  mend: "Make one of the delays longer, or lead a way out of the round after some time.",
  check({ chart, protocol, brand, settled }) {
    const cancelled = new Set(
      everyAction(protocol).flatMap(({ action: { type, params } }) => (type === "cancel" ? [params?.["id"]] : [])),
    );
    const walk = new TimedWalk(chart, cancelled, (move) => settled.made(move));
    const rounds = cyclesOf([...walk.endless], (arrival) => walk.after(arrival));
    const closed = rounds.filter((round) =>
      round.every((arrival) => walk.after(arrival).every((next) => round.includes(next))),
    );
    return closed.flatMap((round) => findingOf(round, chart, brand === null) ?? []);
  },
};

/** Null where the round is slow enough, or needs no time at all: that is an eventless loop. */
function findingOf(round: readonly Arrival[], chart: Chart, bare: boolean): Finding | null {
  const ms = round.reduce((sum, { stay }) => sum + stay, 0);
  if (ms >= TOO_FAST || !round.some(({ move: { event } }) => event !== null)) return null;
  const states = [...new Set(round.map(({ leaf }) => leaf))].toSorted((a, b) => a.order - b.order);
  const forEver = !states.some((leaf) => canBeEnded(leaf, states, chart));
  const often = ms === 0 ? "as often as it can" : `${Math.floor(HOUR / ms)} times an hour`;
  const when = round.some(({ scheduled }) => scheduled) ? " of working time" : "";
  return {
    severity: forEver && !bare ? "error" : "warning",
    certain: true,
    at: placeOf(states[0] as ChartState),
    message: `Once a case goes round through ${calledAll(states)}, it does so ${often}${when}, ${forEver ? "for ever: no condition and no event stops it" : "until something else happens"}.`,
  };
}

/** Can an event take a case from a state of a round to somewhere else? */
function canBeEnded(leaf: ChartState, states: readonly ChartState[], chart: Chart): boolean {
  const events = movesFrom(leaf).filter(({ kind }) => kind === "on" || kind === "done");
  const away = events.some(({ targets }) => targets.some((target) => !states.includes(target)));
  return away || movesBeside(leaf, chart).length > 0;
}
