import type { Program } from "../compile/program.ts";
import { ParleyError, type Issue } from "../errors.ts";
import { ChartMove, type Lose, type StateMapping } from "./move-chart.ts";
import { moveClocks, moveTimers, type NameMapping } from "./move-timers.ts";
import { decisionOf } from "./remembered-decision.ts";
import { momentOf, wakeAtOf } from "./remembered-timers.ts";
import type { CaseState, Step } from "./step.ts";

/** How a case gets from one version to another where names differ. What is not mentioned keeps its name or its `id`. */
export interface CaseMapping {
  /** Old paths of states to new ones, or to several in parallel tracks; inner states follow. `ProtocolDiff.states` is one. */
  readonly states?: StateMapping;
  readonly clocks?: NameMapping;
  readonly variables?: NameMapping;
  /**
   * Places whose loss is accepted, as the issues name them; `*` accepts every one. A case that loses every state it is in
   * ends there, without an outcome.
   */
  readonly close?: readonly string[];
}

/** A case in its new version; `step` is null when something would be lost that nobody accepted, and nothing has moved. */
export interface CaseMove {
  readonly step: Step | null;
  /** What has no place in the new version; what `close` names is marked as accepted. */
  readonly unmapped: readonly Issue[];
}

/**
 * Moves a running case to another version of its protocol, at an instant (epoch ms). Where it is, what it remembers, its
 * clocks, timers and variables go along; no action runs and no transition is taken, the chart goes on with the next
 * event. Throws PARLEY_STATE_FOREIGN when the case does not belong to `from`.
 */
export function moveCase(state: CaseState, from: Program, to: Program, mapping: CaseMapping, at: number): CaseMove {
  if (state.version !== from.version)
    throw new ParleyError(
      "PARLEY_STATE_FOREIGN",
      `This case belongs to version ${brief(state.version)} of its protocol, not to ${brief(from.version)}.`,
      { kind: "operational", hint: "Load the version that the case is pinned to." },
    );
  if (state.status === "done") return { step: null, unmapped: [FINISHED] };
  const { states = {}, clocks = {}, variables = {}, close = [] } = mapping;
  if (from.version === to.version && Object.keys(states).length === 0) return { step: stepOf(state, []), unmapped: [] };
  const losses = new Losses(close);
  const lose: Lose = (place, message, hint) => losses.add(place, message, hint);
  const chart = new ChartMove(from.protocol.machine, to.protocol.machine, states, lose);
  const { snapshot, active } = chart.move(state.active, state.snapshot);
  const moved = moveClocks(state.clocks, clocks, to, lose);
  const waiting = moveTimers(state.timers ?? [], { chart, active, lose }, to, at);
  const vars = moveVariables(state, variables, to, lose);
  if (losses.refused) return { step: null, unmapped: losses.issues };
  const ended = active.length === 0;
  const timers = [...moved.timers, ...waiting].toSorted(
    (a, b) => momentOf(a, moved.clocks) - momentOf(b, moved.clocks),
  );
  const { timers: _, ...rest } = state;
  const next: CaseState = {
    ...rest,
    version: to.version,
    step: state.step + 1,
    status: ended ? "done" : "open",
    active: active.map((each) => each.path),
    clocks: ended ? cancelled(moved.clocks) : moved.clocks,
    vars,
    ...(ended || timers.length === 0 ? {} : { timers }),
    snapshot,
  };
  const text = `moved from version ${brief(from.version)} to ${brief(to.version)}`;
  return {
    step: stepOf(next, [text, ...losses.issues.map((issue) => `let go: ${issue.message}`)]),
    unmapped: losses.issues,
  };
}

const FINISHED: Issue = {
  code: "unmapped",
  severity: "error",
  certain: true,
  at: "machine",
  message: "The case has finished.",
  hint: "It stays with the version under which it ended.",
};

/** What has no place in the new version, each told once. */
class Losses {
  readonly issues: Issue[] = [];
  readonly #close: readonly string[];

  constructor(close: readonly string[]) {
    this.#close = close;
  }

  /** Is anything lost that nobody accepted? */
  get refused(): boolean {
    return this.issues.some((issue) => issue.accepted === undefined);
  }

  add(at: string, message: string, hint: string): boolean {
    const isAccepted = this.#close.includes("*") || this.#close.includes(at);
    const accepted = isAccepted ? { accepted: "the mapping accepts its loss" } : {};
    if (!this.issues.some((each) => each.at === at && each.message === message))
      this.issues.push({ code: "unmapped", severity: "error", certain: true, at, message, hint, ...accepted });
    return isAccepted;
  }
}

/** Variables that are new, or whose old value is let go, begin as the new version says. */
function moveVariables(state: CaseState, mapping: NameMapping, to: Program, lose: Lose): CaseState["vars"] {
  const vars = Object.fromEntries(Object.entries(to.protocol.variables).map(([name, { initial }]) => [name, initial]));
  for (const [old, value] of Object.entries(state.vars)) {
    const name = Object.hasOwn(mapping, old) ? (mapping[old] ?? old) : old;
    const variable = Object.hasOwn(to.protocol.variables, name) ? to.protocol.variables[name] : undefined;
    if (variable === undefined)
      lose(
        `variables.${old}`,
        `The variable "${old}" is not in the new version.`,
        "Map it to another, or accept its loss.",
      );
    else if (!fits(value, variable.type))
      lose(
        `variables.${old}`,
        `The variable "${old}" is ${JSON.stringify(value)}, and "${name}" is of type ${variable.type}.`,
        "Accept it, and it begins anew.",
      );
    else vars[name] = value;
  }
  return vars;
}

function fits(value: string | number | boolean, type: "int" | "double" | "string" | "bool"): boolean {
  if (type === "int") return Number.isInteger(value);
  return typeof value === { double: "number", string: "string", bool: "boolean" }[type];
}

/** What still ran when the case ended. */
function cancelled(clocks: CaseState["clocks"]): CaseState["clocks"] {
  return Object.fromEntries(
    Object.entries(clocks).map(([name, clock]) => [
      name,
      clock.status === "running" || clock.status === "paused" ? { ...clock, status: "cancelled" as const } : clock,
    ]),
  );
}

function stepOf(state: CaseState, texts: readonly string[]): Step {
  return {
    state,
    decision: decisionOf(state),
    effects: [],
    wakeAt: wakeAtOf(state),
    trace: texts.map((text) => ({ kind: "noted", text })),
  };
}

const brief = (version: string): string => version.slice(0, 12);
