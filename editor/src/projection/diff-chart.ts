import type { Chart, ChartState, EventGroup, TransitionRow } from "../model/chart.ts";
import { BothPaths, findGoneRow, goneRow, placeOf, type DiffPair } from "./diff-pair.ts";

/** Both versions in one chart: the new one, and in it what is gone from the old one. */
export interface BothCharts {
  readonly chart: Chart;
  readonly paths: BothPaths;
  /** Where transitions led before and lead no more; by transition. */
  readonly goals: ReadonlyMap<string, readonly string[]>;
  /** The ids that transitions have here which are gone from states that are there; by the place that the engine names. */
  readonly goneRows: ReadonlyMap<string, string>;
}

/** Puts what is gone from the old chart where it stood, as far as that is still there. */
export function bothCharts(pair: DiffPair): BothCharts {
  const paths = new BothPaths(pair);
  const { before, after } = pair;
  const gone = before.chart.states.filter(({ path }) => paths.isGone(path)).map((state) => goneState(state, paths));
  const goals = formerGoals(pair, paths);
  const { lost, goneRows } = lostRows(pair, paths);
  const groupsOf = (source: string, groups: readonly EventGroup[]): EventGroup[] =>
    withLost(groups, lost.get(source) ?? []).map((group) => withGoals(group, goals));
  const kept = after.chart.states.map((state): ChartState => {
    const inner = gone.filter(({ parent }) => parent === state.path);
    const begins = inner.find(({ path }) => path === paths.of(formerInitial(state, pair, paths) ?? ""));
    return {
      ...state,
      children: [...state.children, ...inner.map(({ path }) => path)],
      initial: state.initial ?? (state.children.length === 0 ? (begins?.path ?? null) : null),
      groups: groupsOf(state.path, state.groups),
    };
  });
  const states = [...kept, ...gone];
  const chart: Chart = {
    ...after.chart,
    states,
    byPath: new Map(states.map((state) => [state.path, state])),
    rootGroups: groupsOf("", after.chart.rootGroups),
  };
  return { chart, paths, goals, goneRows };
}

const formerInitial = ({ path }: ChartState, { before }: DiffPair, paths: BothPaths): string | null | undefined =>
  before.chart.byPath.get(paths.before(path))?.initial;

function goneState(state: ChartState, paths: BothPaths): ChartState {
  const path = paths.of(state.path);
  const { initial } = state;
  return {
    ...state,
    path,
    parent: state.parent === null ? null : paths.of(state.parent),
    children: state.children.filter((child) => paths.isGone(child)).map((child) => paths.of(child)),
    initial: initial !== null && paths.isGone(initial) ? paths.of(initial) : null,
    groups: state.groups.map((group) => ({
      ...group,
      id: `${path}${group.id.slice(state.path.length)}`,
      source: path,
      rows: group.rows.map((row) => ({
        ...row,
        id: `${path}${row.id.slice(state.path.length)}`,
        targets: row.targets.map((target) => paths.of(target)),
      })),
    })),
  };
}

interface LostRow {
  readonly group: EventGroup;
  readonly row: TransitionRow;
}

/** Transitions that are gone from states that are there, by state; and the ids that they have here. */
function lostRows(
  pair: DiffPair,
  paths: BothPaths,
): { readonly lost: ReadonlyMap<string, readonly LostRow[]>; readonly goneRows: ReadonlyMap<string, string> } {
  const lost = new Map<string, LostRow[]>();
  const goneRows = new Map<string, string>();
  for (const { part, how, at } of pair.changes) {
    if (part !== "transition" || how !== "removed") continue;
    const found = findGoneRow(at, pair);
    if (found === null) continue;
    const { group, row } = found;
    const source = group.source === "" ? "" : paths.of(group.source);
    const id = goneRow(row.id, group, source);
    const whole = { ...group, id: `${source}${group.id.slice(group.source.length)}`, source };
    const targets = row.targets.map((target) => paths.of(target));
    lost.set(source, [...(lost.get(source) ?? []), { group: whole, row: { ...row, id, targets } }]);
    goneRows.set(at, id);
  }
  return { lost, goneRows };
}

/** The cards of a state with the rows that are gone, each at the end of the card of its event. */
function withLost(groups: readonly EventGroup[], lost: readonly LostRow[]): EventGroup[] {
  const all = new Map(groups.map((group) => [group.id, group]));
  for (const { group, row } of lost) {
    const around = all.get(group.id) ?? { ...group, rows: [], leaves: false };
    const leaves = around.leaves || row.targets.length > 0;
    all.set(group.id, { ...around, leaves, rows: [...around.rows, row] });
  }
  return [...all.values()];
}

/** Where transitions led that lead elsewhere now. */
function formerGoals({ changes }: DiffPair, paths: BothPaths): ReadonlyMap<string, readonly string[]> {
  return new Map(
    changes.flatMap(({ part, how, at, fields }): Array<[string, readonly string[]]> => {
      const goal = part === "transition" && how === "changed" ? fields.find(({ field }) => field === "target") : null;
      const now = pathsIn(goal?.after);
      const former = pathsIn(goal?.before).filter((path) => !now.includes(path));
      return former.length === 0 ? [] : [[placeOf(at), former.map((path) => paths.ofTarget(path))]];
    }),
  );
}

function withGoals(group: EventGroup, goals: BothCharts["goals"]): EventGroup {
  if (!group.rows.some(({ id }) => goals.has(id))) return group;
  const rows = group.rows.map((row) => ({ ...row, targets: [...row.targets, ...(goals.get(row.id) ?? [])] }));
  return { ...group, rows, leaves: group.leaves || rows.some(({ targets }) => targets.length > 0) };
}

/** The paths that a field names; none where it names none. */
function pathsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}
