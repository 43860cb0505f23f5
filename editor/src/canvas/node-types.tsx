import type { Node, NodeProps, NodeTypes } from "@xyflow/react";
import type { CSSProperties, ReactNode } from "react";
import type { ChartState } from "../model/chart.ts";
import { estimateText, fittingPx } from "../kernels/text-size.ts";
import { Icon } from "../look/icons.tsx";
import type { CanvasContent } from "../projection/canvas-chart.ts";
import { pillFromAfar } from "../projection/card-sizes.ts";
import { useChartLight, useLit } from "./chart-light.ts";
import { LabelCard } from "./label-card.tsx";
import { Mark, StopMark } from "./mark.tsx";
import { useStopDeeds } from "./row-words.tsx";
import { CardSections, StateCard } from "./state-card.tsx";
import { t } from "../texts/texts.ts";

/** A node of the canvas as React Flow keeps it. */
export type ChartNode = Node<
  { readonly content: CanvasContent; readonly width: number; readonly height: number },
  "chart"
>;

/** The one kind of node: what it shows depends on its content. */
export const NODE_TYPES = { chart: ChartBox } satisfies NodeTypes;

function ChartBox({ data }: NodeProps<ChartNode>) {
  return <Content {...data} />;
}

function Content({ content, width, height }: ChartNode["data"]) {
  switch (content.kind) {
    case "dot":
      return <span className="start-dot" aria-hidden="true" />;
    case "label":
      return <Label content={content} />;
    case "arrival":
      return <Arrival state={content.state} />;
    case "container":
      return <Container state={content.state} />;
    case "final":
      return (
        <StateBox state={content.state} look="end" width={width} height={height}>
          <span className="end-dot" aria-hidden="true" />
          <span className="pill-title">{content.state.title}</span>
          {content.state.outcome !== null && content.state.outcome !== content.state.title.toLowerCase() && (
            <span className="pill">{content.state.outcome}</span>
          )}
        </StateBox>
      );
    case "history":
      return (
        <StateBox state={content.state} look="history" width={width} height={height}>
          <Icon name="history" size={15} />
          <span className="pill-title">{content.state.title}</span>
        </StateBox>
      );
    case "state":
      return (
        <StateBox state={content.state} look="state" width={width} height={height}>
          <StateCard state={content.state} />
        </StateBox>
      );
  }
}

/** Sizes of the titles that cards show from afar. */
const FAR_LETTERS = { least: 16, most: 46 };

interface StateBoxProps {
  readonly state: ChartState;
  readonly look: "state" | "end" | "history";
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

function StateBox({ state, look, width, height, children }: StateBoxProps) {
  const { lit, dimmed } = useLit(state.path);
  const { selected, onSelect, marks } = useChartLight();
  const { onContextMenu, onStopKey } = useStopDeeds("states", state.path);
  const flow = marks?.flows?.get(state.path);
  // From afar there is room for one thing: how much went through it belongs to the title.
  const name = look === "state" ? state.title : pillFromAfar(state.title);
  const farTitle = flow === undefined ? name : `${name}\u00a0· ${flow.short.replace(" ", "\u00a0")}`;
  const style: CSSProperties & Record<"--fit" | "--share", string | number> = {
    "--fit": `${fittingPx(farTitle, width - 18, height - 8, FAR_LETTERS, estimateText)}px`,
    "--share": flow?.share ?? 0,
  };
  return (
    <div
      className={`box box-${look}`}
      style={style}
      role="button"
      tabIndex={0}
      aria-current={lit === "current" ? "step" : undefined}
      aria-pressed={selected === state.path}
      data-testid="state"
      data-state-path={state.path}
      data-lit={lit}
      data-dimmed={dimmed}
      data-far-title={farTitle}
      data-flow={flow !== undefined}
      onClick={() => onSelect(state.path)}
      onContextMenu={onContextMenu}
      onKeyDown={(event) => {
        if (onStopKey(event)) return;
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        onSelect(state.path);
      }}
    >
      {children}
      <span className="far-name visually-hidden">
        {flow === undefined ? state.title : `${state.title}, ${flow.words}`}
      </span>
      <Mark id={state.path} />
    </div>
  );
}

function Container({ state }: { readonly state: ChartState }) {
  const { lit, dimmed } = useLit(state.path);
  const { selected, onSelect } = useChartLight();
  const { onContextMenu, onStopKey } = useStopDeeds("states", state.path);
  return (
    <div
      role="group"
      className={`container${state.kind === "tracks" ? " container-tracks" : ""}${state.isTrack ? " container-track" : ""}`}
      aria-label={state.title}
      data-testid="state"
      data-state-path={state.path}
      data-lit={lit}
      data-dimmed={dimmed}
      data-selected={selected === state.path}
    >
      <button
        type="button"
        className="container-head nodrag"
        onClick={() => onSelect(state.path)}
        onContextMenu={onContextMenu}
        onKeyDown={onStopKey}
      >
        <span className="container-title">{state.title}</span>
        {state.isTrack && <span className="pill">{t("track")}</span>}
        {state.description !== null && <span className="container-text">{state.description}</span>}
      </button>
      <StopMark id={state.path} />
    </div>
  );
}

function Arrival({ state }: { readonly state: ChartState }) {
  const { lit, dimmed } = useLit(state.path);
  return (
    <div className="box box-arrival" data-lit={lit === "current" ? "visited" : lit} data-dimmed={dimmed}>
      <header className="card-head">
        <h3>{t("On the way in")}</h3>
      </header>
      <CardSections state={{ ...state, groups: [], wait: null }} />
    </div>
  );
}

function Label({ content: { group, shape, docked } }: { readonly content: Extract<CanvasContent, { kind: "label" }> }) {
  const { light } = useChartLight();
  const asked = group.rows.some((row) => light?.verdicts.has(row.id));
  const taken = group.rows.some((row) => light?.taken.has(row.id));
  return (
    <div
      className="label-card"
      data-docked={docked}
      data-inline={shape.inline}
      data-taken={taken}
      data-dimmed={light !== null && !asked && !taken}
    >
      <LabelCard group={group} shape={shape} />
    </div>
  );
}
