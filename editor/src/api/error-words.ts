import { ApiProblem } from "./http.ts";

/** What went wrong and how to mend it, as a page says it: sentences, with its own quotes. */
export function errorInWords(error: Error): string {
  const hint = error instanceof ApiProblem ? error.hint : null;
  return hint === null ? asSentence(error.message) : `${asSentence(error.message)} ${hint}`;
}

/** The name of a file of mentions at the beginning: `tweets of the winter.csv: …`. */
const FILE_NAME = /^[^:,]*\.(csv|jsonl|ndjson)[:, ]/;

/** A text as it stands in an answer or a terminal, as a sentence. A name that it begins with stays as it is. */
export function asSentence(text: string): string {
  const quoted = text.replaceAll(/"([^"]*)"/g, "“$1”").replace(/[^.!?…]$/, "$&.");
  const isName = FILE_NAME.test(quoted) || !/^[a-z]+(?:-[a-z]+)?[ ,]/.test(quoted);
  return isName ? quoted : `${quoted.charAt(0).toUpperCase()}${quoted.slice(1)}`;
}
