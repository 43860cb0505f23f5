import { useEffect, useRef } from "react";
import { Icon } from "../../look/icons.tsx";
import { DIFF_PARTS, type DiffEntry } from "../../projection/diff-entries.ts";
import { DIFF_WORDS, howOf } from "../../projection/diff-marks.ts";
import { t } from "../../texts/texts.ts";
import { EntryWords } from "./entry-words.tsx";

interface CompareListProps {
  /** In the order in which they are shown. */
  readonly entries: readonly DiffEntry[];
  readonly chosen: DiffEntry | null;
  readonly onEntry: (entry: DiffEntry) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** What changed, under what it is about. */
export function CompareList({ entries, chosen, onEntry, onStep }: CompareListProps) {
  if (entries.length === 0) return null;
  const at = chosen === null ? -1 : entries.indexOf(chosen);
  return (
    <>
      <div className="compare-steps">
        <span className="num" role="status">
          {chosen === null
            ? t("{count} to look at", { count: entries.length })
            : t("{at} of {count}", { at: at + 1, count: entries.length })}
          {chosen !== null && <span className="visually-hidden">: {spoken(chosen)}</span>}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-label={t("Previous change")}
          title={t("Previous change (Shift+F8)")}
          onClick={() => onStep(-1)}
        >
          <Icon name="up" size={15} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t("Next change")}
          title={t("Next change (F8)")}
          onClick={() => onStep(1)}
        >
          <Icon name="down" size={15} />
        </button>
      </div>
      <div className="compare-parts">
        {(Object.keys(DIFF_PARTS) as (keyof typeof DIFF_PARTS)[]).map((part) => {
          const own = entries.filter((entry) => entry.part === part);
          if (own.length === 0) return null;
          return (
            <section key={part}>
              <h3>
                {DIFF_PARTS[part]} <span className="num dim">{own.length}</span>
              </h3>
              <ul>
                {own.map((entry) => (
                  <li key={entry.id}>
                    <EntryButton entry={entry} isChosen={entry === chosen} onChoose={() => onEntry(entry)} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

interface EntryButtonProps {
  readonly entry: DiffEntry;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function EntryButton({ entry, isChosen, onChoose }: EntryButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <button ref={button} type="button" className="compare-entry" aria-current={isChosen} onClick={onChoose}>
      <EntryWords entry={entry} />
    </button>
  );
}

const spoken = (entry: DiffEntry): string =>
  [entry.within, entry.title, DIFF_WORDS[howOf(entry)].word, ...entry.lines]
    .filter((words) => words !== null)
    .join(", ");
