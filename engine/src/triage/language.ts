import { detect } from "tinyld";
import { cuesFor, cuesOf } from "./cues.ts";
import { LEXICONS } from "./lexicon/lexicons.ts";
import { readWords, type Words } from "./words.ts";

const CUE_SHARE = 0.5;
/** Score that a language needs, and how far it must lead, to be believed without an n-gram model. */
const ENOUGH = 1.5;
const LEAD = 1.25;
/** The same for a short text whose cues have been counted too. */
const ENOUGH_WITH_CUES = 0.5;
const SHORT_TEXT = 8;
const FEW_KNOWN = 0.12;
/** Fewer words than these say nothing to an n-gram model. */
const FEWEST_WORDS = 3;

/** What a text's words say about its language. */
export interface LanguageReading {
  readonly language: string | undefined;
  readonly confidence: number;
  readonly by: "words" | "letters" | "nothing";
}

interface Ranking {
  readonly language: string | undefined;
  readonly best: number;
  readonly second: number;
}

/** Recognises the language of a text by its small words, and by its letters where these cannot tell. */
export function recogniseLanguage(read: Words, brandLanguages: readonly string[]): LanguageReading {
  const isShort = read.words.length < SHORT_TEXT;
  const scores = new Float64Array(LEXICONS.length);
  for (const { form } of read.words) {
    const shares = sharesOf(form);
    if (shares) for (let at = 0; at < shares.length; at += 2) scores[shares[at] ?? 0]! += shares[at + 1] ?? 0;
  }
  let ranking = rank(scores);
  const isForeign = !isShort && ranking.best < FEW_KNOWN * read.words.length;
  if (!isForeign && leads(ranking, ENOUGH)) return byWords(ranking);
  if (isShort) {
    countCues(read, scores);
    ranking = rank(scores);
    if (leads(ranking, ENOUGH_WITH_CUES)) return byWords(ranking);
  }
  return byLetters(read, isForeign ? undefined : brandLanguages, ranking.language);
}

function rank(scores: Float64Array): Ranking {
  let winner = -1;
  let best = 0;
  let second = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? 0;
    if (score > best) {
      second = best;
      best = score;
      winner = index;
    } else if (score > second) second = score;
  }
  return { language: LEXICONS[winner]?.language, best, second };
}

function leads({ best, second }: Ranking, enough: number): boolean {
  return best >= enough && best >= second * LEAD;
}

function byWords({ language, best, second }: Ranking): LanguageReading {
  return { language, confidence: Math.round((best / (best + second)) * 100) / 100, by: "words" };
}

function countCues(read: Words, scores: Float64Array): void {
  LEXICONS.forEach(({ language }, index) => {
    for (const { from, to, value } of cuesFor(language).find(read.words)) {
      if (!value.common) scores[index] = (scores[index] ?? 0) + (to - from) * CUE_SHARE;
    }
  });
}

function byLetters(read: Words, only: readonly string[] | undefined, guess: string | undefined): LanguageReading {
  const plain = read.words
    .map((word) => read.text.slice(word.start, word.end))
    .join(" ")
    .slice(0, 600);
  const isTooShort = read.words.length < FEWEST_WORDS || !/\p{L}/u.test(plain);
  const language = (isTooShort ? "" : detect(plain, only ? { only: [...only] } : {})) || guess;
  return language
    ? { language, confidence: language === guess ? 0.6 : 0.4, by: "letters" }
    : { language: undefined, confidence: 0, by: "nothing" };
}

/** Pairs of a language's place and its share, flat for speed. */
type Shares = readonly number[];

let collected: ReadonlyMap<string, Shares> | undefined;

/** How much a word speaks for each language: one of many languages speaks for none. Collected when first asked for. */
function sharesOf(form: string): Shares | undefined {
  collected ??= collectShares();
  return collected.get(form);
}

function collectShares(): Map<string, Shares> {
  const weights = new Map<string, Map<number, number>>();
  const give = (form: string, index: number, weight: number) => {
    const known = weights.get(form) ?? new Map<number, number>();
    weights.set(form, known.set(index, Math.max(weight, known.get(index) ?? 0)));
  };
  LEXICONS.forEach((lexicon, index) => {
    for (const { form } of readWords(lexicon.stopWords).words) give(form, index, 1);
    for (const [phrase] of cuesOf(lexicon)) {
      for (const { form, end } of readWords(phrase).words)
        if (phrase[end] !== "*" && /^\p{L}{2,}/u.test(form)) give(form, index, CUE_SHARE);
    }
  });
  return new Map(
    [...weights].map(([form, known]) => {
      const total = [...known.values()].reduce((sum, weight) => sum + weight, 0);
      return [form, [...known].flatMap(([index, weight]) => [index, (weight * weight) / total])];
    }),
  );
}
