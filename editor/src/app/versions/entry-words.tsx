import { DiffBadge } from "../../canvas/diff-mark.tsx";
import type { DiffEntry } from "../../projection/diff-entries.ts";
import { howOf } from "../../projection/diff-marks.ts";
import "../../canvas/diff.css";
import { t } from "../../texts/texts.ts";
import "./compare.css";

/** One change in words: what became of it, where, and each field that is another. */
export function EntryWords({ entry }: { readonly entry: DiffEntry }) {
  const { title, within, lines, behaviour } = entry;
  return (
    <>
      <span className="compare-entry-head">
        <DiffBadge how={howOf(entry)} />
        {within !== null && <span className="small">{within}</span>}
        {!behaviour && <span className="compare-words">{t("words only")}</span>}
      </span>
      <span className="compare-title">{title}</span>
      {lines.map((line) => (
        <span key={line} className="compare-line">
          {line}
        </span>
      ))}
    </>
  );
}
