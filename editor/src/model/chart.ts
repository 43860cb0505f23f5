import {
  childPath,
  guardName,
  indexStates,
  initialKey,
  resolveTarget,
  stateTitle,
  stateType,
  transitionGroups,
  OUTCOMES,
  type Brand,
  type PlacedState,
  type PlacedTransition,
  type Protocol,
  type StateIndex,
  type TransitionGroup,
} from "@parley/engine";
import { deedsOf } from "./action-words.ts";
import { answersOf, type AnswerLine } from "./answers.ts";
import { lowerFirst } from "./durations.ts";
import { triggerTitle } from "./event-words.ts";
import { waitSentence } from "./wait-words.ts";
import { t } from "../texts/texts.ts";

export type StateKind = "atomic" | "phase" | "tracks" | "final" | "history";

/** One possible transition of a group, in words. */
export interface TransitionRow {
  /** The engine's id of the transition, as traces say it. */
  readonly id: string;
  /** "if", "else if" or "otherwise"; null for the only one, which asks nothing. */
  readonly word: string | null;
  readonly condition: string | null;
  /** The condition as it is written in CEL. */
  readonly cel: string | null;
  /** Paths of the states that it leads to; empty when the case stays where it is. */
  readonly targets: readonly string[];
  readonly answers: readonly AnswerLine[];
  readonly deeds: readonly string[];
  readonly description: string | null;
}

/** All transitions of one state for one event: one card on the chart, or a line in the state's own card when none leaves. */
export interface EventGroup {
  readonly id: string;
  readonly source: string;
  readonly kind: TransitionGroup["kind"];
  readonly title: string;
  readonly rows: readonly TransitionRow[];
  readonly leaves: boolean;
}

/** A state in words. */
export interface ChartState {
  readonly path: string;
  readonly kind: StateKind;
  readonly parent: string | null;
  readonly children: readonly string[];
  readonly initial: string | null;
  readonly isTrack: boolean;
  readonly title: string;
  readonly description: string | null;
  readonly answers: readonly AnswerLine[];
  readonly deeds: readonly string[];
  readonly leavingDeeds: readonly string[];
  readonly wait: string | null;
  readonly outcome: string | null;
  readonly groups: readonly EventGroup[];
  /** What a phase holds that is shown as one card; unsaid for all others. */
  readonly fold?: Fold;
}

/** What is inside a phase that is folded up. */
export interface Fold {
  /** As its card says it: how many states and ways out, and where those lead. */
  readonly words: readonly string[];
  /** Paths of the states outside to which transitions lead from within. */
  readonly goals: readonly string[];
}

/** What a chart consists of: states in document order, parents before their children; the machine itself is not among them. */
export interface ChartParts {
  readonly states: readonly ChartState[];
  /** What can happen anywhere in the protocol: the transitions of the machine itself. */
  readonly rootGroups: readonly EventGroup[];
  readonly initial: string | null;
  readonly transitions: number;
}

/** A protocol read for people. */
export interface Chart extends ChartParts {
  readonly byPath: ReadonlyMap<string, ChartState>;
}

interface Reading {
  readonly protocol: Protocol;
  readonly brand: Brand;
  readonly index: StateIndex;
}

/** The card that has a transition, by the engine's id; null where none has it. */
export function groupOf({ rootGroups, states }: Chart, transition: string): EventGroup | null {
  const all = [...rootGroups, ...states.flatMap(({ groups }) => groups)];
  return all.find(({ rows }) => rows.some(({ id }) => id === transition)) ?? null;
}

/** A transition of a chart in words, by the engine's id; null where there is none. */
export const rowNamed = (chart: Chart, transition: string): TransitionRow | null =>
  groupOf(chart, transition)?.rows.find(({ id }) => id === transition) ?? null;

/** Reads a protocol into sentences with the names that the brand gives to leads and schedules. */
export const readChart = (protocol: Protocol, brand: Brand): Chart => chartOf(readParts(protocol, brand));

/** A chart in which states are found by their paths. */
export function chartOf(parts: ChartParts): Chart {
  return { ...parts, byPath: new Map(parts.states.map((state) => [state.path, state])) };
}

/** The parts of the chart that `readChart` reads. */
export function readParts(protocol: Protocol, brand: Brand): ChartParts {
  const index = indexStates(protocol.machine);
  const reading: Reading = { protocol, brand, index };
  const states = index.all.filter((state) => state !== index.root).map((state) => readState(state, reading));
  const rootGroups = readGroups(index.root, reading);
  const transitions = [...rootGroups, ...states.flatMap((state) => state.groups)].reduce(
    (sum, group) => sum + group.rows.length,
    0,
  );
  return { states, rootGroups, initial: initialKey(protocol.machine) ?? null, transitions };
}

function readState(state: PlacedState, reading: Reading): ChartState {
  const { protocol, brand } = reading;
  const { node, path, parent } = state;
  const kind = kindOf(state);
  const begin = initialKey(node);
  return {
    path,
    kind,
    parent: parent === null || parent.path === "" ? null : parent.path,
    children: Object.keys(node.states ?? {}).map((key) => childPath(path, key)),
    initial: kind === "phase" && begin !== undefined ? childPath(path, begin) : null,
    isTrack: parent?.node.type === "parallel",
    title: stateTitle(state),
    description: node.description ?? null,
    answers: answersOf(node.entry, protocol, brand),
    deeds: deedsOf(node.entry, protocol, brand),
    leavingDeeds: deedsOf(node.exit, protocol, brand),
    wait: kind === "atomic" ? waitSentence(state, protocol, brand) : null,
    outcome: outcomeOf(state),
    groups: readGroups(state, reading),
  };
}

function kindOf({ node }: PlacedState): StateKind {
  const type = stateType(node);
  return type === "parallel" ? "tracks" : type === "compound" ? "phase" : type;
}

function outcomeOf({ node }: PlacedState): string | null {
  const outcome = node.meta?.["outcome"];
  if (typeof outcome !== "string") return null;
  return lowerFirst(Object.hasOwn(OUTCOMES, outcome) ? OUTCOMES[outcome as keyof typeof OUTCOMES] : outcome);
}

function readGroups(state: PlacedState, reading: Reading): EventGroup[] {
  return transitionGroups(state.path, state.node).map((group) => {
    const rows = group.transitions.map((placed) => readRow(placed, group, state, reading));
    return {
      id: `${state.path}#${group.kind}:${group.name}`,
      source: state.path,
      kind: group.kind,
      title: triggerTitle(group, reading.protocol, reading.brand),
      rows,
      leaves: rows.some((row) => row.targets.length > 0),
    };
  });
}

function readRow(
  { id, index, transition }: PlacedTransition,
  group: TransitionGroup,
  state: PlacedState,
  { protocol, brand, index: states }: Reading,
): TransitionRow {
  const guard = transition.guard === undefined ? null : guardName(transition.guard);
  const named = typeof transition.target === "string" ? [transition.target] : (transition.target ?? []);
  const condition = guard === null ? undefined : protocol.conditions[guard];
  return {
    id,
    word: wordOf(guard, index, group.transitions.length),
    condition: guard === null ? null : (condition?.title ?? guard),
    cel: condition?.when ?? null,
    targets: named.flatMap((target) => resolveTarget(target, state, states)?.path ?? []),
    answers: answersOf(transition.actions, protocol, brand),
    deeds: deedsOf(transition.actions, protocol, brand),
    description: transition.description ?? null,
  };
}

function wordOf(guard: string | null, index: number, count: number): TransitionRow["word"] {
  if (guard === null) return count === 1 ? null : t("otherwise");
  return t(index === 0 ? "if" : "else if");
}
