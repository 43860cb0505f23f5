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

type Signs = { [kind in CueKind]?: Sign[] };

/** The cues of a text, by kind, after overlaps and negations are settled. */
export interface Evidence {
  readonly read: Words;
  readonly signs: { readonly [kind in CueKind]?: readonly Sign[] };
}

const FEELINGS: readonly CueKind[] = ["grievance", "heat", "praise", "abuse"];
const NEGATES_PRAISE = 3;
const NEGATES_COMPLAINT = 2;
const QUOTES = 5;
const NONE: readonly Sign[] = [];

/** Looks for cues and settles which of them count. */
export function collectEvidence(read: Words, cues: Cues): Evidence {
  const hits = cues.find(read.words).toSorted(longestFirst);
  const signs: Signs = {};
  /** Where the last sign of each kind ends; the feelings share one, so that "not happy" is no happiness. */
  const ends: { [kind in CueKind]?: number } = {};
  let feeling: Hit<Cue> | undefined;
  let silentUntil = 0;
  for (const hit of hits) {
    const { kind, weight } = hit.value;
    if (kind === "plain") silentUntil = Math.max(silentUntil, hit.to);
    if (hit.to <= silentUntil) continue;
    if (FEELINGS.includes(kind)) {
      // A word may be both an insult and a complaint; a phrase hides the feelings inside it.
      if (feeling && hit.from < feeling.to && (hit.from !== feeling.from || hit.to !== feeling.to)) continue;
      feeling = hit;
    }
    if (hit.from < (ends[kind] ?? 0)) continue;
    ends[kind] = hit.to;
    (signs[kind] ??= []).push({ from: hit.from, to: hit.to, weight });
  }
  return { read, signs: signs.negator ? negate(read, signs, signs.negator) : signs };
}

/** Longer phrases first; a plain phrase before what it silences. */
function longestFirst(a: Hit<Cue>, b: Hit<Cue>): number {
  return (
    a.from - b.from ||
    b.to - a.to ||
    Number(b.value.kind === "plain") - Number(a.value.kind === "plain") ||
    b.value.weight - a.value.weight
  );
}

/** Sum of the weights of a kind. */
export function strength(evidence: Evidence, kind: CueKind): number {
  let sum = 0;
  for (const sign of evidence.signs[kind] ?? NONE) sum += sign.weight;
  return sum;
}

/** The words that showed it, as they were written; each once. */
export function wordsOf(evidence: Evidence, ...kinds: readonly CueKind[]): string {
  const signs: Sign[] = [];
  for (const kind of kinds) signs.push(...(evidence.signs[kind] ?? NONE));
  return quote(evidence.read, kinds.length > 1 ? signs.toSorted((a, b) => a.from - b.from) : signs);
}

/** Quotes signs as they were written; each once, five at most. */
export function quote({ text, words }: Words, signs: readonly Sign[]): string {
  const quoted: string[] = [];
  for (const { from, to } of signs) {
    const written = text.slice(words[from]?.start, words[to - 1]?.end);
    if (!quoted.includes(written)) quoted.push(written);
    if (quoted.length === QUOTES) break;
  }
  return quoted.join(", ");
}

/** "Not helpful" is a complaint, "not late" is none. */
function negate(read: Words, signs: Signs, negators: readonly Sign[]): Signs {
  const isNegated = (sign: Sign, reach: number) =>
    negators.some(
      ({ from, to }) =>
        to <= sign.from && to >= sign.from - reach + 1 && read.words[from]?.clause === read.words[sign.from]?.clause,
    );
  const praise: Sign[] = [];
  const heat = (signs.heat ?? []).filter((sign) => !isNegated(sign, NEGATES_COMPLAINT));
  for (const sign of signs.praise ?? []) (isNegated(sign, NEGATES_PRAISE) ? heat : praise).push(sign);
  const grievance = (signs.grievance ?? []).filter((sign) => !isNegated(sign, NEGATES_COMPLAINT));
  return { ...signs, praise, heat, grievance };
}
