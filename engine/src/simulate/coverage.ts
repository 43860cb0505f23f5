import type { TraceEntry } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates, transitionGroups } from "../protocol/walk.ts";
import { COVERED, type CoveredKind } from "../vocabulary/covered.ts";

/** Something that a scenario can reach. `of` is the state's path, the transition's id, the table's or the clock's name. */
export interface CoveragePoint {
  /** Unique within a protocol, the same in every run. */
  readonly id: string;
  readonly kind: CoveredKind;
  readonly of: string;
  /** Of a condition `true` or `false`; of a row its number from 0; of a clock `started`, `met` or `due`. */
  readonly which?: string;
}

/** What some steps reached of a protocol. */
export interface Coverage {
  readonly points: readonly (CoveragePoint & { readonly met: boolean })[];
  /** Share met, 0 to 1, by kind; a kind of which the protocol has nothing is left out. */
  readonly shares: { readonly [K in CoveredKind]?: number };
}

const CLOCK_MOMENTS = ["started", "met", "due"] as const;

/** Everything that scenarios can reach of a protocol, in document order. */
export function coveragePoints(protocol: Protocol): CoveragePoint[] {
  const states = placedStates(protocol.machine).filter(({ path, node }) => path !== "" && node.type !== "history");
  const transitions = placedStates(protocol.machine).flatMap(({ path, node }) =>
    transitionGroups(path, node).flatMap((group) => group.transitions),
  );
  return [
    ...states.map(({ path }) => point("state", path)),
    ...transitions.map(({ id }) => point("transition", id)),
    ...transitions.flatMap(({ id, transition }) =>
      transition.guard === undefined ? [] : ["true", "false"].map((which) => point("condition", id, which)),
    ),
    ...Object.entries(protocol.tables).flatMap(([table, { rows }]) =>
      rows.map((_, row) => point("row", table, String(row))),
    ),
    ...Object.keys(protocol.clocks).flatMap((clock) => CLOCK_MOMENTS.map((which) => point("clock", clock, which))),
  ];
}

/** The ids of the points that traces reach. */
export function pointsIn(trace: readonly TraceEntry[]): Set<string> {
  return new Set(trace.flatMap((entry) => reached(entry).map(({ id }) => id)));
}

/** What traces of cases of this program reach, of all that there is. */
export function coverageOf(program: Pick<Program, "protocol">, traces: Iterable<readonly TraceEntry[]>): Coverage {
  const met = new Set<string>();
  for (const trace of traces) for (const id of pointsIn(trace)) met.add(id);
  return coverageFrom(program, met);
}

/** The same, from the ids of the points that were reached. */
export function coverageFrom({ protocol }: Pick<Program, "protocol">, met: ReadonlySet<string>): Coverage {
  const points = coveragePoints(protocol).map((each) => ({ ...each, met: met.has(each.id) }));
  const shares = COVERED.flatMap((kind) => {
    const all = points.filter((each) => each.kind === kind);
    return all.length === 0 ? [] : [[kind, all.filter((each) => each.met).length / all.length] as const];
  });
  return { points, shares: Object.fromEntries(shares) };
}

/** The least share (0 to 1) that must be met, by kind. */
export type LeastCoverage = { readonly [K in CoveredKind]?: number | undefined };

/** A kind of which less is met than must be: shares from 0 to 1. */
export interface LackingCoverage {
  readonly kind: CoveredKind;
  readonly share: number;
  readonly least: number;
}

/** The kinds of which less is met than must be; a kind of which the protocol has nothing is met. */
export function lackingCoverage({ shares }: Pick<Coverage, "shares">, least: LeastCoverage): LackingCoverage[] {
  return COVERED.flatMap((kind) => {
    const [share, wanted] = [shares[kind], least[kind]];
    return share === undefined || wanted === undefined || share >= wanted ? [] : [{ kind, share, least: wanted }];
  });
}

function reached(entry: TraceEntry): CoveragePoint[] {
  if (entry.kind === "entered") return [point("state", entry.state)];
  if (entry.kind === "table") return [point("row", entry.table, String(entry.row))];
  if (entry.kind === "clock") return clockMoment(entry.change).map((which) => point("clock", entry.clock, which));
  if (entry.kind !== "considered") return [];
  const { transition, verdict, condition } = entry;
  const judged = (which: string) => (condition === undefined ? [] : [point("condition", transition, which)]);
  if (verdict === "failed") return judged("false");
  if (verdict === "passed") return judged("true");
  return verdict === "taken" ? [point("transition", transition), ...judged("true")] : [];
}

type ClockChange = Extract<TraceEntry, { kind: "clock" }>["change"];

function clockMoment(change: ClockChange): string[] {
  if (change === "started" || change === "restarted") return ["started"];
  return change === "met" || change === "due" ? [change] : [];
}

function point(kind: CoveredKind, of: string, which?: string): CoveragePoint {
  const id = `${kind} ${of}${which === undefined ? "" : ` ${which}`}`;
  return which === undefined ? { id, kind, of } : { id, kind, of, which };
}
