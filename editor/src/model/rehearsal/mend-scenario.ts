import type { Failure, Json, UnknownName } from "@parley/engine";

type Node = { [key: string]: Json } | Json[];

/** A scenario document as it is kept. */
export type ScenarioDocument = { readonly [key: string]: unknown };

/** Puts another name in the place of one that is gone, or takes out what was said of it (null). */
export function renameIn(document: ScenarioDocument, { at, name }: UnknownName, to: string | null): ScenarioDocument {
  return edited(document, (copy) => {
    const path = at.split(".");
    const last = path.pop() ?? "";
    // A clock's name is a key, and may hold no dot; an effect of a list says its type.
    const parent = nodeAt(copy, path);
    if (parent === null) return;
    if (path.at(-1) === "clocks" && !Array.isArray(parent)) {
      const said = parent[name] ?? null;
      delete parent[name];
      if (to !== null) parent[to] = said;
    } else if (to === null) removeAt(parent, last);
    else put(parent, last, to);
  });
}

function put(parent: Node, key: string, to: string): void {
  const there = childAt(parent, key);
  if (typeof there === "object" && there !== null && !Array.isArray(there))
    (there as { [key: string]: Json })["type"] = to;
  else if (Array.isArray(parent)) parent[Number(key)] = to;
  else parent[key] = to;
}

/** Expects what was there in the place of what was expected; where that cannot be said, expects nothing of it any more. */
export function expectActual(document: ScenarioDocument, step: number, failure: Failure): ScenarioDocument {
  const { path, expected, actual } = failure;
  const [kind = "", ...names] = path.split(".");
  const name = names.join(".");
  return edited(document, (copy) => {
    const place = kind === "never" ? nodeAt(copy, ["never"]) : nodeAt(copy, ["steps", String(step), "expect"]);
    if (place === null || Array.isArray(place)) return;
    if (kind === "never") removeNever(place, names, actual);
    else if (kind === "state") replaceState(place, expected, actual);
    else if (kind === "says") removeItem(place, "says", (each) => each === expected);
    else if (kind === "noEffects") removeItem(place, "noEffects", (each) => each === name);
    else if (kind === "effects")
      removeItem(place, "effects", (each) => typeOf(each) === name && sameJson(paramsOf(each), expected));
    else if (names.length === 0) place[kind] = actual;
    else {
      const inner = place[kind];
      if (typeof inner === "object" && inner !== null && !Array.isArray(inner))
        (inner as { [key: string]: Json })[name] = actual;
    }
  });
}

function removeNever(never: { [key: string]: Json }, [kind = "", type = ""]: readonly string[], actual: Json): void {
  if (kind === "states") removeItem(never, kind, (each) => each === actual);
  else if (kind === "effects") removeItem(never, kind, (each) => typeOf(each) === type);
  else if (kind === "says")
    removeItem(never, kind, (each) => typeof actual === "string" && typeof each === "string" && actual.includes(each));
  else delete never[kind];
}

function replaceState(expect: { [key: string]: Json }, expected: Json, actual: Json): void {
  const inner = Array.isArray(actual)
    ? actual.filter((path) => !actual.some((other) => String(other).startsWith(`${String(path)}.`)))
    : [];
  const kept = listAt(expect, "state").filter((path) => path !== expected);
  expect["state"] = [...new Set([...kept, ...inner])];
}

function removeItem(place: { [key: string]: Json }, key: string, isIt: (item: Json) => boolean): void {
  const rest = listAt(place, key).filter((item) => !isIt(item));
  if (rest.length === 0) delete place[key];
  else place[key] = rest;
}

const listAt = (place: { readonly [key: string]: Json }, key: string): Json[] => {
  const list = place[key];
  return Array.isArray(list) ? [...list] : [];
};

const typeOf = (effect: Json): Json => (effect as { readonly type?: Json } | null)?.type ?? null;
const paramsOf = (effect: Json): Json => (effect as { readonly params?: Json } | null)?.params ?? {};
const sameJson = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);

function edited(document: ScenarioDocument, edit: (copy: Node) => void): ScenarioDocument {
  const copy = structuredClone(document) as { [key: string]: Json };
  edit(copy);
  return copy;
}

function nodeAt(root: Node, path: readonly string[]): Node | null {
  let node: Json | undefined = root;
  for (const key of path) node = typeof node === "object" && node !== null ? childAt(node as Node, key) : undefined;
  return typeof node === "object" && node !== null ? (node as Node) : null;
}

const childAt = (node: Node, key: string): Json | undefined => (Array.isArray(node) ? node[Number(key)] : node[key]);

function removeAt(node: Node, key: string): void {
  if (Array.isArray(node)) node.splice(Number(key), 1);
  else delete node[key];
}
