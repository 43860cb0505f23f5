import { pointsIn, type Coverage, type CoveragePoint, type CoveredKind, type TraceEntry } from "@parley/engine";
import { t } from "../../texts/texts.ts";

/** How much of something scenarios reach: all of its ways, some, or none. */
export interface Reached {
  readonly covered: "whole" | "partly" | "not";
  readonly words: string;
}

/** How far each state (by path) and each transition (by the engine's id) is reached, with what a rehearsal would add. */
export function reachedParts({ points }: Coverage, added: ReadonlySet<string>): Map<string, Reached> {
  const reached = new Map<string, Reached>();
  const ways = grouped(
    points.filter(({ kind }) => kind === "state" || kind === "transition" || kind === "condition"),
    ({ of }) => of,
  );
  for (const [id, all] of ways) {
    const met = all.filter((point) => point.met || added.has(point.id));
    const covered = met.length === 0 ? "not" : met.length === all.length ? "whole" : "partly";
    reached.set(id, { covered, words: wordsOf(covered, all, met) });
  }
  return reached;
}

function wordsOf(covered: Reached["covered"], all: readonly CoveragePoint[], met: readonly CoveragePoint[]): string {
  if (covered === "whole") return t("a scenario comes here");
  if (covered === "not") return t("no scenario comes here");
  const lacking = all.filter((point) => !met.includes(point)).map(({ which }) => which);
  if (lacking.includes("false")) return t("no scenario in which the condition does not hold");
  return lacking.includes("true") ? t("no scenario in which the condition holds") : t("no scenario goes this way");
}

function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** What a rehearsal reaches that no scenario does, by the ids of the points. */
export function addedBy({ points }: Coverage, traces: Iterable<readonly TraceEntry[]>): Set<string> {
  const lacking = new Set(points.filter(({ met }) => !met).map(({ id }) => id));
  const added = new Set<string>();
  for (const trace of traces) for (const id of pointsIn(trace)) if (lacking.has(id)) added.add(id);
  return added;
}

/** How many points of a kind there are, and how many are reached. */
export interface KindCount {
  readonly kind: CoveredKind;
  readonly met: number;
  readonly all: number;
}

/** Counts by kind, in the order of the kinds; kinds of which the protocol has nothing are left out. */
export function countsOf({ points }: Coverage): KindCount[] {
  return [...grouped(points, ({ kind }) => kind)].map(([kind, all]) => ({
    kind,
    met: all.filter(({ met }) => met).length,
    all: all.length,
  }));
}
