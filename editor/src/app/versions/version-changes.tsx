import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { VersionBody, VersionSummary } from "@parley/engine";
import { brandFileQuery } from "../../api/drafts.ts";
import { versionQuery } from "../../api/versions.ts";
import { comparedWith } from "../../model/version-history.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { dayInWords } from "../protocols/in-words.ts";
import { ChangesInWords } from "./changes-in-words.tsx";
import { readBoth } from "./compared.ts";

interface VersionChangesProps {
  readonly whole: VersionBody;
  readonly all: readonly VersionSummary[];
  /** Shows on the chart what changed since another version. */
  readonly onChart: (before: string) => void;
}

/** What a version changed against the one before it, or against another that is chosen. */
export function VersionChanges({ whole, all, onChart }: VersionChangesProps) {
  const usual = comparedWith(whole, all);
  const [chosen, setChosen] = useState<string | null>(null);
  const others = all.filter(({ version }) => version !== whole.version);
  const against = others.find(({ version }) => version === chosen) ?? usual;
  return (
    <section className="version-part" aria-labelledby="changes-title">
      <div className="home-head">
        <h3 id="changes-title">{t("What changed")}</h3>
        {against !== null && (
          <NativeSelect
            size="xs"
            aria-label={t("Compared with")}
            value={against.version}
            data={others.map((other) => ({
              value: other.version,
              label: t("since {version}", { version: nameOf(other) }),
            }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        )}
        {against !== null && (
          <Button size="compact-sm" variant="default" onClick={() => onChart(against.version)}>
            {t("See it on the chart")}
          </Button>
        )}
      </div>
      {against === null ? (
        <p className="small">{t("This is the first version: there is nothing to compare it with.")}</p>
      ) : (
        <Changes whole={whole} against={against} />
      )}
    </section>
  );
}

function nameOf({ note, askedAt, status }: VersionSummary): string {
  const what = note === "" ? dayInWords(askedAt) : `“${note.length > 36 ? `${note.slice(0, 35)}…` : note}”`;
  return status === "live" ? t("what is live: {version}", { version: what }) : what;
}

interface ChangesProps {
  readonly whole: VersionBody;
  readonly against: VersionSummary;
}

function Changes({ whole, against }: ChangesProps) {
  const before = useQuery(versionQuery(against.brand, against.version));
  const file = useQuery(brandFileQuery(against.brand));
  const [kept, brand] = [before.data?.document, file.data?.brand];
  const read = useMemo(
    () => (kept === undefined || brand === undefined ? null : readBoth(kept, whole.document, brand)),
    [kept, whole.document, brand],
  );
  const error = before.error ?? file.error;
  if (error !== null)
    return (
      <Trouble
        what={t("The other version could not be read.")}
        error={error}
        onRetry={() => {
          void before.refetch();
          void file.refetch();
        }}
      />
    );
  if (read === null) return <p role="status">{t("Comparing …")}</p>;
  if ("fault" in read) return <p className="small">{t("They cannot be compared: {fault}", { fault: read.fault })}</p>;
  return <ChangesInWords pair={read} />;
}
