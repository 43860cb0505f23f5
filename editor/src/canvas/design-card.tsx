import { closestCenter, DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Handle, Position, useReactFlow } from "@xyflow/react";
import { useState, type CSSProperties, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { Icon } from "../look/icons.tsx";
import type { CanvasContent } from "../projection/canvas-chart.ts";
import type { RowBox } from "../projection/card-sizes.ts";
import { Badge } from "./badge.tsx";
import { useDesignAround, useDesignNow } from "./design-context.ts";
import { t } from "../texts/texts.ts";

/** The card of one event: what happened, then if, else if and otherwise; its rows are dragged into another order. */
export function DesignCard({
  content: { group, shape, docked },
}: {
  readonly content: Extract<CanvasContent, { kind: "label" }>;
}) {
  const isChosen = useDesignAround(({ chosen }) => chosen.has(group.id));
  const mayChange = useDesignAround((around) => around.mayChange);
  // Rows learn to be dragged, and their lines to be led elsewhere, when somebody comes near: a large chart has many of them.
  const [isNear, setNear] = useState(false);
  const [only] = shape.rows;
  const Rows = isNear && mayChange && shape.rows.length > 1 ? SortableRows : PlainRows;
  return (
    <>
      <div
        className="label-card"
        data-docked={docked}
        data-inline={shape.inline}
        data-chosen={isChosen}
        data-testid="transition"
        data-group={group.id}
        // At once: rows that are exchanged between press and release would swallow the click.
        onPointerEnter={() => flushSync(() => setNear(true))}
      >
        {shape.inline && only !== undefined ? (
          <div className="label-inline">
            <span className="label-event">{group.title}</span>
            <FarTargets paths={only.far} />
          </div>
        ) : (
          <>
            <h4 className="label-event">{group.title}</h4>
            <Rows rows={shape.rows} />
          </>
        )}
      </div>
      <Badge id={group.id} />
      {mayChange &&
        (isNear || isChosen) &&
        shape.rows.map(({ row, top, height }) => (
          <Handle
            key={row.id}
            id={row.id}
            type="source"
            position={Position.Right}
            className="handle-row"
            style={{ top: top + height / 2 }}
            title={t("Drag to where it leads")}
          />
        ))}
    </>
  );
}

function PlainRows({ rows }: { readonly rows: readonly RowBox[] }) {
  return (
    <ol className="label-rows">
      {rows.map((box) => (
        <RowItem key={box.row.id} box={box} mark={null} />
      ))}
    </ol>
  );
}

function SortableRows({ rows }: { readonly rows: readonly RowBox[] }) {
  const now = useDesignNow();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 3 } }));
  const ids = rows.map(({ row }) => row.id);
  const drop = ({ active, over }: DragEndEvent): void => {
    const to = ids.findIndex((id) => id === over?.id);
    if (to >= 0 && over?.id !== active.id) now().deeds.moveRow(String(active.id), to);
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol className="label-rows">
          {rows.map((box) => (
            <SortableRow key={box.row.id} box={box} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function SortableRow({ box }: { readonly box: RowBox }) {
  const { getZoom } = useReactFlow();
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: box.row.id,
  });
  // The pointer moves on the screen, the row on a chart that is zoomed.
  const by = transform === null ? 0 : transform.y / getZoom();
  const style: CSSProperties = { transform: by === 0 ? undefined : `translateY(${by}px)`, transition };
  const mark = (
    <span
      ref={setActivatorNodeRef}
      className="label-grip nodrag nopan"
      title={t("Drag to try it earlier or later")}
      {...listeners}
    >
      <Icon name="grip" size={12} />
    </span>
  );
  return <RowItem box={box} mark={mark} isDragged={isDragging} setRef={setNodeRef} style={style} />;
}

interface RowItemProps {
  readonly box: RowBox;
  readonly mark: ReactNode;
  readonly isDragged?: boolean;
  readonly setRef?: (element: HTMLElement | null) => void;
  readonly style?: CSSProperties;
}

function RowItem({ box: { row, note, far, height }, mark, isDragged = false, setRef, style }: RowItemProps) {
  const now = useDesignNow();
  const isChosen = useDesignAround(({ chosen }) => chosen.has(row.id));
  return (
    <li
      ref={setRef}
      className="label-row"
      style={{ ...style, height }}
      data-testid="row"
      data-row={row.id}
      data-chosen={isChosen}
      data-dragged={isDragged}
      onClick={(event) => {
        event.stopPropagation();
        now().onChoose(row.id);
      }}
    >
      <span className="label-mark">{mark}</span>
      <div>
        {row.word !== null && (
          <span className="label-said">
            <span className="label-word">{row.word}</span> {row.condition}
          </span>
        )}
        {note !== null && <span className="label-note">{note}</span>}
        <FarTargets paths={far} />
      </div>
    </li>
  );
}

function FarTargets({ paths }: { readonly paths: readonly string[] }) {
  return paths.map((path) => <FarTarget key={path} path={path} />);
}

function FarTarget({ path }: { readonly path: string }) {
  const now = useDesignNow();
  const title = useDesignAround(({ chart }) => chart.byPath.get(path)?.title ?? path);
  return (
    <button
      className="far nodrag"
      type="button"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        now().onChoose(path);
      }}
    >
      <span aria-hidden="true">→</span> {title}
    </button>
  );
}
