import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import {
  parseBrand,
  QUESTIONS,
  type Brand,
  type DecisionField,
  type DifferencesBody,
  type VersionSummary,
} from "@parley/engine";
import { brandFileQuery } from "../../api/drafts.ts";
import { differencesQuery } from "../../api/versions.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { DifferenceRow } from "./difference-row.tsx";

interface ShadowViewProps {
  readonly version: VersionSummary;
  readonly onCase: (id: string) => void;
}

/** What a version decided otherwise than the live one while it ran beside it: how often, in which answers, and in which cases. */
export function ShadowView({ version, onCase }: ShadowViewProps) {
  const [field, setField] = useState<DecisionField | null>(null);
  const found = useInfiniteQuery(differencesQuery(version.brand, version.version, field));
  const file = useQuery(brandFileQuery(version.brand));
  const kept = file.data?.brand;
  const brand = useMemo(() => (kept === undefined ? null : parseBrand(kept)), [kept]);
  const error = found.error ?? file.error;
  const first = found.data?.pages[0];
  return (
    <section className="version-part" aria-labelledby="shadow-title">
      <h3 id="shadow-title">{t("Beside the live version")}</h3>
      {error !== null && (
        <Trouble
          what={t("The differences could not be read.")}
          error={error}
          onRetry={() => {
            void found.refetch();
            void file.refetch();
          }}
        />
      )}
      {first === undefined || brand === null ? (
        error === null && <p role="status">{t("Counting …")}</p>
      ) : (
        <>
          <Counts counts={first} field={field} onField={setField} />
          <Cases pages={found.data?.pages ?? []} brand={brand} onCase={onCase} />
          {found.hasNextPage && (
            <Button
              size="compact-sm"
              variant="default"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {t("More cases")}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

interface CountsProps {
  readonly counts: DifferencesBody;
  readonly field: DecisionField | null;
  readonly onField: (field: DecisionField | null) => void;
}

function Counts({ counts: { cases, differing, failed, byField }, field, onField }: CountsProps) {
  if (cases === 0) return <p className="small">{t("No case has run beside yet. Each new case is compared here.")}</p>;
  return (
    <>
      <p>
        {t(
          "{cases, plural, one {# case} other {# cases}} ran beside; {differing, plural, =0 {all decided the same} other {# decided otherwise}}{failed, plural, =0 {} other {, and in # the shadow could not go on}}.",
          { cases, differing, failed },
        )}
      </p>
      {differing > 0 && (
        <div className="chips" role="group" aria-label={t("Only where this answer differs")}>
          {QUESTIONS.map(({ field: each, title }) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={field === each}
              disabled={byField[each] === 0}
              onClick={() => onField(field === each ? null : each)}
            >
              {title} <span className="num">{byField[each]}</span>
            </button>
          ))}
        </div>
      )}
    </>
  );
}

interface CasesProps {
  readonly pages: readonly DifferencesBody[];
  readonly brand: Brand;
  readonly onCase: (id: string) => void;
}

function Cases({ pages, brand, onCase }: CasesProps) {
  const rows = pages.flatMap(({ differences }) => differences);
  if (rows.length === 0) return null;
  return (
    <ul className="differences">
      {rows.map((row) => (
        <DifferenceRow key={row.case} difference={row} brand={brand} onCase={onCase} />
      ))}
    </ul>
  );
}
