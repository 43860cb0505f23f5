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
  /https?:\/\/\S+|www\.\S+|@[\p{L}\p{N}_]+|#[\p{L}\p{N}_]+|\p{N}[\p{L}\p{N}]{5}(?![\p{L}\p{N}]|[.,:]\p{N})|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’‘`´][\p{L}\p{M}]+)*|[:;]-?[()D](?![\p{L}\p{N}])|<3|\p{Extended_Pictographic}|[^\s\p{L}\p{N}]/gu;
const LETTER = /^[\p{L}\p{M}\p{N}]/u;
const EMOJI = /^(?!\p{Emoji_Modifier})\p{Extended_Pictographic}/u;
const CAMEL = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu;
const IS_CAMEL = /\p{Ll}\p{Lu}/u;
const CLAUSE_MARKS = new Set('. ! ? … , ; : ( ) " ¿ ¡ – — | 。 ！ ？ « » “ ”'.split(" "));
const CONTRACTED = new Set(["t", "s", "m", "re", "ve", "ll", "d"]);
const APOSTROPHE = /['’‘`´]/;
const BEYOND_ASCII = /[^\0-\x7f]/;
const MARKS = /\p{M}/gu;
const STRETCHED = /([a-z])\1{2,}/g;
const LAST_ASCII = 0x7f;

/** Folds a word so that case, accents and stretched letters make no difference. */
export function fold(word: string): string {
  let folded = word.toLowerCase();
  if (BEYOND_ASCII.test(folded)) {
    folded = folded.normalize("NFKD").replace(MARKS, "").toLowerCase();
    folded = folded.replace(/ß/g, "ss").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ø/g, "o").replace(/ł/g, "l");
  }
  return isStretched(folded) ? folded.replace(STRETCHED, "$1") : folded;
}

function isStretched(word: string): boolean {
  for (let at = 2; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code === word.charCodeAt(at - 1) && code === word.charCodeAt(at - 2) && code > 96) return true;
  }
  return false;
}

/** Cuts a text into words; links and handles are left out, hashtags are opened. */
export function readWords(text: string): Words {
  const words: Word[] = [];
  let clause = 0;
  let questionMarks = 0;
  let links = 0;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const piece = match[0];
    const start = match.index;
    const first = piece.charCodeAt(0);
    if (isLetterOrDigit(piece, first)) {
      if (isLink(piece)) links += 1;
      else pushWord(words, piece, start, clause);
    } else if (piece.length > 1 && first === 0x40 /* @ */) {
      continue;
    } else if (piece.length > 1 && first === 0x23 /* # */) {
      pushHashtag(words, piece, start, clause);
    } else if (first > LAST_ASCII ? EMOJI.test(piece) : piece.length > 1) {
      // An emoji or an emoticon is a clause of its own.
      clause += 1;
      words.push({ form: piece, start, end: start + piece.length, clause });
    } else if (CLAUSE_MARKS.has(piece)) {
      clause += 1;
      if (piece === "?" || piece === "？") questionMarks += 1;
    }
  }
  return { text, words, questionMarks, links };
}

function isLetterOrDigit(piece: string, first: number): boolean {
  if (first > LAST_ASCII) return LETTER.test(piece);
  return (first > 96 && first < 123) || (first > 64 && first < 91) || (first > 47 && first < 58);
}

function isLink(piece: string): boolean {
  return piece.startsWith("www.") || (piece.startsWith("http") && piece.includes("://"));
}

function pushHashtag(words: Word[], piece: string, start: number, clause: number): void {
  const tag = piece.slice(1);
  if (!IS_CAMEL.test(tag)) {
    words.push({ form: fold(tag), start: start + 1, end: start + piece.length, clause });
    return;
  }
  for (const part of tag.matchAll(CAMEL)) {
    const at = start + 1 + part.index;
    words.push({ form: fold(part[0]), start: at, end: at + part[0].length, clause });
  }
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
