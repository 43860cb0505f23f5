import type { Locator } from "playwright-core";
import {
  ACTION_FORMS,
  ACTIONS,
  childPath,
  EVENTS,
  indexStates,
  isActionType,
  listOfActions,
  OUTCOMES,
  parseDelay,
  placedStates,
  resolveTarget,
  stateTitle,
  stateType,
  transitionGroups,
  durationInWords,
  type Action,
  type Brand,
  type ParamSpec,
  type PlacedState,
  type Protocol,
  type TransitionGroup,
  type TransitionObject,
} from "@parley/engine";
import { inspector, type Hands } from "./hands.ts";

/** A protocol that somebody has in mind, and the brand for which it is drawn. */
export interface Idea {
  readonly protocol: Protocol;
  readonly brand: Brand;
}

/** Draws a protocol, on a page where its named parts are made already. */
export async function drawProtocol(hands: Hands, idea: Idea): Promise<void> {
  await drawStates(hands, idea);
  await sayWhatStatesDo(hands, idea);
  await drawTransitions(hands, idea);
}

const statesOf = ({ protocol }: Idea): PlacedState[] =>
  placedStates(protocol.machine).filter(({ parent }) => parent !== null);

/** Draws all states of a protocol, with their titles, descriptions and outcomes. */
export async function drawStates(hands: Hands, idea: Idea): Promise<void> {
  const states = statesOf(idea);
  for (const [index, state] of states.entries()) await makeState(hands, state, states[index - 1]);
}

/** Says what is done on the way into states that are there, and on leaving them. */
export async function sayWhatStatesDo(hands: Hands, idea: Idea): Promise<void> {
  for (const state of statesOf(idea)) await sayWhatItDoes(hands, idea, state);
}

/** Draws all transitions between states that are there, and where a case goes when something fails. */
export async function drawTransitions(hands: Hands, idea: Idea): Promise<void> {
  for (const state of placedStates(idea.protocol.machine))
    for (const group of transitionGroups(state.path, state.node)) await drawGroup(hands, idea, state, group);
  const { onError } = idea.protocol;
  if (onError === undefined) return;
  await hands.go("The protocol itself");
  await pick(hands, inspector(hands.page), "When something fails", titleAt(idea, onError));
}

const KINDS = { compound: "A phase: states that belong together", final: "An end: the case is over" } as const;

async function makeState(hands: Hands, state: PlacedState, before: PlacedState | undefined): Promise<void> {
  const form = inspector(hands.page);
  const title = stateTitle(state);
  if (before !== undefined && state.parent === before) {
    // A phase comes with a state in it.
    await hands.go("New state");
    await hands.write(form.getByLabel("Name", { exact: true }), title);
  } else {
    // A new state stands beside the one that is chosen: after a phase's last one, that is the phase.
    if (before?.parent != null && before.parent !== state.parent) await hands.go(stateTitle(before.parent));
    await hands.add(title);
  }
  const type = stateType(state.node);
  if (type === "compound" || type === "final") await pick(hands, form, "Kind", KINDS[type]);
  if (state.node.description !== undefined)
    await hands.write(form.getByLabel("What happens here"), state.node.description);
  const outcome = state.node.meta?.["outcome"] as keyof typeof OUTCOMES | undefined;
  if (outcome !== undefined) await pick(hands, form, "Outcome", OUTCOMES[outcome]);
}

async function sayWhatItDoes(hands: Hands, idea: Idea, { node, ...state }: PlacedState): Promise<void> {
  const [entry, exit] = [listOfActions(node.entry), listOfActions(node.exit)];
  if (entry.length + exit.length === 0) return;
  await hands.go(stateTitle({ node, ...state }));
  const form = inspector(hands.page);
  const isEnd = stateType(node) === "final";
  for (const action of entry)
    await addAction(
      hands,
      idea,
      form.getByRole("group", { name: isEnd ? "Does at the end" : "Does on the way in" }),
      action,
    );
  for (const action of exit) await addAction(hands, idea, form.getByRole("group", { name: "Does on leaving" }), action);
}

async function drawGroup(hands: Hands, idea: Idea, state: PlacedState, group: TransitionGroup): Promise<void> {
  const form = inspector(hands.page);
  const when = whenOf(idea, group);
  for (const [index, { transition }] of group.transitions.entries()) {
    const goal = goalOf(idea, state, transition);
    if (index > 0) {
      await hands.press(form.getByRole("button", { name: "Add an else-if" }));
      if (goal !== null) await pick(hands, rowAt(form, index), "Leads to", goal);
    } else if (goal === null) {
      await hands.go(stateTitle(state));
      await hands.press(form.getByRole("button", { name: "Add what it waits for" }));
      await hands.take(when);
    } else await hands.lead(stateTitle(state), goal, when);
    if (index === 0 && group.kind === "after") await waitFor(hands, idea, group.name);
    await fillRow(hands, idea, rowAt(form, index), transition);
  }
}

const rowAt = (form: Locator, index: number): Locator => form.locator(".row-form").nth(index);

async function fillRow(hands: Hands, idea: Idea, row: Locator, transition: TransitionObject): Promise<void> {
  const { guard, description, actions } = transition;
  if (typeof guard === "string") await pick(hands, row, "Only if", idea.protocol.conditions[guard]?.title ?? guard);
  else if (await row.getByRole("button", { name: "Only if nothing yet" }).isVisible())
    // What happens at once and leads nowhere asks something from the start.
    await hands.press(row.getByRole("button", { name: "Choose nothing" }).first());
  for (const action of listOfActions(actions)) await addAction(hands, idea, row, action);
  if (description !== undefined) await hands.write(row.getByLabel("Note on the card"), description);
}

async function waitFor(hands: Hands, { brand }: Idea, delay: string): Promise<void> {
  const [length = "", schedule] = delay.split("@");
  const form = inspector(hands.page);
  const hours = schedule === undefined ? "" : ` in ${brand.schedules[schedule]?.title ?? schedule} hours`;
  if (parseDelay(delay) === null) throw new Error(`no delay: ${delay}`);
  await hands.write(form.getByRole("textbox", { name: "After" }), `${durationInWords(length)}${hours}`);
}

function whenOf({ protocol }: Idea, { kind, name }: TransitionGroup): string {
  if (kind === "after") return "After a while";
  if (kind === "always") return "At once";
  const clock = /^clock\.(\w+)\.due$/.exec(name)?.[1];
  if (clock !== undefined) return `“${protocol.clocks[clock]?.title}” runs out`;
  return protocol.events[name]?.title ?? EVENTS[name as keyof typeof EVENTS].title;
}

function goalOf({ protocol }: Idea, state: PlacedState, { target }: TransitionObject): string | null {
  if (typeof target !== "string") return null;
  const index = indexStates(protocol.machine);
  const source = index.all.find(({ path }) => path === state.path) ?? index.root;
  const goal = resolveTarget(target, source, index);
  if (goal === null) throw new Error(`no state: ${target}`);
  return stateTitle(goal);
}

function titleAt({ protocol }: Idea, path: string): string {
  const state = placedStates(protocol.machine).find((each) => each.path === childPath("", path));
  return state === undefined ? path : stateTitle(state);
}

/** Adds an action and fills in its form: what it is told, without what holds anyway. */
async function addAction(hands: Hands, idea: Idea, place: Locator, { type, params = {} }: Action): Promise<void> {
  if (!isActionType(type)) throw new Error(`no action: ${type}`);
  const { page } = hands;
  await hands.press(place.getByRole("button", { name: "Add what it does" }));
  await hands.take(ACTIONS[type].title);
  const form = place.getByRole("group", { name: ACTIONS[type].title, exact: true });
  await form.waitFor();
  const specs = ACTION_FORMS[type].ways[0] ?? [];
  for (const spec of specs) {
    const value = params[spec.name];
    if (typeof value !== "string" || value === spec.default) continue;
    const label = new RegExp(`^${spec.title}`);
    if (isListed(spec)) {
      const isOpen = spec === specs[0] && (await page.getByRole("listbox").isVisible());
      if (isOpen) await hands.take(titleOf(idea, spec, value));
      else if (
        !(await form
          .getByRole("button", { name: `${spec.title} ${titleOf(idea, spec, value)}`, exact: false })
          .isVisible())
      )
        await pick(hands, form, spec.title, titleOf(idea, spec, value));
    } else await hands.write(form.getByLabel(label).and(page.getByRole("textbox")), value);
  }
}

const isListed = ({
  refersTo,
  values,
  type,
  name,
  expression,
}: ParamSpec & { readonly expression?: boolean }): boolean =>
  refersTo !== undefined ||
  values !== undefined ||
  type === "choice" ||
  type === "expression" ||
  name === "offline" ||
  expression === true;

/** What a value is called in its list. */
function titleOf({ protocol, brand }: Idea, { name, refersTo, values = [] }: ParamSpec, value: string): string {
  if (refersTo === "lead") return brand.leads[value]?.title ?? value;
  if (refersTo === "clock") return protocol.clocks[value]?.title ?? value;
  if (refersTo === "message") return FIRST_WORDS[value] ?? value;
  if (refersTo === "variable") return protocol.variables[value]?.title ?? value;
  if (name === "offline") return value === "none" ? "It stays where it is" : "By email";
  if (name === "value") return value === "true" ? "Yes" : "No";
  return values.find((each) => each.value === value)?.title ?? value;
}

/** How lists show the example's messages: by what they say first. */
const FIRST_WORDS: Readonly<Record<string, string>> = {
  thankAndCorrect: "Thank you for the kind post!",
  acknowledge: "Thank you!",
  withCare: "We are sorry to read this",
};

/** Opens a list by its label and chooses from it. */
export async function pick(hands: Hands, place: Locator, label: string, title: string): Promise<void> {
  await hands.press(place.getByRole("button", { name: new RegExp(`^${label}( \\(needed\\))? `) }).first());
  await hands.take(title);
}
