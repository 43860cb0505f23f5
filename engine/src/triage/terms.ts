import { readWords, type Word } from "./words.ts";

/** Where a term was found: words `from` up to, but not including, `to`. */
export interface Hit<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

interface Node<T> {
  readonly exact: Map<string, Node<T>>;
  /** Prefixes by their first letters, so that a word is compared with few of them. */
  readonly prefixes: Map<string, { readonly prefix: string; readonly node: Node<T> }[]>;
  readonly values: T[];
  any?: Node<T>;
}

/** Finds terms in words, in time linear in the number of words. */
export interface Terms<T> {
  find(words: readonly Word[]): Hit<T>[];
}

const KEY = 2;
const ANY_WORD = "_";

/** Compiles words and phrases; a word that ends in `*` stands for every word that begins so, and `_` for any one word. */
export function compileTerms<T>(terms: Iterable<readonly [term: string, value: T]>): Terms<T> {
  const root = newNode<T>();
  for (const [term, value] of terms) for (const spelling of spellings(term)) add(root, spelling, value);
  return {
    find(words) {
      const hits: Hit<T>[] = [];
      for (let from = 0; from < words.length; from += 1) walk(root, words, from, from, hits);
      return hits;
    },
  };
}

function newNode<T>(): Node<T> {
  return { exact: new Map(), prefixes: new Map(), values: [] };
}

/** German is also written without its dots: für as fuer. */
function spellings(term: string): string[] {
  if (!/[äöü]/i.test(term)) return [term];
  return [term, term.replace(/ä/gi, "ae").replace(/ö/gi, "oe").replace(/ü/gi, "ue")];
}

function add<T>(root: Node<T>, term: string, value: T): void {
  let node = root;
  for (const piece of term.trim().split(/\s+/)) {
    if (piece === ANY_WORD) {
      node = node.any ??= newNode();
      continue;
    }
    for (const { form, end } of readWords(piece).words) {
      node = piece[end] === "*" && form.length >= KEY ? childOfPrefix(node, form) : childOf(node, form);
    }
  }
  if (node === root || node === root.any) return;
  if (!node.values.includes(value)) node.values.push(value);
}

function childOf<T>(node: Node<T>, form: string): Node<T> {
  let child = node.exact.get(form);
  if (!child) node.exact.set(form, (child = newNode()));
  return child;
}

function childOfPrefix<T>(node: Node<T>, prefix: string): Node<T> {
  const key = prefix.slice(0, KEY);
  let bucket = node.prefixes.get(key);
  if (!bucket) node.prefixes.set(key, (bucket = []));
  let entry = bucket.find((known) => known.prefix === prefix);
  if (!entry) bucket.push((entry = { prefix, node: newNode() }));
  return entry.node;
}

function walk<T>(node: Node<T>, words: readonly Word[], from: number, at: number, hits: Hit<T>[]): void {
  for (const value of node.values) hits.push({ value, from, to: at });
  const word = words[at];
  if (!word || (at > from && word.clause !== words[from]?.clause)) return;
  const exact = node.exact.get(word.form);
  if (exact) walk(exact, words, from, at + 1, hits);
  if (node.any) walk(node.any, words, from, at + 1, hits);
  if (node.prefixes.size === 0) return;
  for (const entry of node.prefixes.get(word.form.slice(0, KEY)) ?? []) {
    if (word.form.startsWith(entry.prefix)) walk(entry.node, words, from, at + 1, hits);
  }
}
