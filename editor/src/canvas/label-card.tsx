import type { EventGroup } from "../model/chart.ts";
import { VerdictMark } from "../look/verdict-mark.tsx";
import type { LabelShape, RowBox } from "../projection/card-sizes.ts";
import { useChartLight, useVerdict } from "./chart-light.ts";
import { FlowMark, Mark, StopMark } from "./mark.tsx";
import { RowWords } from "./row-words.tsx";

/** The card of one event: what happened, then if, else if and otherwise, each with its verdict when a case is shown. */
export function LabelCard({ group, shape }: { readonly group: EventGroup; readonly shape: LabelShape }) {
  const [only] = shape.rows;
  if (shape.inline && only !== undefined) return <InlineLabel group={group} only={only} />;
  return (
    <>
      <h4 className="label-event">{group.title}</h4>
      <ol className="label-rows">
        {shape.rows.map((box) => (
          <LabelRow key={box.row.id} box={box} />
        ))}
      </ol>
    </>
  );
}

function InlineLabel({ group, only }: { readonly group: EventGroup; readonly only: RowBox }) {
  const verdict = useVerdict(only.row.id);
  return (
    <div className="label-inline">
      <RowWords row={only.row}>
        <span className="label-event">
          {verdict !== null && <VerdictMark verdict={verdict} />}
          {group.title}
        </span>
      </RowWords>
      <FarTargets paths={only.far} />
      <FlowMark id={only.row.id} />
      <StopMark id={only.row.id} />
    </div>
  );
}

function LabelRow({ box: { row, note, far, height } }: { readonly box: RowBox }) {
  const verdict = useVerdict(row.id);
  return (
    <li className="label-row" style={{ height }} data-verdict={verdict ?? undefined}>
      <span className="label-mark">{verdict !== null && <VerdictMark verdict={verdict} />}</span>
      <div>
        <RowWords row={row}>
          {row.word !== null && (
            <span className="label-said">
              <span className="label-word">{row.word}</span> {row.condition}
            </span>
          )}
          {note !== null && <span className="label-note">{note}</span>}
        </RowWords>
        <FarTargets paths={far} />
      </div>
      <Mark id={row.id} />
    </li>
  );
}

function FarTargets({ paths }: { readonly paths: readonly string[] }) {
  const { chart, onSelect } = useChartLight();
  return paths.map((path) => (
    <button
      className="far nodrag"
      type="button"
      key={path}
      onClick={(event) => {
        event.stopPropagation();
        onSelect(path);
      }}
    >
      <span aria-hidden="true">→</span> {chart.byPath.get(path)?.title ?? path}
    </button>
  ));
}
