import { Switch } from "@mantine/core";
import { useCallback, useEffect, useMemo, useState } from "react";
import { DiffCanvas, type Look } from "../../canvas/diff-canvas.tsx";
import { useDiffChart } from "../../canvas/use-diff-chart.ts";
import type { DiffEntry } from "../../projection/diff-entries.ts";
import { diffMarks } from "../../projection/diff-marks.ts";
import type { DiffPair } from "../../projection/diff-pair.ts";
import { t } from "../../texts/texts.ts";
import { entriesOf, sumInWords } from "./compared.ts";
import { CompareLegend } from "./compare-legend.tsx";
import { CompareList } from "./compare-list.tsx";

/** Two versions as one chart, and beside it what changed, in words; F8 leads from change to change. */
export function CompareView({ pair }: { readonly pair: DiffPair }) {
  const { both, entries, marks } = useMemo(() => {
    const compared = entriesOf(pair);
    return { ...compared, marks: diffMarks(compared.entries, compared.both) };
  }, [pair]);
  const canvas = useDiffChart(pair, both, marks);
  const [isQuiet, setQuiet] = useState(false);
  const { entry, element, look, onChoose, onGo, onEntry, onStep } = useLooking(entries);
  return (
    <div className="compare-view">
      <section className="compare-canvas" aria-label={t("Both versions as one chart")}>
        {canvas === null ? (
          <div className="canvas-waiting" role="status">
            {t("Drawing both versions …")}
          </div>
        ) : (
          <DiffCanvas {...{ both, canvas, marks, look, isQuiet, onChoose, onGo }} chosen={element} />
        )}
      </section>
      <aside className="compare-list" aria-label={t("What changed, in words")}>
        <div className="compare-sum">
          <p>{sumInWords(entries, pair.drawnElsewhere)}</p>
          <Switch
            size="xs"
            label={t("Only what changed")}
            disabled={entries.length === 0}
            checked={isQuiet}
            onChange={(event) => setQuiet(event.currentTarget.checked)}
          />
        </div>
        <CompareList entries={entries} chosen={entry} onEntry={onEntry} onStep={onStep} />
        {pair.drawnElsewhere > 0 && (
          <p className="small compare-drawn">
            {t("{count, plural, one {One box is} other {# boxes are}} drawn elsewhere. No case notices.", {
              count: pair.drawnElsewhere,
            })}
          </p>
        )}
        <CompareLegend marks={marks} />
      </aside>
    </div>
  );
}

interface Looking {
  readonly entry: DiffEntry | null;
  readonly element: string | null;
  readonly look: Look | null;
  readonly onChoose: (id: string) => void;
  readonly onGo: (id: string) => void;
  readonly onEntry: (entry: DiffEntry) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** What is looked at: an element of the chart, and the change that it shows. */
function useLooking(entries: readonly DiffEntry[]): Looking {
  const [entry, setEntry] = useState<DiffEntry | null>(null);
  const [element, setElement] = useState<string | null>(null);
  const [look, setLook] = useState<Look | null>(null);
  const onChoose = useCallback(
    (id: string) => {
      setElement(id);
      setEntry(
        entries.find(({ elements }) => elements.includes(id)) ??
          entries.find(({ users }) => users.includes(id)) ??
          null,
      );
    },
    [entries],
  );
  const onGo = useCallback(
    (id: string) => {
      onChoose(id);
      setLook({ id });
    },
    [onChoose],
  );
  const onEntry = useCallback((next: DiffEntry) => {
    const id = next.elements[0] ?? next.users[0] ?? null;
    setEntry(next);
    setElement(id);
    if (id !== null) setLook({ id });
  }, []);
  const onStep = useCallback(
    (by: 1 | -1) => {
      const at = entry === null ? (by === 1 ? -1 : 0) : entries.indexOf(entry);
      const next = entries[(at + by + entries.length) % Math.max(1, entries.length)];
      if (next !== undefined) onEntry(next);
    },
    [entries, entry, onEntry],
  );
  useStepKey(onStep);
  return { entry, element, look, onChoose, onGo, onEntry, onStep };
}

function useStepKey(onStep: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F8") return;
      event.preventDefault();
      onStep(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [onStep]);
}
