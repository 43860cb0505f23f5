import { DiffBadge } from "../../canvas/diff-mark.tsx";
import { DIFF_WORDS, type DiffHow, type DiffMarks } from "../../projection/diff-marks.ts";
import { t } from "../../texts/texts.ts";

/** What the marks of a chart mean that has some. */
export function CompareLegend({ marks }: { readonly marks: DiffMarks }) {
  const found = new Set([...marks.values()].map(({ how }) => how));
  const shown = (Object.keys(DIFF_WORDS) as DiffHow[]).filter((how) => found.has(how));
  if (shown.length === 0) return null;
  return (
    <section className="compare-legend" aria-label={t("What the marks mean")}>
      <ul>
        {shown.map((how) => (
          <li key={how}>
            <DiffBadge how={how} />
          </li>
        ))}
      </ul>
      <p className="small">{t("Thick lines are new. Dashed lines and boxes are gone.")}</p>
    </section>
  );
}
