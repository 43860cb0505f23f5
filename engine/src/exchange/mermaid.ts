import { named } from "../protocol/named.ts";
import { guardName } from "../protocol/actions.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { listOfTargets } from "../protocol/structure.ts";
import { historyDefault, indexStates, initialState, resolveTarget, type StateIndex } from "../protocol/targets.ts";
import {
  stateTitle,
  stateType,
  transitionGroups,
  type PlacedState,
  type PlacedTransition,
  type TransitionGroup,
} from "../protocol/walk.ts";
import { triggerInWords } from "./trigger-words.ts";

/** A protocol's chart as a Mermaid state diagram (`stateDiagram-v2`). */
export function toMermaid(protocol: Protocol): string {
  const index = indexStates(protocol.machine);
  const diagram = new Diagram(protocol, index);
  return ["stateDiagram-v2", ...diagram.inside(index.root, 1), ...diagram.arrows(), ""].join("\n");
}

class Diagram {
  readonly #protocol: Protocol;
  readonly #index: StateIndex;
  readonly #names: ReadonlyMap<PlacedState, string>;

  constructor(protocol: Protocol, index: StateIndex) {
    this.#protocol = protocol;
    this.#index = index;
    this.#names = new Map(index.all.map((state, number) => [state, `s${number}`]));
  }

  /** The states inside a state, and where it begins. Tracks of a parallel state are divided by `--`. */
  inside(state: PlacedState, depth: number): string[] {
    const pad = "  ".repeat(depth);
    const children = [...(this.#index.children.get(state)?.values() ?? [])];
    const begin = initialState(state, this.#index);
    const parallel = stateType(state.node) === "parallel";
    const drawn = children.map((child) => this.#state(child, depth));
    return [
      ...(begin === null || parallel ? [] : [`${pad}[*] --> ${this.#name(begin)}`]),
      ...drawn.flatMap((lines, at) => [...(parallel && at > 0 ? [`${pad}--`] : []), ...lines]),
    ];
  }

  #state(state: PlacedState, depth: number): string[] {
    const pad = "  ".repeat(depth);
    const type = stateType(state.node);
    const title = type === "history" ? historyTitle(state) : stateTitle(state);
    const drawn = `${pad}state "${escaped(title)}" as ${this.#name(state)}`;
    const inner = type === "compound" || type === "parallel" ? this.inside(state, depth + 1) : [];
    return [
      ...(inner.length === 0 ? [drawn] : [`${drawn} {`, ...inner, `${pad}}`]),
      ...(type === "final" ? [`${pad}${this.#name(state)} --> [*]`] : []),
    ];
  }

  /** All transitions, after all states: an arrow drawn inside a state would put its target there. */
  arrows(): string[] {
    return this.#index.all.flatMap((state) => [
      ...transitionGroups(state.path, state.node).flatMap((group) =>
        group.transitions.flatMap((placed) => this.#arrow(state, group, placed)),
      ),
      ...this.#byDefault(state),
    ]);
  }

  #arrow(state: PlacedState, group: TransitionGroup, { transition }: PlacedTransition): string[] {
    const label = [
      triggerInWords(group, this.#protocol),
      ...(transition.guard === undefined ? [] : [`[${this.#condition(guardName(transition.guard))}]`]),
    ].join(" ");
    return listOfTargets(transition.target).flatMap((target) => {
      const to = resolveTarget(target, state, this.#index);
      if (to === null || to.parent === null) return [];
      return state.parent === null
        ? [`  %% from anywhere: ${escaped(label)}: to ${this.#name(to)}`]
        : [`  ${this.#name(state)} --> ${this.#name(to)} : ${escaped(label)}`];
    });
  }

  #byDefault(state: PlacedState): string[] {
    if (stateType(state.node) !== "history" || state.node.target === undefined) return [];
    return historyDefault(state, this.#index).flatMap((to) =>
      to === null ? [] : [`  ${this.#name(state)} --> ${this.#name(to)} : at first`],
    );
  }

  #condition(name: string): string {
    return named(this.#protocol.conditions, name)?.title ?? name;
  }

  #name(state: PlacedState): string {
    return this.#names.get(state) ?? "";
  }
}

const historyTitle = ({ node }: PlacedState): string => (node.history === "deep" ? "H*" : "H");

/**
 * Everything that Mermaid could take for its own, as its entities; one line. Its grammar takes any line with
 * "direction LR" in it for a setting, wherever that stands.
 */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[#;:"<>{}[\]()\\`%&|*_~^]/g, (sign) => `#${sign.codePointAt(0)};`)
    .replace(/(direction) (?=TB|BT|RL|LR)/gi, "$1#32;");
}
