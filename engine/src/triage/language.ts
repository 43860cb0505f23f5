import { detect } from "tinyld";
import { cuesOf } from "./cues.ts";
import { LEXICONS } from "./lexicon/index.ts";
import { readWords, type Words } from "./words.ts";

const CUE_SHARE = 0.5;
/** Score that a language needs, and how far it must lead, to be believed without an n-gram model. */
const ENOUGH = 1.5;
const LEAD = 1.25;
const LONG_TEXT = 8;
const FEW_KNOWN = 0.12;

/** What a text's words say about its language. */
export interface LanguageReading {
  readonly language: string | undefined;
  readonly confidence: number;
  readonly by: "words" | "letters" | "nothing";
}

/** Recognises the language of a text by its small words, and by its letters where these cannot tell. */
export function recogniseLanguage(read: Words, brandLanguages: readonly string[]): LanguageReading {
  const scores = new Float64Array(LEXICONS.length);
  for (const { form } of read.words) {
    const shares = SHARES.get(form);
    if (!shares) continue;
    for (const [index, share] of shares) scores[index] = (scores[index] ?? 0) + share;
  }
  let best = 0;
  let second = 0;
  let winner = -1;
  scores.forEach((score, index) => {
    if (score > best) {
      second = best;
      best = score;
      winner = index;
    } else if (score > second) second = score;
  });
  const language = LEXICONS[winner]?.language;
  const isLong = read.words.length >= LONG_TEXT;
  const isForeign = isLong && best < FEW_KNOWN * read.words.length;
  if (language && !isForeign && best >= ENOUGH && best >= second * LEAD) return { language, confidence: best / (best + second), by: "words" };
  return byLetters(read, isForeign ? undefined : brandLanguages, language);
}

function byLetters(read: Words, only: readonly string[] | undefined, guess: string | undefined): LanguageReading {
  const plain = read.words.map((word) => read.text.slice(word.start, word.end)).join(" ").slice(0, 600);
  if (!/\p{L}/u.test(plain)) return { language: undefined, confidence: 0, by: "nothing" };
  const language = detect(plain, only ? { only: [...only] } : {}) || guess;
  return language ? { language, confidence: language === guess ? 0.6 : 0.4, by: "letters" } : { language: undefined, confidence: 0, by: "nothing" };
}

type Shares = readonly (readonly [index: number, share: number])[];

/** How much each word speaks for each language: a word of many languages speaks for none. */
const SHARES: ReadonlyMap<string, Shares> = collectShares();

function collectShares(): Map<string, Shares> {
  const weights = new Map<string, Map<number, number>>();
  const give = (form: string, index: number, weight: number) => {
    const known = weights.get(form) ?? new Map<number, number>();
    weights.set(form, known.set(index, Math.max(weight, known.get(index) ?? 0)));
  };
  LEXICONS.forEach((lexicon, index) => {
    for (const { form } of readWords(lexicon.stopWords).words) give(form, index, 1);
    for (const [phrase] of cuesOf(lexicon)) {
      for (const { form, end } of readWords(phrase).words) if (phrase[end] !== "*" && /^\p{L}{2,}/u.test(form)) give(form, index, CUE_SHARE);
    }
  });
  return new Map(
    [...weights].map(([form, known]) => {
      const total = [...known.values()].reduce((sum, weight) => sum + weight, 0);
      return [form, [...known].map(([index, weight]) => [index, (weight * weight) / total] as const)];
    }),
  );
}
