import { useMemo } from "react";
import type { DiffEntry } from "../../projection/diff-entries.ts";
import type { DiffPair } from "../../projection/diff-pair.ts";
import { t } from "../../texts/texts.ts";
import { entriesOf, sumInWords } from "./compared.ts";
import { EntryWords } from "./entry-words.tsx";

/** What changed between two documents, in words: first what may send a case another way. */
export function ChangesInWords({ pair }: { readonly pair: DiffPair }) {
  const entries = useMemo(() => entriesOf(pair).entries, [pair]);
  if (entries.length === 0) return <p className="small">{sumInWords(entries, pair.drawnElsewhere)}</p>;
  return (
    <>
      <Entries title={t("May send a case another way")} entries={entries.filter(({ behaviour }) => behaviour)} />
      <Entries title={t("Names and descriptions only")} entries={entries.filter(({ behaviour }) => !behaviour)} />
    </>
  );
}

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly DiffEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="told-changes">
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryWords entry={entry} />
          </li>
        ))}
      </ul>
    </>
  );
}
