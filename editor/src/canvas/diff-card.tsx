import type { EventGroup } from "../model/chart.ts";
import type { LabelShape, RowBox } from "../projection/card-sizes.ts";
import { useDiffAround, useMark } from "./diff-around.ts";
import { DiffSign } from "./diff-mark.tsx";
import { t } from "../texts/texts.ts";

interface DiffCardProps {
  readonly group: EventGroup;
  readonly shape: LabelShape;
}

/** The card of one event in a chart of two versions: each of its rows says whether it came, went or changed. */
export function DiffCard({ group, shape }: DiffCardProps) {
  const [only] = shape.rows;
  if (shape.inline && only !== undefined) return <Inline group={group} only={only} />;
  return (
    <>
      <h4 className="label-event">{group.title}</h4>
      <ol className="label-rows">
        {shape.rows.map((box) => (
          <Row key={box.row.id} box={box} />
        ))}
      </ol>
    </>
  );
}

function Inline({ group, only }: { readonly group: EventGroup; readonly only: RowBox }) {
  return (
    <div className="label-inline">
      <span className="label-event">{group.title}</span>
      <Goals row={only.row.id} paths={only.far} />
    </div>
  );
}

function Row({ box: { row, note, far, height } }: { readonly box: RowBox }) {
  const mark = useMark(row.id);
  const { chosen } = useDiffAround();
  return (
    <li className="label-row" style={{ height }} data-how={mark?.how} data-chosen={chosen === row.id}>
      <span className="label-mark">{mark !== null && !mark.isInner && <DiffSign how={mark.how} />}</span>
      <div>
        {row.word !== null && (
          <span className="label-said">
            <span className="label-word">{row.word}</span> {row.condition}
          </span>
        )}
        {note !== null && <span className="label-note">{note}</span>}
        <Goals row={row.id} paths={far} />
      </div>
    </li>
  );
}

function Goals({ row, paths }: { readonly row: string; readonly paths: readonly string[] }) {
  const { chart, goals, onGo } = useDiffAround();
  const former = goals.get(row) ?? [];
  return paths.map((path) => (
    <button
      key={path}
      type="button"
      className="far nodrag"
      data-how={former.includes(path) ? "removed" : undefined}
      title={former.includes(path) ? t("It led here before") : undefined}
      onClick={(event) => {
        event.stopPropagation();
        onGo(path);
      }}
    >
      <span aria-hidden="true">→</span> {chart.byPath.get(path)?.title ?? path}
    </button>
  ));
}
