import { readWords, type Word } from "./words.ts";

/** Where a term was found: words `from` up to, but not including, `to`. */
export interface Hit<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** Finds terms in words, in time linear in the number of words. */
export interface Terms<T> {
  find(words: readonly Word[]): Hit<T>[];
}

/** A place in the tree of terms; branches exist only where terms go on. */
interface Node<T> {
  readonly values: T[];
  exact?: Map<string, Node<T>>;
  /** Prefixes by their first letters, so that a word is compared with few of them. */
  prefixes?: Map<number, Prefix<T>[]>;
  any?: Node<T>;
}

interface Prefix<T> {
  readonly prefix: string;
  readonly node: Node<T>;
}

/** Letters by which prefixes are filed, and letters that a prefix must have. */
const KEY = 3;
const SHORTEST_PREFIX = 2;
const ANY_WORD = "_";
const MOST_REMEMBERED = 5000;
const NONE: readonly never[] = [];

/** Compiles words and phrases; a word that ends in `*` stands for every word that begins so, and `_` for any one word. */
export function compileTerms<T>(terms: Iterable<readonly [term: string, value: T]>): Terms<T> {
  const root: Node<T> = { values: [] };
  for (const [term, value] of terms) for (const spelling of spellings(term)) add(root, spelling, value);
  // Most words begin no term, and the same words come again and again: what a word begins is remembered.
  const starts = new Map<string, readonly Node<T>[]>();
  const startsOf = (form: string): readonly Node<T>[] => {
    let nodes = starts.get(form);
    if (!nodes) {
      if (starts.size >= MOST_REMEMBERED) starts.clear();
      starts.set(form, (nodes = childrenFor(root, form)));
    }
    return nodes;
  };
  return {
    find(words) {
      const hits: Hit<T>[] = [];
      words.forEach(({ form }, from) => {
        for (const node of startsOf(form)) walk(node, words, from, from + 1, hits);
      });
      return hits;
    },
  };
}

/** German is also written without its dots: für as fuer. */
function spellings(term: string): string[] {
  if (!/[äöü]/i.test(term)) return [term];
  return [term, term.replace(/ä/gi, "ae").replace(/ö/gi, "oe").replace(/ü/gi, "ue")];
}

function add<T>(root: Node<T>, term: string, value: T): void {
  let node = root;
  let isEmpty = true;
  for (const piece of term.trim().split(/\s+/)) {
    if (piece === ANY_WORD) {
      node = node.any ??= { values: [] };
      continue;
    }
    for (const { form, end } of readWords(piece).words) {
      node = piece[end] === "*" && form.length >= SHORTEST_PREFIX ? childOfPrefix(node, form) : childOf(node, form);
      isEmpty = false;
    }
  }
  if (!isEmpty && !node.values.includes(value)) node.values.push(value);
}

function childOf<T>(node: Node<T>, form: string): Node<T> {
  const exact = (node.exact ??= new Map<string, Node<T>>());
  let child = exact.get(form);
  if (!child) exact.set(form, (child = { values: [] }));
  return child;
}

function childOfPrefix<T>(node: Node<T>, prefix: string): Node<T> {
  const prefixes = (node.prefixes ??= new Map<number, Prefix<T>[]>());
  const key = keyOf(prefix, Math.min(prefix.length, KEY));
  let filed = prefixes.get(key);
  if (!filed) prefixes.set(key, (filed = []));
  let entry = filed.find((known) => known.prefix === prefix);
  if (!entry) filed.push((entry = { prefix, node: { values: [] } }));
  return entry.node;
}

/** A number for the first letters, cheaper than a slice; where two agree by chance, the prefix itself is compared. */
function keyOf(word: string, length: number): number {
  let key = length;
  for (let at = 0; at < length; at += 1) key = (key * 1021 + word.charCodeAt(at)) | 0;
  return key;
}

function childrenFor<T>(node: Node<T>, form: string): readonly Node<T>[] {
  const children: Node<T>[] = [];
  const exact = node.exact?.get(form);
  if (exact) children.push(exact);
  if (node.any) children.push(node.any);
  if (node.prefixes) {
    for (let length = SHORTEST_PREFIX; length <= KEY && length <= form.length; length += 1) {
      for (const { prefix, node: child } of node.prefixes.get(keyOf(form, length)) ?? NONE)
        if (form.startsWith(prefix)) children.push(child);
    }
  }
  return children.length === 0 ? NONE : children;
}

function walk<T>(node: Node<T>, words: readonly Word[], from: number, at: number, hits: Hit<T>[]): void {
  for (const value of node.values) hits.push({ value, from, to: at });
  const word = words[at];
  if (!word || word.clause !== words[from]?.clause || !(node.exact ?? node.prefixes ?? node.any)) return;
  for (const child of childrenFor(node, word.form)) walk(child, words, from, at + 1, hits);
}
