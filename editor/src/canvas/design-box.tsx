import { Handle, Position, type Node, type NodeProps, type NodeTypes } from "@xyflow/react";
import { memo, useEffect, useRef, useState, type CSSProperties, type ReactNode } from "react";
import { estimateText, fittingPx } from "../kernels/text-size.ts";
import { Icon } from "../look/icons.tsx";
import type { ChartState } from "../model/chart.ts";
import type { CanvasContent } from "../projection/canvas-chart.ts";
import { pillFromAfar, type Size } from "../projection/card-sizes.ts";
import { Badge } from "./badge.tsx";
import { OUT } from "./box-handles.ts";
import { DesignCard } from "./design-card.tsx";
import { useDesignAround, useDesignNow } from "./design-context.ts";
import { FoldButton } from "./fold-button.tsx";
import { ResizeHandles } from "./resize-handles.tsx";
import { CardSections } from "./state-card.tsx";
import { t } from "../texts/texts.ts";

/** A box of the canvas while it is drawn on, as React Flow keeps it. */
export type DesignNode = Node<
  { readonly content: CanvasContent; readonly width: number; readonly height: number },
  "design"
>;

/** The one kind of node of a canvas that is drawn on. */
export const DESIGN_NODE_TYPES = {
  // Where a box stands, and whether it is dragged, changes nothing in it.
  design: memo(DesignBox, (before, now) => before.id === now.id && before.data === now.data),
} satisfies NodeTypes;

function DesignBox({ id, data: { content, width, height } }: NodeProps<DesignNode>) {
  switch (content.kind) {
    case "dot":
      return <span className="start-dot" aria-hidden="true" />;
    case "label":
      return <DesignCard content={content} />;
    case "arrival":
      return (
        <Face path={id} look="box box-arrival" isOpen={false} far={null}>
          <header className="card-head">
            <h3>{t("On the way in")}</h3>
          </header>
          <CardSections state={{ ...content.state, groups: [], wait: null }} />
        </Face>
      );
    case "container":
      return <Container state={content.state} />;
    case "final":
    case "history":
      return <Pill state={content.state} width={width} height={height} />;
    case "state":
      return (
        <Face
          path={id}
          look={content.state.fold === undefined ? "box box-state" : "box box-state box-fold"}
          isOpen
          far={{ title: content.state.title, width, height }}
        >
          <header className="card-head">
            <Title state={content.state} />
            {content.state.fold !== undefined && <FoldButton state={content.state} isFolded />}
            {content.state.description !== null && <p>{content.state.description}</p>}
          </header>
          <CardSections state={content.state} />
        </Face>
      );
  }
}

interface PillProps extends Size {
  readonly state: ChartState;
}

/** An end, or a memory. */
function Pill({ state, width, height }: PillProps) {
  const { path, kind, title, outcome } = state;
  return (
    <Face
      path={path}
      look={kind === "final" ? "box box-end" : "box box-history"}
      isOpen={false}
      far={{ title: pillFromAfar(title), width, height }}
    >
      {kind === "final" ? <span className="end-dot" aria-hidden="true" /> : <Icon name="history" size={15} />}
      <Title state={state} />
      {outcome !== null && outcome !== title.toLowerCase() && <span className="pill">{outcome}</span>}
    </Face>
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
  const isChosen = useDesignAround(({ chosen }) => chosen.has(path));
  const isRenamed = useDesignAround(({ renaming }) => renaming === path);
  const [isNear, setNear] = useState(false);
  const fit = far === null ? 0 : fittingPx(far.title, far.width - 18, far.height - 8, FAR_LETTERS, estimateText);
  const style: CSSProperties & Record<"--fit", string> = { "--fit": `${fit}px` };
  return (
    <>
      <IntoHandle />
      <div
        className={look}
        style={style}
        data-testid="state"
        data-state-path={path}
        data-chosen={isChosen}
        data-far-title={far?.title}
        data-renamed={isRenamed}
        onPointerEnter={() => setNear(true)}
      >
        {children}
      </div>
      <Badge id={path} />
      {isOpen && (isNear || isChosen) && <OutHandle path={path} />}
    </>
  );
}

function Container({ state }: { readonly state: ChartState }) {
  const isChosen = useDesignAround(({ chosen }) => chosen.has(state.path));
  const takes = useDesignAround(({ dropInto }) => dropInto === state.path);
  const [isNear, setNear] = useState(false);
  return (
    <>
      <IntoHandle />
      <div
        role="group"
        className={`container${state.kind === "tracks" ? " container-tracks" : ""}${state.isTrack ? " container-track" : ""}`}
        aria-label={state.title}
        data-testid="state"
        data-state-path={state.path}
        data-selected={isChosen}
        data-drop={takes}
        onPointerEnter={() => setNear(true)}
      >
        <div className="container-head">
          <FoldButton state={state} isFolded={false} />
          <Title state={state} />
          {state.isTrack && <span className="pill">{t("track")}</span>}
          {state.description !== null && <span className="container-text">{state.description}</span>}
        </div>
      </div>
      <Badge id={state.path} />
      <ResizeHandles path={state.path} />
      {(isNear || isChosen) && <OutHandle path={state.path} />}
    </>
  );
}

/** Where a line may be let go, while one is drawn. */
function IntoHandle() {
  const isWanted = useDesignAround(({ isConnecting }) => isConnecting);
  return (
    isWanted && <Handle type="target" position={Position.Left} className="handle-into" isConnectableStart={false} />
  );
}

/** From where a line is drawn; there once somebody came near, since a large chart has hundreds of them. */
function OutHandle({ path }: { readonly path: string }) {
  const now = useDesignNow();
  if (!now().mayChange) return null;
  return (
    <Handle
      id={OUT}
      type="source"
      position={Position.Right}
      className="handle-out"
      title={t("Drag to where it leads, or click for a new state")}
      onClick={(event) => {
        event.stopPropagation();
        now().onNext(path, { x: event.clientX, y: event.clientY });
      }}
    />
  );
}

function Title({ state }: { readonly state: ChartState }) {
  const now = useDesignNow();
  const isRenamed = useDesignAround(({ renaming }) => renaming === state.path);
  if (isRenamed)
    return (
      <NameInput
        key={state.path}
        title={state.title}
        onDone={(title, goesOn) => now().onRenamed(state.path, title, goesOn)}
      />
    );
  return (
    <h3
      className={titleLook(state)}
      onDoubleClick={(event) => {
        event.stopPropagation();
        now().onRename(state.path);
      }}
    >
      {state.title}
    </h3>
  );
}

function titleLook({ kind, children }: ChartState): string | undefined {
  if (kind === "final" || kind === "history") return "pill-title";
  return children.length > 0 ? "container-title" : undefined;
}

function NameInput({
  title,
  onDone,
}: {
  readonly title: string;
  readonly onDone: (title: string | null, goesOn: boolean) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (typed: string | null, goesOn = false): void => {
    if (done.current) return;
    done.current = true;
    onDone(typed === null || typed.trim() === "" ? null : typed.trim(), goesOn);
  };
  return (
    <input
      ref={input}
      className="name-input nodrag nopan"
      aria-label={t("Name of the state")}
      defaultValue={title}
      maxLength={200}
      onBlur={(event) => finish(event.currentTarget.value, true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") finish(event.currentTarget.value);
        if (event.key === "Escape") finish(null);
      }}
    />
  );
}
