import { DIFF_WORDS, type DiffHow, type DiffMark } from "../projection/diff-marks.ts";
import { shownLines } from "../projection/diff-places.ts";

/** What became of something: a sign and its word. */
export function DiffBadge({ how }: { readonly how: DiffHow }) {
  const { sign, word } = DIFF_WORDS[how];
  return (
    <span className="diff-badge" data-how={how}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}

/** The sign alone, where a word has no room; it is read out as the word. */
export function DiffSign({ how }: { readonly how: DiffHow }) {
  const { sign, word } = DIFF_WORDS[how];
  return (
    <span className="diff-sign" data-how={how} role="img" aria-label={word} title={word}>
      {sign}
    </span>
  );
}

/** What changed, at the bottom of a card. */
export function DiffLines({ mark }: { readonly mark: DiffMark | null }) {
  if (mark === null || mark.lines.length === 0) return null;
  return (
    <ul className="diff-lines" title={mark.lines.join("\n")}>
      {shownLines(mark.lines).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
