import { initialKey, stateTitle, stateType, type PlacedState, type Protocol, type StateNode } from "@parley/engine";
import type { Attempt } from "./edit.ts";
import { reshape } from "./keep-targets.ts";
import { innerStates, whyNotInside, type NewKind } from "./new-states.ts";
import { nodeAt, placedAt, quoted } from "./paths.ts";
import { t } from "../texts/texts.ts";

const DEEDS: Readonly<Record<NewKind, (state: string) => string>> = {
  state: (state) => t("Make {state} a plain state", { state }),
  phase: (state) => t("Make {state} a phase", { state }),
  tracks: (state) => t("Make {state} tracks", { state }),
  final: (state) => t("Make {state} an end", { state }),
  history: (state) => t("Make {state} a way back", { state }),
};

/**
 * Makes a state one of another kind. A phase and tracks get states inside when they have none. What an end or a way back
 * cannot have, transitions above all, goes.
 */
export function setKind(protocol: Protocol, path: string, kind: NewKind): Attempt {
  const state = placedAt(protocol, path);
  if (state?.parent == null || kindOf(state) === kind) return null;
  const refused = whyNot(state, state.parent, kind);
  if (refused !== null) return { refused };
  const after = reshape(protocol, new Map(), (machine) => {
    const node = nodeAt(machine, path);
    if (node !== undefined) recast(protocol, state, node, kind);
  });
  return { title: DEEDS[kind](quoted(stateTitle(state))), after };
}

/** What a designer calls the kind of a state. */
function kindOf({ node }: PlacedState): NewKind {
  const type = stateType(node);
  if (type === "compound") return "phase";
  return type === "parallel" ? "tracks" : type === "atomic" ? "state" : type;
}

function whyNot(state: PlacedState, parent: PlacedState, kind: NewKind): string | null {
  const own = quoted(stateTitle(state));
  const full = Object.keys(state.node.states ?? {}).length > 0;
  if (full && kind !== "phase" && kind !== "tracks")
    return t("{state} holds other states; take them out of it first.", { state: own });
  if (kind !== "history" && kind !== "final") return null;
  if (kind === "history" && initialKey(parent.node) === state.key)
    return t("{phase} begins in {state}; let it begin elsewhere first.", {
      phase: quoted(stateTitle(parent)),
      state: own,
    });
  return kind === "final" ? whyNotInside(parent, kind) : null;
}

function recast(protocol: Protocol, state: PlacedState, node: StateNode, kind: NewKind): void {
  delete node.type;
  delete node.history;
  if (kind === "final" || kind === "history") {
    for (const key of ["on", "after", "always", "onDone", "target", "initial", "states"] as const) delete node[key];
    if (kind === "history") for (const key of ["entry", "exit", "output"] as const) delete node[key];
    node.type = kind;
    return;
  }
  delete node.target;
  delete node.output;
  if (kind === "state") return void delete node.onDone;
  if (Object.keys(node.states ?? {}).length === 0)
    node.states = innerStates(protocol, state.key, kind === "phase" ? ["state"] : ["track", "track"]);
  const first = Object.entries(node.states ?? {}).find(([, child]) => stateType(child) !== "history")?.[0];
  if (kind === "tracks") {
    node.type = "parallel";
    delete node.initial;
  } else if (first !== undefined) node.initial = first;
}
