import type { Cue, Cues } from "./cues.ts";
import type { CueKind } from "./lexicon/lexicon.ts";
import type { Hit } from "./terms.ts";
import type { Words } from "./words.ts";

/** A cue in its place: words `from` up to, but not including, `to`. */
export interface Sign {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The cues of a text, by kind, after overlaps and negations are settled. */
export interface Evidence {
  readonly read: Words;
  readonly signs: { readonly [kind in CueKind]?: readonly Sign[] };
}

const FEELINGS: ReadonlySet<CueKind> = new Set<CueKind>(["grievance", "heat", "praise", "abuse"]);
const NEGATES_PRAISE = 3;
const NEGATES_COMPLAINT = 2;

/** Looks for cues and settles which of them count. */
export function collectEvidence(read: Words, cues: Cues): Evidence {
  const hits = cues.find(read.words);
  const silenced = hits.filter((hit) => hit.value.kind === "plain");
  const heard = silenced.length === 0 ? hits : hits.filter((hit) => hit.value.kind === "plain" || !silenced.some((plain) => covers(plain, hit)));
  const signs: { [kind in CueKind]?: Sign[] } = {};
  const ends: { [kind: string]: number } = {};
  for (const hit of longestFirst(heard)) {
    const { kind, weight } = hit.value;
    const group = FEELINGS.has(kind) ? "feelings" : kind;
    const end = ends[group] ?? 0;
    const last = signs[kind]?.at(-1);
    if (hit.from < end && !(FEELINGS.has(kind) && hit.to === end && hit.from === startOf(signs, end) && last?.to !== end)) continue;
    ends[group] = Math.max(end, hit.to);
    (signs[kind] ??= []).push({ from: hit.from, to: hit.to, weight });
  }
  return { read, signs: negate(read, signs) };
}

/** Sum of the weights of a kind. */
export function strength(evidence: Evidence, kind: CueKind): number {
  let sum = 0;
  for (const sign of evidence.signs[kind] ?? []) sum += sign.weight;
  return sum;
}

/** The words that showed it, as they were written; each once. */
export function wordsOf(evidence: Evidence, ...kinds: readonly CueKind[]): string {
  const signs = kinds.flatMap((kind) => evidence.signs[kind] ?? []).sort((a, b) => a.from - b.from);
  return quote(evidence.read, signs);
}

/** Quotes signs as they were written; each once, five at most. */
export function quote(read: Words, signs: readonly Sign[]): string {
  const quoted = signs.map(({ from, to }) => read.text.slice(read.words[from]?.start, read.words[to - 1]?.end));
  return [...new Set(quoted)].slice(0, 5).join(", ");
}

function covers(outer: Hit<Cue>, inner: Hit<Cue>): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}

function longestFirst(hits: readonly Hit<Cue>[]): Hit<Cue>[] {
  return hits.toSorted((a, b) => a.from - b.from || b.to - a.to || b.value.weight - a.value.weight);
}

function startOf(signs: { [kind in CueKind]?: Sign[] }, end: number): number {
  for (const kind of FEELINGS) {
    const last = signs[kind]?.at(-1);
    if (last?.to === end) return last.from;
  }
  return -1;
}

/** "Not helpful" is a complaint, "not late" is none. */
function negate(read: Words, signs: { [kind in CueKind]?: Sign[] }): Evidence["signs"] {
  const negators = signs.negator ?? [];
  if (negators.length === 0) return signs;
  const isNegated = (sign: Sign, reach: number) =>
    negators.some((negator) => negator.to <= sign.from && negator.to >= sign.from - reach + 1 && read.words[negator.from]?.clause === read.words[sign.from]?.clause);
  const praise: Sign[] = [];
  const heat = (signs.heat ?? []).filter((sign) => !isNegated(sign, NEGATES_COMPLAINT));
  for (const sign of signs.praise ?? []) (isNegated(sign, NEGATES_PRAISE) ? heat : praise).push(sign);
  const grievance = (signs.grievance ?? []).filter((sign) => !isNegated(sign, NEGATES_COMPLAINT));
  return { ...signs, praise, heat, grievance };
}
