import { named } from "../protocol/named.ts";
import { guardName, listOfActions } from "../protocol/actions.ts";
import type { Actions, TransitionObject } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { listOfTargets } from "../protocol/structure.ts";
import { historyDefault, indexStates, initialState, resolveTarget, type StateIndex } from "../protocol/targets.ts";
import { stateTitle, stateType, transitionGroups, type PlacedState, type TransitionGroup } from "../protocol/walk.ts";
import { nameInWords } from "../protocol/words.ts";
import { OUTCOMES } from "../vocabulary/outcomes.ts";
import { deedInWords } from "./deed-words.ts";
import { appendix } from "./markdown-appendix.ts";
import { preface } from "./markdown-preface.ts";
import { cell, inline, list } from "./markdown-text.ts";
import { triggerInWords } from "./trigger-words.ts";

/** A protocol as a runbook in Markdown: what a person on the desk does in each state, and where it leads. */
export function toMarkdown(protocol: Protocol): string {
  const book = new Runbook(protocol);
  return `${[...book.front(), ...book.sections(), ...appendix(protocol)].join("\n\n")}\n`;
}

class Runbook {
  readonly #protocol: Protocol;
  readonly #index: StateIndex;
  /** States by their numbers: 2.1 lies in 2. History states have none: nobody is ever in them. */
  readonly #numbers = new Map<PlacedState, string>();

  constructor(protocol: Protocol) {
    this.#protocol = protocol;
    this.#index = indexStates(protocol.machine);
    this.#number(this.#index.root, "");
  }

  front(): string[] {
    const { title, description } = this.#protocol;
    const { root } = this.#index;
    const anywhere = this.#moves(root);
    return [
      `# ${cell(title)}`,
      ...(description === undefined ? [] : [inline(description)]),
      ...preface(this.#protocol, this.#index, (key) => this.#top(key)),
      "## When a case opens",
      ...this.#deeds("First", root.node.entry),
      ...this.#begin(root),
      ...(anywhere.length === 0 ? [] : ["## Wherever the case is", ...anywhere]),
    ];
  }

  #top(key: string): string | null {
    const state = this.#index.children.get(this.#index.root)?.get(key);
    return state === undefined ? null : this.#name(state);
  }

  sections(): string[] {
    return [...this.#numbers.keys()].flatMap((state) => this.#section(state));
  }

  #number(state: PlacedState, prefix: string): void {
    let count = 0;
    for (const child of this.#index.children.get(state)?.values() ?? []) {
      if (stateType(child.node) === "history") continue;
      count += 1;
      this.#numbers.set(child, `${prefix}${count}`);
      this.#number(child, `${prefix}${count}.`);
    }
  }

  #section(state: PlacedState): string[] {
    const { node, depth } = state;
    const tags = [node.tags ?? []].flat();
    return [
      `${"#".repeat(Math.min(depth + 1, 6))} ${this.#numbers.get(state)} ${cell(stateTitle(state))}`,
      ...(node.description === undefined ? [] : [`_${inline(node.description)}_`]),
      ...(tags.length === 0 ? [] : [`Tags: ${tags.map(cell).join(", ")}.`]),
      ...this.#deeds("On arrival", node.entry),
      ...this.#begin(state),
      ...this.#moves(state),
      ...this.#deeds("Before you leave it", node.exit),
      ...this.#end(state),
    ];
  }

  /** Where a compound state begins, or what goes on side by side in a parallel one. */
  #begin(state: PlacedState): string[] {
    const tracks = [...(this.#index.children.get(state)?.values() ?? [])].filter((child) => this.#numbers.has(child));
    if (stateType(state.node) === "parallel")
      return [`These go on side by side:`, list(tracks.map((track) => this.#name(track)))];
    const begin = initialState(state, this.#index);
    if (begin === null) return [];
    const { initial } = state.node;
    return [
      `Begin with ${this.#name(begin)}.`,
      ...this.#deeds("On the way there", typeof initial === "object" ? initial.actions : undefined),
    ];
  }

  #deeds(title: string, actions: Actions | undefined): string[] {
    const deeds = listOfActions(actions).map((action, at) => `${at + 1}. ${deedInWords(action, this.#protocol)}`);
    return deeds.length === 0 ? [] : [`**${title}:**`, deeds.join("\n")];
  }

  #moves(state: PlacedState): string[] {
    const groups = transitionGroups(state.path, state.node).filter(({ transitions }) => transitions.length > 0);
    const waits = groups.filter(({ kind }) => kind !== "always");
    return [
      ...groups.filter(({ kind }) => kind === "always").flatMap((group) => this.#group(group, state)),
      ...(waits.length === 0 ? [] : ["**Then wait for one of these:**"]),
      ...waits.flatMap((group) => this.#group(group, state)),
    ];
  }

  /** The lines of one trigger, as if, else if, otherwise. */
  #group(group: TransitionGroup, state: PlacedState): string[] {
    const title = `**${cell(triggerInWords(group, this.#protocol))}:**`;
    const lines = group.transitions.map(({ transition }, at) => {
      const question =
        transition.guard === undefined ? null : `**${cell(this.#condition(guardName(transition.guard)))}**`;
      const word = at === 0 ? "If" : "Else if";
      const asked = question === null ? (at === 0 ? "" : "Otherwise: ") : `${word} ${question}: `;
      const deeds = listOfActions(transition.actions).map((action) => deedInWords(action, this.#protocol));
      const way = this.#way(transition, state);
      const why = transition.description === undefined ? "" : ` _${inline(transition.description)}_`;
      return `${asked}${[...deeds, way].join(" ")}${why}`;
    });
    return [title, list(lines)];
  }

  #way({ target, reenter = false }: TransitionObject, state: PlacedState): string {
    const targets = listOfTargets(target).flatMap((each) => resolveTarget(each, state, this.#index) ?? []);
    const isOwn = targets.every((each) => each === state);
    const isSettled = targets.length === 0 || (isOwn && !reenter && stateType(state.node) === "atomic");
    if (isSettled) return "Stay here.";
    const names = targets.map((each) => this.#name(each)).join(" and ");
    const inside = targets.some((each) => each === state || each.path.startsWith(`${state.path}.`));
    if (!reenter || !inside) return `Go to ${names}.`;
    return `Leave ${this.#name(state)} and arrive there anew${isOwn ? "" : `, then go to ${names}`}.`;
  }

  #name(state: PlacedState): string {
    if (stateType(state.node) === "history" && state.parent !== null) return this.#memory(state, state.parent);
    return state.parent === null ? "the beginning" : `${this.#numbers.get(state)} **${cell(stateTitle(state))}**`;
  }

  /** Deep memory is of the innermost step, shallow of the one right inside. */
  #memory(state: PlacedState, parent: PlacedState): string {
    const where = parent.parent === null ? "the protocol" : this.#name(parent);
    const first = historyDefault(state, this.#index).flatMap((each) => (each === null ? [] : [this.#name(each)]));
    const what = state.node.history === "deep" ? "where you last were in" : "the step in which you last were, right in";
    return `${what} ${where}${first.length === 0 ? "" : ` (the first time: ${first.join(" and ")})`}`;
  }

  #condition(name: string): string {
    return Object.hasOwn(this.#protocol.conditions, name)
      ? (named(this.#protocol.conditions, name)?.title ?? name)
      : `${name} (nobody says when; take it as no)`;
  }

  #end({ node, parent }: PlacedState): string[] {
    if (node.type !== "final") return [];
    const outcome = node.meta?.["outcome"];
    const word =
      typeof outcome !== "string"
        ? null
        : Object.hasOwn(OUTCOMES, outcome)
          ? OUTCOMES[outcome as keyof typeof OUTCOMES]
          : inline(nameInWords(outcome));
    const what =
      parent === null || parent.parent === null ? "The case ends here" : `${cell(stateTitle(parent))} is done`;
    return [`${what}${word === null ? "" : `: **${word}**`}.`];
  }
}
