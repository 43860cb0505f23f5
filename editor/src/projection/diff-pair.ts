import { diffProtocols, type Brand, type Change, type Protocol } from "@parley/engine";
import { readChart, type Chart, type ChartState, type EventGroup, type TransitionRow } from "../model/chart.ts";

/** Two protocols that are compared, read for people, with what the engine says of their difference. */
export interface DiffPair {
  readonly before: ReadSide;
  readonly after: ReadSide;
  readonly brand: Brand;
  readonly changes: readonly Change[];
  /** Old paths of states that are called otherwise now, or stand elsewhere, to their new ones. */
  readonly moved: { readonly [before: string]: string };
  /** Boxes that are drawn elsewhere. */
  readonly drawnElsewhere: number;
}

/** One of two protocols that are compared. */
export interface ReadSide {
  readonly protocol: Protocol;
  readonly chart: Chart;
}

/** Compares two protocols with the names that the brand gives. */
export function diffPair(before: Protocol, after: Protocol, brand: Brand): DiffPair {
  const { changes, states, layout } = diffProtocols(before, after);
  return {
    before: { protocol: before, chart: readChart(before, brand) },
    after: { protocol: after, chart: readChart(after, brand) },
    brand,
    changes,
    moved: states,
    // A place that is written down for the first time, or goes with what it was of, moves nothing.
    drawnElsewhere: layout.changed.length,
  };
}

/** A place of a document as the engine says it, without the word for the chart: a path, or a transition. */
export const placeOf = (at: string): string => (at === "machine" ? "" : at.replace(/^machine\./, ""));

/** Tells what is gone from what is there, in ids and paths. */
const GONE = "was:";

/** Where states of the old chart stand in the chart of both. */
export class BothPaths {
  readonly #gone: readonly string[];
  readonly #pair: DiffPair;

  constructor(pair: DiffPair) {
    this.#pair = pair;
    this.#gone = pair.changes
      .filter(({ part, how }) => part === "state" && how === "removed")
      .map(({ at }) => placeOf(at));
  }

  /** Is a state of the old chart gone? One that was moved out of a state that is gone is not. */
  isGone(path: string): boolean {
    if (Object.hasOwn(this.#pair.moved, path)) return false;
    return this.#gone.some((gone) => path === gone || path.startsWith(`${gone}.`));
  }

  /** The path in the chart of both; what is gone has one of its own there. */
  of(path: string): string {
    if (!this.isGone(path)) return this.#pair.moved[path] ?? path;
    const parent = this.#pair.before.chart.byPath.get(path)?.parent ?? "";
    const key = parent === "" ? path : path.slice(parent.length + 1);
    return parent === "" ? `${GONE}${key}` : `${this.of(parent)}.${GONE}${key}`;
  }

  /** A path that the engine says in words of the new chart, which for what is gone is the old one. */
  ofTarget(path: string): string {
    return this.#pair.after.chart.byPath.has(path) ? path : this.of(path);
  }

  /** Where a state of the new chart stood before. */
  before(path: string): string {
    return Object.entries(this.#pair.moved).find(([, now]) => now === path)?.[0] ?? path;
  }
}

/** The id of a transition that is gone, among those of its state that are there. */
export function goneRow(row: string, { source }: EventGroup, home: string): string {
  return `${home}#${GONE}${row.slice(source.length + 1)}`;
}

/** A transition with its card and the state that it starts from; null for one of the protocol itself. */
export interface FoundRow {
  readonly row: TransitionRow;
  readonly group: EventGroup;
  readonly state: ChartState | null;
}

/** A transition of a chart by its id; null when there is none. */
export function findRow(id: string, { rootGroups, states }: Chart): FoundRow | null {
  const all = [{ state: null, groups: rootGroups }, ...states.map((state) => ({ state, groups: state.groups }))];
  for (const { state, groups } of all)
    for (const group of groups) for (const row of group.rows) if (row.id === id) return { row, group, state };
  return null;
}

/** A transition that is gone, in the old chart: the engine names it with the new names of events and clocks. */
export function findGoneRow(at: string, { before, changes }: DiffPair): FoundRow | null {
  const found = findRow(placeOf(at), before.chart);
  if (found !== null) return found;
  let id = placeOf(at);
  for (const { how, part, at: now, from } of changes)
    if (how === "renamed" && from !== undefined && (part === "event" || part === "clock"))
      id = id.replace(nameIn(now), nameIn(from));
  return findRow(id, before.chart);
}

const nameIn = (place: string): string => place.slice(place.indexOf(".") + 1);
