import { Handle, Position, type Node, type NodeProps, type NodeTypes } from "@xyflow/react";
import { useEffect, useRef, type CSSProperties, type ReactNode } from "react";
import { estimateText, fittingPx } from "../kernels/text-size.ts";
import { Icon } from "../look/icons.tsx";
import type { ChartState } from "../model/chart.ts";
import type { CanvasContent } from "../projection/canvas-chart.ts";
import type { RowBox } from "../projection/card-sizes.ts";
import { useDesignAround } from "./design-context.ts";
import { CardSections } from "./state-card.tsx";

/** A box of the canvas while it is drawn on, as React Flow keeps it. */
export type DesignNode = Node<
  { readonly content: CanvasContent; readonly width: number; readonly height: number },
  "design"
>;

/** The one kind of node of a canvas that is drawn on. */
export const DESIGN_NODE_TYPES = { design: DesignBox } satisfies NodeTypes;

/** The handle of a state from which a new transition is drawn. */
export const OUT = "out";

function DesignBox({ id, data: { content, width, height } }: NodeProps<DesignNode>) {
  switch (content.kind) {
    case "dot":
      return (
        <>
          <span className="start-dot" aria-hidden="true" />
          <Ends />
        </>
      );
    case "label":
      return <Card content={content} />;
    case "arrival":
      return (
        <Face path={id} look="box box-arrival" isOpen={false} far={null}>
          <header className="card-head">
            <h3>On the way in</h3>
          </header>
          <CardSections state={{ ...content.state, groups: [], wait: null }} />
        </Face>
      );
    case "container":
      return <Container state={content.state} />;
    case "final":
      return (
        <Face path={id} look="box box-end" isOpen={false} far={{ title: content.state.title, width, height }}>
          <span className="end-dot" aria-hidden="true" />
          <Title state={content.state} />
          {content.state.outcome !== null && content.state.outcome !== content.state.title.toLowerCase() && (
            <span className="pill">{content.state.outcome}</span>
          )}
        </Face>
      );
    case "history":
      return (
        <Face path={id} look="box box-history" isOpen={false} far={{ title: content.state.title, width, height }}>
          <Icon name="history" size={15} />
          <Title state={content.state} />
        </Face>
      );
    case "state":
      return (
        <Face path={id} look="box box-state" isOpen far={{ title: content.state.title, width, height }}>
          <header className="card-head">
            <Title state={content.state} />
            {content.state.description !== null && <p>{content.state.description}</p>}
          </header>
          <CardSections state={content.state} />
        </Face>
      );
  }
}

/** Where lines end that nobody draws by hand. */
function Ends() {
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} className="handle-hidden" />
      <Handle type="source" position={Position.Right} isConnectable={false} className="handle-hidden" />
    </>
  );
}

interface FaceProps {
  readonly path: string;
  readonly look: string;
  /** Can a transition be drawn from it? */
  readonly isOpen: boolean;
  /** What is read from afar, and the room for it. */
  readonly far: { readonly title: string; readonly width: number; readonly height: number } | null;
  readonly children: ReactNode;
}

/** Sizes of the titles that cards show from afar. */
const FAR_LETTERS = { least: 16, most: 46 };

function Face({ path, look, isOpen, far, children }: FaceProps) {
  const { chosen } = useDesignAround();
  const fit = far === null ? 0 : fittingPx(far.title, far.width - 18, far.height - 8, FAR_LETTERS, estimateText);
  const style: CSSProperties & Record<"--fit", string> = { "--fit": `${fit}px` };
  return (
    <>
      <Handle type="target" position={Position.Left} className="handle-into" isConnectableStart={false} />
      <div
        className={look}
        style={style}
        data-testid="state"
        data-state-path={path}
        data-chosen={chosen.has(path)}
        data-far-title={far?.title}
      >
        {children}
      </div>
      <Badge id={path} />
      {isOpen ? (
        <OutHandle path={path} />
      ) : (
        <Handle id={OUT} type="source" position={Position.Right} className="handle-hidden" isConnectable={false} />
      )}
    </>
  );
}

function Container({ state }: { readonly state: ChartState }) {
  const { chosen, dropInto } = useDesignAround();
  return (
    <>
      <Handle type="target" position={Position.Left} className="handle-into" isConnectableStart={false} />
      <section
        className={`container${state.kind === "tracks" ? " container-tracks" : ""}${state.isTrack ? " container-track" : ""}`}
        aria-label={state.title}
        data-testid="state"
        data-state-path={state.path}
        data-selected={chosen.has(state.path)}
        data-drop={dropInto === state.path}
      >
        <div className="container-head">
          <Title state={state} />
          {state.isTrack && <span className="pill">track</span>}
          {state.description !== null && <span className="container-text">{state.description}</span>}
        </div>
      </section>
      <Badge id={state.path} />
      <OutHandle path={state.path} />
    </>
  );
}

function OutHandle({ path }: { readonly path: string }) {
  const { onNext } = useDesignAround();
  return (
    <Handle
      id={OUT}
      type="source"
      position={Position.Right}
      className="handle-out"
      title="Drag to where it leads, or click for a new state"
      onClick={(event) => {
        event.stopPropagation();
        onNext(path, { x: event.clientX, y: event.clientY });
      }}
    />
  );
}

function Title({ state }: { readonly state: ChartState }) {
  const { renaming, onRenamed, onRename } = useDesignAround();
  if (renaming === state.path)
    return <NameInput key={state.path} title={state.title} onDone={(title) => onRenamed(state.path, title)} />;
  return (
    <h3
      className={state.children.length > 0 ? "container-title" : undefined}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onRename(state.path);
      }}
    >
      {state.title}
    </h3>
  );
}

function NameInput({ title, onDone }: { readonly title: string; readonly onDone: (title: string | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (typed: string | null): void => {
    if (done.current) return;
    done.current = true;
    onDone(typed === null || typed.trim() === "" ? null : typed.trim());
  };
  return (
    <input
      ref={input}
      className="name-input nodrag nopan"
      aria-label="Name of the state"
      defaultValue={title}
      maxLength={200}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") finish(event.currentTarget.value);
        if (event.key === "Escape") finish(null);
      }}
    />
  );
}

function Card({ content: { group, shape, docked } }: { readonly content: Extract<CanvasContent, { kind: "label" }> }) {
  const { chosen } = useDesignAround();
  const [only] = shape.rows;
  return (
    <>
      <Handle type="target" position={Position.Left} className="handle-hidden" isConnectable={false} />
      <div
        className="label-card"
        data-docked={docked}
        data-inline={shape.inline}
        data-chosen={chosen.has(group.id)}
        data-testid="transition"
        data-group={group.id}
      >
        {shape.inline && only !== undefined ? (
          <div className="label-inline">
            <span className="label-event">{group.title}</span>
            <FarTargets paths={only.far} />
          </div>
        ) : (
          <>
            <h4 className="label-event">{group.title}</h4>
            <ol className="label-rows">
              {shape.rows.map((box) => (
                <Row key={box.row.id} box={box} />
              ))}
            </ol>
          </>
        )}
      </div>
      <Badge id={group.id} />
      {shape.rows.map(({ row, top, height }) => (
        <Handle
          key={row.id}
          id={row.id}
          type="source"
          position={Position.Right}
          className="handle-row"
          style={{ top: top + height / 2 }}
          title="Drag to where it leads"
        />
      ))}
    </>
  );
}

function Row({ box: { row, note, far, height } }: { readonly box: RowBox }) {
  const { onChoose, chosen } = useDesignAround();
  return (
    <li
      className="label-row"
      style={{ height }}
      data-testid="row"
      data-row={row.id}
      data-chosen={chosen.has(row.id)}
      onClick={(event) => {
        event.stopPropagation();
        onChoose(row.id);
      }}
    >
      <span className="label-mark" />
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
  const { chart, onChoose } = useDesignAround();
  return paths.map((path) => (
    <button
      className="far nodrag"
      type="button"
      tabIndex={-1}
      key={path}
      onClick={(event) => {
        event.stopPropagation();
        onChoose(path);
      }}
    >
      <span aria-hidden="true">→</span> {chart.byPath.get(path)?.title ?? path}
    </button>
  ));
}

function Badge({ id }: { readonly id: string }) {
  const found = useDesignAround().problems.get(id);
  if (found === undefined) return null;
  const { errors, warnings } = found;
  const count = errors + warnings;
  const words = `${count} ${count === 1 ? "problem" : "problems"} here`;
  return (
    <span className="badge" data-severity={errors > 0 ? "error" : "warning"} title={words}>
      <span aria-hidden="true">{errors > 0 ? "!" : "?"}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
