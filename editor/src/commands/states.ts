import {
  childPath,
  initialKey,
  OUTCOMES,
  stateTitle,
  stateType,
  type Actions,
  type Outcome,
  type Protocol,
  type StateNode,
} from "@parley/engine";
import { changed, put } from "./change.ts";
import type { Attempt, Edit } from "./edit.ts";
import { beginIn, reshape } from "./keep-targets.ts";
import { nameFrom, withKey } from "./names.ts";
import { freshKey, isAutomatic } from "./new-states.ts";
import { keysOf, nodeAt, outermost, parentPath, placedAt, quoted, statesInWords } from "./paths.ts";
import { t } from "../texts/texts.ts";

/**
 * Gives a state a title. A state that still has the key it was made with gets one from its title, unless the title is
 * only being typed. An empty title leaves the state its name in words.
 */
export function renameState(protocol: Protocol, path: string, title: string, { typing = false } = {}): Edit | null {
  const state = placedAt(protocol, path);
  if (state === undefined || path === "") return null;
  const outcome = outcomeCalled(title, state.node);
  const named = changed(protocol, (draft) => {
    putMeta(nodeAt(draft.machine, path), "title", title.trim() === "" ? undefined : title);
    if (outcome !== null) putMeta(nodeAt(draft.machine, path), "outcome", outcome);
  });
  const key = nameFrom(title, state.key);
  const rekeyed =
    !typing && isAutomatic(state.key) && key !== state.key ? rekey(named, path, freshKey(protocol, key)) : null;
  if (rekeyed === null && named === protocol) return null;
  return {
    title: t("Name it {title}", {
      title: quoted(title.trim() === "" ? stateTitle({ ...state, node: { ...state.node, meta: {} } }) : title),
    }),
    after: rekeyed?.after ?? named,
    intent: `title:${path}`,
    ...(rekeyed === null ? {} : { select: [rekeyed.path] }),
    ...(typing && isAutomatic(state.key) ? { named: path } : {}),
  };
}

/** Lets the names of states that still have the one they were made with follow their titles. */
export function followTitles(protocol: Protocol, paths: readonly string[]): Protocol {
  const innerFirst = paths.toSorted((one, other) => keysOf(other).length - keysOf(one).length);
  return innerFirst.reduce((now, path) => {
    const state = placedAt(now, path);
    const key = state === undefined ? "" : nameFrom(stateTitle(state), state.key);
    if (state === undefined || !isAutomatic(state.key) || key === state.key) return now;
    return rekey(now, path, freshKey(now, key)).after;
  }, protocol);
}

/** The outcome that the name of an end says, where nobody has said another: “Answered”, “Left alone”. */
function outcomeCalled(title: string, { type, meta }: StateNode): Outcome | null {
  const said = title.trim().toLowerCase();
  if (type !== "final" || meta?.["outcome"] !== undefined || said === "") return null;
  const known = Object.entries(OUTCOMES).find(([, words]) => words.split(",")[0]?.toLowerCase() === said);
  return known === undefined ? null : (known[0] as Outcome);
}

/** Gives a state the name by which the document, its runs and its history know it. */
export function setStateKey(protocol: Protocol, path: string, key: string): Attempt {
  const state = placedAt(protocol, path);
  if (state === undefined || path === "" || state.key === key) return null;
  if (!/^(?!#|__proto__$)[^]{1,200}$/.test(key))
    return { refused: t("A name has 1 to 200 characters and does not begin with #.") };
  if (Object.hasOwn(state.parent?.node.states ?? {}, key))
    return { refused: t("Beside it there is a state of the name {name} already.", { name: quoted(key) }) };
  const { after, path: to } = rekey(protocol, path, key);
  const words = { state: quoted(stateTitle(state)), name: key };
  return { title: t("Name {state} {name} in the document", words), after, select: [to] };
}

/** Another key for a state, at the same place among its siblings. */
function rekey(protocol: Protocol, path: string, key: string): { readonly after: Protocol; readonly path: string } {
  const to = childPath(parentPath(path), key);
  const after = reshape(protocol, new Map([[path, to]]), (machine) => {
    const parent = nodeAt(machine, parentPath(path));
    if (parent?.states !== undefined) parent.states = withKey(parent.states, keysOf(path).at(-1) ?? "", key);
  });
  return { after, path: to };
}

/** Says what a state is for; nothing takes the description away. Beyond 10,000 characters it is cut. */
export function describeState(protocol: Protocol, path: string, text: string): Edit | null {
  const description = text === "" ? undefined : text.slice(0, 10_000);
  return changeState(
    protocol,
    path,
    (state) => t("Describe {state}", { state }),
    (node) => put(node, "description", description),
    `description:${path}`,
  );
}

/** Says how a case has ended when it ends here; null takes that away. */
export function setOutcome(protocol: Protocol, path: string, outcome: Outcome | null): Edit | null {
  return changeState(
    protocol,
    path,
    (state) => t("Set the outcome of {state}", { state }),
    (node) => putMeta(node, "outcome", outcome ?? undefined),
  );
}

/** What a state does when a case comes in, or goes out; none takes it away. */
export function setActions(protocol: Protocol, path: string, when: "entry" | "exit", actions: Actions): Edit | null {
  const none = Array.isArray(actions) && actions.length === 0;
  const words = (state: string): string =>
    t(when === "entry" ? "Change what {state} does on entry" : "Change what {state} does on exit", { state });
  return changeState(protocol, path, words, (node) => put(node, when, none ? undefined : actions), `${when}:${path}`);
}

/** Lets the phase around a state begin in it. */
export function setInitial(protocol: Protocol, path: string): Attempt {
  const state = placedAt(protocol, path);
  if (state === undefined || state.parent === null) return null;
  const { parent } = state;
  if (stateType(parent.node) === "parallel")
    return { refused: t("Tracks all begin at once: none of them is the first.") };
  if (stateType(state.node) === "history")
    return { refused: t("A way back needs a state to come from, so nothing can begin there.") };
  if (initialKey(parent.node) === state.key) return null;
  const around = parent.path;
  const after = changed(protocol, (draft) => {
    const node = nodeAt(draft.machine, around);
    if (node !== undefined) beginIn(node, state.key);
  });
  return { title: t("Begin in {state}", { state: quoted(stateTitle(state)) }), after };
}

/**
 * Takes states away with all that lies in them, and the transitions that lead there. What began in one of them begins in
 * the state after it; a phase that loses its last state is a plain one.
 */
export function removeStates(protocol: Protocol, paths: readonly string[]): Edit | null {
  const states = outermost(protocol, paths);
  if (states.length === 0) return null;
  const gone = new Set(states.map(({ path }) => path));
  for (const { parent } of states) {
    const left = Object.entries(parent?.node.states ?? {}).map(([key, node]) => ({
      path: childPath(parent?.path ?? "", key),
      node,
    }));
    const stay = left.filter(({ path }) => !gone.has(path));
    if (stay.every(({ node }) => stateType(node) === "history")) for (const { path } of stay) gone.add(path);
  }
  const after = reshape(protocol, new Map([...gone].map((path) => [path, null])), (machine) => {
    for (const path of gone) delete nodeAt(machine, parentPath(path))?.states?.[keysOf(path).at(-1) ?? ""];
  });
  return { title: t("Delete {states}", { states: statesInWords(states) }), after, select: [] };
}

function changeState(
  protocol: Protocol,
  path: string,
  words: (title: string) => string,
  recipe: (node: StateNode) => void,
  intent?: string,
): Edit | null {
  const state = placedAt(protocol, path);
  if (state === undefined) return null;
  const after = changed(protocol, (draft) => {
    const node = nodeAt(draft.machine, path);
    if (node !== undefined) recipe(node);
  });
  const title = path === "" ? quoted(protocol.title) : quoted(stateTitle(state));
  return after === protocol ? null : { title: words(title), after, ...(intent === undefined ? {} : { intent }) };
}

function putMeta(node: StateNode | undefined, key: string, value: unknown): void {
  if (node === undefined) return;
  const meta = { ...node.meta };
  if (value === undefined) delete meta[key];
  else meta[key] = value;
  if (Object.keys(meta).length === 0) delete node.meta;
  else if (node.meta?.[key] !== value) node.meta = meta;
}
