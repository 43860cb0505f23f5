import { common } from "./lexicon/common.ts";
import { LEXICONS } from "./lexicon/lexicons.ts";
import { CUE_KINDS, type CueKind, type CueList, type Lexicon } from "./lexicon/lexicon.ts";
import { compileTerms, type Terms } from "./terms.ts";

/** What a found word or phrase shows, and how strongly. */
export interface Cue {
  readonly kind: CueKind;
  readonly weight: number;
  /** Whether every language has it. */
  readonly common: boolean;
}

/** The cues of one language. */
export type Cues = Terms<Cue>;

const DEFAULT_WEIGHT = 1;

/** A lexicon's cues as pairs of phrase and meaning. */
export function* cuesOf(lexicon: Lexicon): Generator<readonly [phrase: string, cue: Cue]> {
  for (const kind of CUE_KINDS) {
    const list = lexicon.cues[kind];
    if (list === undefined) continue;
    for (const [weight, phrases] of weighted(list)) {
      const cue = { kind, weight, common: lexicon.language === "" };
      for (const phrase of phrases.split(",")) yield [phrase.trim(), cue];
    }
  }
}

function weighted(list: CueList): (readonly [weight: number, phrases: string])[] {
  if (typeof list === "string") return [[DEFAULT_WEIGHT, list]];
  return Object.entries(list).map(([weight, phrases]) => [Number(weight), phrases]);
}

const lexicons = new Map(LEXICONS.map((lexicon) => [lexicon.language, lexicon]));
const compiled = new Map<string, Cues>();

/** The cues of a language together with those that all languages share; compiled when first asked for. */
export function cuesFor(language: string): Cues {
  const known = lexicons.has(language) ? language : "";
  let cues = compiled.get(known);
  if (!cues) {
    const own = lexicons.get(known);
    cues = compileTerms(own ? [...cuesOf(common), ...cuesOf(own)] : cuesOf(common));
    compiled.set(known, cues);
  }
  return cues;
}
