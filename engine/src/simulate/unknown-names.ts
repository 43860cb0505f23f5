import type { Program } from "../compile/program.ts";
import { nearest } from "../protocol/nearest.ts";
import { placedStates, stateTitle } from "../protocol/walk.ts";
import { ACTIONS } from "../vocabulary/actions.ts";
import { EVENTS } from "../vocabulary/events.ts";
import type { Expectation, Never, Scenario, ScenarioStep } from "./scenario.ts";

/** What a name in a scenario stands for. */
export type NameKind = "state" | "clock" | "effect" | "event" | "lead" | "message";

/** A name in a scenario that the protocol, or for a lead the brand, does not have: renamed, taken out, or misspelt. */
export interface UnknownName {
  readonly kind: NameKind;
  readonly name: string;
  /** Where it stands: `steps.2.expect.state.0`. */
  readonly at: string;
  /** The name of what is called so on screen, else the one nearest to it, when one is near enough to be meant. */
  readonly meant: string | null;
}

type Named = Pick<UnknownName, "kind" | "name" | "at">;

/** Names that a scenario refers to and that are not there; an expectation with one would say nothing, or always fail. */
export function unknownNames(program: Program, scenario: Scenario): UnknownName[] {
  const known = namesOf(program);
  const named = [
    ...(scenario.never === undefined ? [] : namesInNever(scenario.never)),
    ...scenario.steps.flatMap((step, index) => namesInStep(step, `steps.${index}`)),
  ];
  return named.flatMap((each) =>
    known[each.kind].some((name) => stands(name, each.name))
      ? []
      : [{ ...each, meant: calledSo(program, each) ?? nearest(each.name, known[each.kind]) }],
  );
}

/** The one thing whose title somebody wrote in the place of its name; messages and effects have none. */
function calledSo({ protocol, brand }: Program, { kind, name }: Named): string | null {
  const titled = (all: { readonly [name: string]: { readonly title: string } }): (readonly [string, string])[] =>
    Object.entries(all).map(([key, { title }]) => [key, title]);
  const titles = {
    state: placedStates(protocol.machine).map((state) => [state.path, stateTitle(state)] as const),
    clock: titled(protocol.clocks),
    lead: titled(brand.leads),
    message: [],
    effect: [],
    event: titled(protocol.events),
  }[kind];
  const [found, ...others] = titles.filter(([, title]) => title.toLowerCase() === name.toLowerCase());
  return found === undefined || others.length > 0 ? null : found[0];
}

/** Is this the name, or a wildcard such as `answer.*` that hears it? */
const stands = (known: string, name: string): boolean =>
  known === name || (known.endsWith("*") && name.startsWith(known.slice(0, -1)));

/** What stands in the place of a lead where there is none. */
const NO_LEADS = ["none", "undecided"];

function namesOf({ protocol, brand }: Program): { readonly [K in NameKind]: readonly string[] } {
  const states = placedStates(protocol.machine);
  const listened = states.flatMap(({ node }) => Object.keys(node.on ?? {}));
  return {
    state: states.map(({ path }) => path).filter((path) => path !== ""),
    clock: Object.keys(protocol.clocks),
    effect: Object.entries(ACTIONS).flatMap(([name, { effect }]) => (effect === null ? [] : [name])),
    // A brand that lists no leads takes any.
    lead: Object.keys(brand.leads).length === 0 ? ["*"] : [...Object.keys(brand.leads), ...NO_LEADS],
    message: Object.keys(protocol.messages),
    event: [...new Set([...Object.keys(EVENTS), ...Object.keys(protocol.events), ...listened])],
  };
}

function namesInStep(step: ScenarioStep, at: string): Named[] {
  return [
    ...("event" in step ? [{ kind: "event" as const, name: step.event.type, at: `${at}.event.type` }] : []),
    ...("fails" in step ? [{ kind: "effect" as const, name: step.fails, at: `${at}.fails` }] : []),
    ...(step.expect === undefined ? [] : namesInExpectation(step.expect, `${at}.expect`)),
  ];
}

function namesInExpectation({ state, clocks, effects, noEffects, decision }: Expectation, at: string): Named[] {
  return [
    ...list("state", state, `${at}.state`),
    ...(decision?.lead === undefined
      ? []
      : [{ kind: "lead" as const, name: decision.lead, at: `${at}.decision.lead` }]),
    ...Object.keys(clocks ?? {}).map((name): Named => ({ kind: "clock", name, at: `${at}.clocks.${name}` })),
    ...namesInEffects(effects, `${at}.effects`),
    ...list("effect", noEffects, `${at}.noEffects`),
  ];
}

function namesInNever({ states, effects }: Never): Named[] {
  return [...list("state", states, "never.states"), ...namesInEffects(effects, "never.effects")];
}

/** What each parameter of an effect names. */
const NAMING = { lead: "lead", from: "lead", to: "lead", message: "message", clock: "clock" } as const;

function namesInEffects(effects: Expectation["effects"], at: string): Named[] {
  return (effects ?? []).flatMap(({ type, params = {} }, index) => [
    { kind: "effect" as const, name: type, at: `${at}.${index}` },
    ...Object.entries(NAMING).flatMap(([param, kind]): Named[] => {
      const name = params[param];
      return typeof name === "string" ? [{ kind, name, at: `${at}.${index}.params.${param}` }] : [];
    }),
  ]);
}

function list(kind: NameKind, names: readonly string[] | undefined, at: string): Named[] {
  return (names ?? []).map((name, index) => ({ kind, name, at: `${at}.${index}` }));
}
