/** A word, number or emoji of a text: how it is compared, where it stands, and in which clause. */
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly clause: number;
}

/** A text cut into words, with what its punctuation says. */
export interface Words {
  readonly text: string;
  readonly words: readonly Word[];
  readonly questionMarks: number;
  readonly links: number;
}

// Every alternative consumes what it looked at, so that scanning stays linear.
const PIECE =
  /https?:\/\/\S+|www\.\S+|@[\p{L}\p{N}_]+|#[\p{L}\p{N}_]+|\p{N}[\p{L}\p{N}]{5}(?![\p{L}\p{N}.,:])|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’‘`´][\p{L}\p{M}]+)*|[:;]-?[()D](?![\p{L}\p{N}])|<3|\p{Extended_Pictographic}|[^\s\p{L}\p{N}]/gu;
const LETTER = /^[\p{L}\p{M}\p{N}]/u;
const EMOJI = /^\p{Extended_Pictographic}/u;
const EMOTICON = /^[:;<]/;
const CAMEL = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu;
const CLAUSE_MARKS = new Set([".", "!", "?", "…", ",", ";", ":", "(", ")", "\"", "¿", "¡", "–", "—", "|", "。", "！", "？", "«", "»", "“", "”"]);
const CONTRACTED = new Set(["t", "s", "m", "re", "ve", "ll", "d"]);
const APOSTROPHE = /['’‘`´]/;

/** Folds a word so that case, accents and stretched letters make no difference. */
export function fold(word: string): string {
  let folded = word.toLowerCase();
  // eslint-disable-next-line no-control-regex
  if (/[^\u0000-\u007f]/.test(folded)) {
    folded = folded.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    folded = folded.replace(/ß/g, "ss").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ø/g, "o").replace(/ł/g, "l");
  }
  return /([a-z])\1\1/.test(folded) ? folded.replace(/([a-z])\1{2,}/g, "$1") : folded;
}

/** Cuts a text into words; links and handles are left out, hashtags are opened. */
export function readWords(text: string): Words {
  const words: Word[] = [];
  let clause = 0;
  let questionMarks = 0;
  let links = 0;
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0];
    const start = match.index;
    const first = piece[0] ?? "";
    if (piece.length > 1 && first === "@") continue;
    if (piece.length > 1 && first === "#") {
      for (const part of /\p{Ll}\p{Lu}/u.test(piece) ? piece.matchAll(CAMEL) : [Object.assign([piece.slice(1)], { index: 1 })]) {
        const at = start + part.index;
        words.push({ form: fold(part[0]), start: at, end: at + part[0].length, clause });
      }
    } else if (piece.startsWith("http") && piece.includes("://") || piece.startsWith("www.")) {
      links += 1;
    } else if (LETTER.test(piece)) {
      pushWord(words, piece, start, clause);
    } else if (EMOJI.test(piece) || (piece.length > 1 && EMOTICON.test(piece))) {
      words.push({ form: piece, start, end: start + piece.length, clause: ++clause });
    } else if (first === "\uFE0F" || first === "\u200D") {
      continue;
    } else if (CLAUSE_MARKS.has(first)) {
      clause += 1;
      if (first === "?" || first === "？") questionMarks += 1;
    }
  }
  return { text, words, questionMarks, links };
}

function pushWord(words: Word[], piece: string, start: number, clause: number): void {
  if (!APOSTROPHE.test(piece)) {
    words.push({ form: fold(piece), start, end: start + piece.length, clause });
    return;
  }
  let at = start;
  for (const part of piece.split(APOSTROPHE)) {
    const end = at + part.length;
    const form = fold(part);
    const last = words.at(-1);
    // English contractions stay whole (don't -> dont); elisions open up (l'avion -> l avion).
    if (at > start && CONTRACTED.has(form) && last) words[words.length - 1] = { ...last, form: last.form + form, end };
    else words.push({ form, start: at, end, clause });
    at = end + 1;
  }
}
