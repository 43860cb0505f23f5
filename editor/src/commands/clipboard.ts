import {
  childPath,
  indexStates,
  nameInWords,
  placedStates,
  resolveTarget,
  stateTitle,
  type PlacedState,
  type Protocol,
  type StateNode,
} from "@parley/engine";
import type { Point } from "../kernels/layout-graph.ts";
import { freeSpot } from "../kernels/place-boxes.ts";
import { boxesIn, cornerOf, extentOf, rounded, shiftBoxes, type DrawnBoxes } from "./boxes.ts";
import { changed } from "./change.ts";
import type { Attempt, Edit } from "./edit.ts";
import { fragmentOf, PARTS_BY_NEED, readFragment, type Fragment } from "./fragment.ts";
import { following, keepTransitions, reshape, targetText } from "./keep-targets.ts";
import { nextTitle, uniqueName } from "./names.ts";
import { whyAnyNotInside } from "./nesting.ts";
import { adopt, freshKey } from "./new-states.ts";
import { nodeAt, outermost, placedAt, statesInWords } from "./paths.ts";
import { withRenamed } from "./parts.ts";
import { t } from "../texts/texts.ts";

/** How far from its original a copy stands that nobody has placed. */
const ASIDE = 32;

/** Copies states with all that lies in them and all that they name; null when there is none among the paths. */
export function copyStates(protocol: Protocol, paths: readonly string[]): Fragment | null {
  const states = outermost(protocol, paths);
  return states.length === 0 ? null : fragmentOf(protocol, states);
}

/**
 * Puts copied states into a state, or to the top with an empty path; `at` is the corner of where they stand. Transitions
 * between them are kept; those that lead out only where they came from. What they name comes along: what the document
 * has already is shared, what it has under the same name and with other content gets another name.
 */
export function pasteStates(protocol: Protocol, copied: string | Fragment, parent: string, at?: Point): Attempt {
  const fragment = typeof copied === "string" ? readFragment(copied) : copied;
  const around = placedAt(protocol, parent);
  if (fragment === null) return { refused: t("The clipboard holds no states.") };
  if (around === undefined) return null;
  const top = placedStates(fragment.protocol.machine).filter(({ depth }) => depth === 1);
  const refused = whyAnyNotInside(around, top);
  if (refused !== null) return { refused };
  const { after, paths } = pasted(protocol, fragment, parent, at);
  return { title: t("Paste {states}", { states: statesInWords(top) }), after, select: paths };
}

/** Where copied states would stand beside their originals, if these are of the document, and how much room they take up; null when it is nothing of ours. */
export function landingOf(
  protocol: Protocol,
  copied: string,
): { readonly beside: Point | null; readonly size: { readonly width: number; readonly height: number } } | null {
  const fragment = readFragment(copied);
  if (fragment === null) return null;
  const tops = topsOf(fragment.protocol);
  const { x, y, ...size } = extentOf(fragment.protocol, tops);
  const isPlaced = cornerOf(fragment.protocol, tops) !== null;
  const isHome = fragment.from === protocol.id;
  return { beside: isHome && isPlaced ? { x: x + ASIDE, y: y + ASIDE } : null, size };
}

const topsOf = ({ machine }: Protocol): string[] => Object.keys(machine.states ?? {}).map((key) => childPath("", key));

/**
 * Copies states to where they are: below themselves, where they cover nothing of what is drawn, and with titles of their
 * own, so that nobody takes them for their originals.
 */
export function duplicateStates(
  protocol: Protocol,
  paths: readonly string[],
  drawn: DrawnBoxes = new Map(),
): Edit | null {
  const states = outermost(protocol, paths);
  if (states.length === 0) return null;
  const parents = [...new Set(states.map(({ parent }) => parent?.path ?? ""))];
  let after = protocol;
  const select: string[] = [];
  for (const parent of parents) {
    const originals = states.filter((state) => state.parent?.path === parent);
    const at = freeBelow(protocol, originals, parent, drawn);
    const done = pasted(after, fragmentOf(protocol, originals), parent, at);
    after = withNextTitles(done.after, done.paths);
    select.push(...done.paths);
  }
  return { title: t("Duplicate {states}", { states: statesInWords(states) }), after, select };
}

/** The corner of where copies of states stand so that they cover nothing; undefined where these were never placed. */
function freeBelow(
  protocol: Protocol,
  states: readonly PlacedState[],
  parent: string,
  drawn: DrawnBoxes,
): Point | undefined {
  const paths = states.map(({ path }) => path);
  const corner = cornerOf(protocol, paths);
  if (corner === null) return undefined;
  const extent = extentOf(protocol, paths, drawn);
  const free = freeSpot(extent, boxesIn(protocol, parent, drawn));
  return { x: corner.x + free.x - extent.x, y: corner.y + free.y - extent.y };
}

/** Copies with titles that no other state has. */
function withNextTitles(protocol: Protocol, paths: readonly string[]): Protocol {
  const copies = new Set(paths);
  const others = placedStates(protocol.machine).filter(({ path }) => !copies.has(path));
  const taken = new Set(others.map(stateTitle));
  return changed(protocol, (draft) => {
    for (const path of paths) {
      const [node, copy] = [nodeAt(draft.machine, path), placedAt(protocol, path)];
      if (node === undefined || copy === undefined) continue;
      const hasTitle = typeof node.meta?.["title"] === "string" && node.meta["title"] !== "";
      const own = hasTitle ? stateTitle(copy) : nameInWords(copy.key.replace(/\d+$/, ""));
      const title = nextTitle(own, (each) => taken.has(each));
      taken.add(title);
      node.meta = { ...node.meta, title };
    }
  });
}

function pasted(
  protocol: Protocol,
  fragment: Fragment,
  parent: string,
  at?: Point,
): { readonly after: Protocol; readonly paths: readonly string[] } {
  const { document, copied } = withParts(protocol, fragment.protocol);
  const moves = new Map<string, string>();
  const taken = new Set<string>();
  const nodes = Object.entries(copied.machine.states ?? {}).map(([key, node]) => {
    const own = uniqueName(freshKey(document, key), (name) => taken.has(name));
    taken.add(own);
    moves.set(childPath("", key), childPath(parent, own));
    return { key: own, node };
  });
  const known = indexStates(document.machine).byId;
  const planted = reshape(document, new Map(), (machine) => {
    for (const { key, node } of nodes) adopt(nodeAt(machine, parent), key, withoutIds(node, known));
  });
  const charts = following(copied.machine, planted.machine, moves);
  const home = fragment.from === protocol.id;
  const after = changed(planted, (draft) => {
    const unknown = (text: string, source: Parameters<typeof targetText>[0]): string | null => {
      const target = home && text.startsWith("#") ? resolveTarget(text, source, charts.now) : null;
      return target === null ? null : targetText(source, target, charts.now);
    };
    keepTransitions({ ...charts, unknown }, draft.machine);
    Object.assign(draft.layout, placesFor(copied, moves, home, at));
  });
  return { after, paths: [...moves.values()] };
}

/** A state without the ids that a chart has already; what names them is found by their paths. */
function withoutIds(node: StateNode, known: ReadonlyMap<string, unknown>): StateNode {
  const { id, states, ...rest } = node;
  const inner = Object.entries(states ?? {}).map(([key, child]) => [key, withoutIds(child, known)] as const);
  return {
    ...(id === undefined || known.has(id) ? {} : { id }),
    ...rest,
    ...(states === undefined ? {} : { states: Object.fromEntries(inner) }),
  };
}

/**
 * A document with what copied states name, and these in the document's names. An event is what others send under its
 * name, so it is the same wherever it is named.
 */
function withParts(protocol: Protocol, fragment: Protocol): { readonly document: Protocol; readonly copied: Protocol } {
  let copied = fragment;
  for (const kind of PARTS_BY_NEED) {
    const [there, coming] = [protocol[kind], copied[kind]];
    const differing = Object.keys(coming).filter(
      (name) => kind !== "events" && Object.hasOwn(there, name) && contentOf(there[name]) !== contentOf(coming[name]),
    );
    const names = new Map<string, string>();
    const isTaken = (name: string): boolean =>
      Object.hasOwn(there, name) || Object.hasOwn(coming, name) || [...names.values()].includes(name);
    for (const name of differing) names.set(name, uniqueName(name, isTaken));
    if (names.size > 0) copied = withRenamed(copied, kind, names);
  }
  const document = changed(protocol, (draft) => {
    for (const kind of PARTS_BY_NEED) {
      const missing = Object.entries(copied[kind]).filter(([name]) => !Object.hasOwn(protocol[kind], name));
      if (missing.length > 0) Object.assign(draft[kind], Object.fromEntries(missing));
    }
  });
  return { document, copied };
}

/** A part as one text, whatever order its keys are in. */
function contentOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

/** Where copies stand: as their originals stood to one another. */
function placesFor(
  copied: Protocol,
  moves: ReadonlyMap<string, string>,
  home: boolean,
  at?: Point,
): Protocol["layout"] {
  const tops = [...moves.keys()];
  const corner = cornerOf(copied, tops);
  const [first] = moves.values();
  if (corner === null) return at === undefined || first === undefined ? {} : { [first]: rounded(at) };
  const aside = home ? ASIDE : 0;
  const by = at === undefined ? { x: aside, y: aside } : { x: at.x - corner.x, y: at.y - corner.y };
  return Object.fromEntries(
    Object.entries(shiftBoxes(copied, tops, by).layout).flatMap(([id, place]) => {
      const top = tops.find((path) => id === path || id.startsWith(`${path}.`) || id.startsWith(`${path}#`));
      return top === undefined ? [] : [[`${moves.get(top)}${id.slice(top.length)}`, place]];
    }),
  );
}
