import type { Chart, EventGroup, TransitionRow } from "./chart.ts";
import { listInWords } from "../texts/locale.ts";
import { t } from "../texts/texts.ts";

/** Along a line, against it, to the one below or above. */
export type WalkStep = "on" | "back" | "next" | "before";

/** Where a walk along the lines stands. */
export interface Walk {
  /** A state by path or a transition by id. */
  readonly id: string;
  /** The state to whose lines one keeps while stepping from one to the next: those that arrive there; null for those that leave. */
  readonly goal: string | null;
  /** Where one is, in words. */
  readonly words: string;
}

interface Line {
  readonly group: EventGroup;
  readonly row: TransitionRow;
}

/**
 * One step along the lines of the chart: from a state to a transition that leaves it, on to where that leads, and back. Sideways
 * goes to the next transition of the same state, or to the next state beside. Null where there is nothing further.
 */
export function walk(chart: Chart, at: string | null, step: WalkStep, goal: string | null): Walk | null {
  if (at === null) return atState(chart, chart.initial);
  const lines = linesOf(chart);
  const line = lines.find(({ group, row }) => row.id === at || group.id === at);
  if (line !== undefined) return fromLine(chart, lines, line, step, goal);
  const path = at.replace(/@in$/, "");
  const state = chart.byPath.get(path);
  if (state === undefined) return null;
  if (step === "on") return firstOf(chart, leaving(lines, path), null);
  if (step === "back") return firstOf(chart, arriving(lines, path), path);
  const beside = chart.states.filter(({ parent }) => parent === state.parent).map((each) => each.path);
  return atState(chart, around(beside, path, step));
}

function fromLine(chart: Chart, lines: readonly Line[], line: Line, step: WalkStep, goal: string | null): Walk | null {
  if (step === "on") return atState(chart, line.row.targets[0] ?? null);
  if (step === "back") return atState(chart, line.group.source);
  const isArriving = goal !== null && line.row.targets.includes(goal);
  const others = isArriving ? arriving(lines, goal) : leaving(lines, line.group.source);
  const id = around(
    others.map(({ row }) => row.id),
    line.row.id,
    step,
  );
  return firstOf(
    chart,
    others.filter(({ row }) => row.id === id),
    isArriving ? goal : null,
    others,
  );
}

function linesOf({ rootGroups, states }: Chart): Line[] {
  const groups = [...rootGroups, ...states.flatMap((state) => state.groups)];
  return groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
}

const leaving = (lines: readonly Line[], path: string): Line[] => lines.filter(({ group }) => group.source === path);
const arriving = (lines: readonly Line[], path: string): Line[] =>
  lines.filter(({ row }) => row.targets.includes(path));

function around(ids: readonly string[], id: string, step: WalkStep): string | null {
  const by = step === "next" ? 1 : -1;
  return ids[(ids.indexOf(id) + by + ids.length) % ids.length] ?? null;
}

function atState({ byPath }: Chart, path: string | null): Walk | null {
  const state = path === null ? undefined : byPath.get(path);
  return state === undefined ? null : { id: state.path, goal: null, words: t("At “{state}”", { state: state.title }) };
}

function firstOf(
  { byPath }: Chart,
  [first]: readonly Line[],
  goal: string | null,
  among: readonly Line[] = [],
): Walk | null {
  if (first === undefined) return null;
  const { group, row } = first;
  const title = (path: string): string => `“${byPath.get(path)?.title ?? path}”`;
  const when = row.word === null ? group.title : [group.title, row.word, row.condition].filter(Boolean).join(", ");
  const states = listInWords(row.targets.map(title));
  const leads =
    states === "" ? t("{when}: stays where it is", { when }) : t("{when}: leads to {states}", { when, states });
  const way =
    among.length < 2
      ? leads
      : t("{way}, {number} of {count}", { way: leads, number: among.indexOf(first) + 1, count: among.length });
  const isOwn = goal === null || group.source === "";
  return { id: row.id, goal, words: isOwn ? way : t("From {state}: {way}", { state: title(group.source), way }) };
}
