import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { VersionBody, VersionSummary } from "@parley/engine";
import { versionQuery } from "../../api/versions.ts";
import { changeWordsOf } from "../../model/change-words.ts";
import { comparedWith } from "../../model/version-history.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { dayInWords } from "../protocols/in-words.ts";

interface VersionChangesProps {
  readonly whole: VersionBody;
  readonly all: readonly VersionSummary[];
}

/** What a version changed against the one before it, or against another that is chosen. */
export function VersionChanges({ whole, all }: VersionChangesProps) {
  const usual = comparedWith(whole, all);
  const [chosen, setChosen] = useState<string | null>(null);
  const others = all.filter(({ version }) => version !== whole.version);
  const against = others.find(({ version }) => version === chosen) ?? usual;
  return (
    <section className="version-part" aria-labelledby="changes-title">
      <div className="home-head">
        <h3 id="changes-title">What changed</h3>
        {against !== null && (
          <NativeSelect
            size="xs"
            aria-label="Compared with"
            value={against.version}
            data={others.map((other) => ({ value: other.version, label: `since ${nameOf(other)}` }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
      </div>
      {against === null ? (
        <p className="small">This is the first version: there is nothing to compare it with.</p>
      ) : (
        <Changes whole={whole} against={against} />
      )}
    </section>
  );
}

function nameOf({ note, askedAt, status }: VersionSummary): string {
  const what = note === "" ? dayInWords(askedAt) : `“${note.length > 36 ? `${note.slice(0, 35)}…` : note}”`;
  return status === "live" ? `what is live: ${what}` : what;
}

function Changes({ whole, against }: { readonly whole: VersionBody; readonly against: VersionSummary }) {
  const before = useQuery(versionQuery(against.brand, against.version));
  const kept = before.data?.document;
  const words = useMemo(
    () => (kept === undefined ? null : changeWordsOf(kept, whole.document)),
    [kept, whole.document],
  );
  if (before.isError)
    return (
      <Trouble what="The other version could not be read." error={before.error} onRetry={() => void before.refetch()} />
    );
  if (words === null) return <p role="status">Comparing …</p>;
  if ("fault" in words) return <p className="small">They cannot be compared: {words.fault}</p>;
  if (words.behaviour.length + words.rest.length === 0) return <p className="small">Nothing: they say the same.</p>;
  return (
    <>
      <Sentences title="May send a case another way" words={words.behaviour} />
      <Sentences title="Names, descriptions and places only" words={words.rest} />
    </>
  );
}

function Sentences({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="sentences">
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
