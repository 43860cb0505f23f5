import { guardName, listOfActions } from "../protocol/actions.ts";
import type { Actions } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { listOfTargets } from "../protocol/structure.ts";
import { indexStates, initialState, resolveTarget, type StateIndex } from "../protocol/targets.ts";
import { stateTitle, stateType, transitionGroups, type PlacedState, type TransitionGroup } from "../protocol/walk.ts";
import { nameInWords } from "../protocol/words.ts";
import { OUTCOMES } from "../vocabulary/outcomes.ts";
import { deedInWords } from "./deed-words.ts";
import { appendix } from "./markdown-appendix.ts";
import { cell, list } from "./markdown-text.ts";
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
      ...(description === undefined ? [] : [description]),
      ...this.#begin(root),
      ...this.#deeds("When a case opens", root.node.entry),
      ...(anywhere.length === 0 ? [] : ["## Wherever the case is", ...anywhere]),
    ];
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
      ...(node.description === undefined ? [] : [`_${node.description}_`]),
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
      const way = this.#way(listOfTargets(transition.target), state);
      const why = transition.description === undefined ? "" : ` _${transition.description}_`;
      return `${asked}${[...deeds, way].join(" ")}${why}`;
    });
    return [title, list(lines)];
  }

  #way(targets: readonly string[], state: PlacedState): string {
    const names = targets.flatMap((target) => {
      const found = resolveTarget(target, state, this.#index);
      return found === null ? [] : [this.#name(found)];
    });
    return names.length === 0 ? "Stay here." : `Go to ${names.join(" and ")}.`;
  }

  #name(state: PlacedState): string {
    if (stateType(state.node) === "history" && state.parent !== null)
      return `wherever it was in ${state.parent.parent === null ? "the protocol" : this.#name(state.parent)}`;
    return state.parent === null ? "the beginning" : `${this.#numbers.get(state)} **${cell(stateTitle(state))}**`;
  }

  #condition(name: string): string {
    return Object.hasOwn(this.#protocol.conditions, name)
      ? (this.#protocol.conditions[name]?.title ?? name)
      : `${name} (nobody says when; take it as no)`;
  }

  #end({ node, parent }: PlacedState): string[] {
    if (node.type !== "final") return [];
    const outcome = node.meta?.["outcome"];
    const word =
      typeof outcome === "string" ? (OUTCOMES[outcome as keyof typeof OUTCOMES] ?? nameInWords(outcome)) : null;
    const what =
      parent === null || parent.parent === null ? "The case ends here" : `${cell(stateTitle(parent))} is done`;
    return [`${what}${word === null ? "" : `: **${word}**`}.`];
  }
}
