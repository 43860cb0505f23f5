import type { NodeProps, NodeTypes } from "@xyflow/react";
import type { CSSProperties, ReactNode } from "react";
import { estimateText, fittingPx } from "../kernels/text-size.ts";
import { Icon } from "../look/icons.tsx";
import type { ChartState } from "../model/chart.ts";
import { DIFF_WORDS } from "../projection/diff-marks.ts";
import { pillFromAfar } from "../projection/card-sizes.ts";
import { useDiffAround, useMark } from "./diff-around.ts";
import { DiffCard } from "./diff-card.tsx";
import type { DiffNode } from "./diff-elements.ts";
import { DiffBadge, DiffLines } from "./diff-mark.tsx";
import { CardSections, StateCard } from "./state-card.tsx";
import { t } from "../texts/texts.ts";

/** The one kind of node of a chart of two versions. */
export const DIFF_NODE_TYPES = { diff: DiffBox } satisfies NodeTypes;

function DiffBox({ id, data }: NodeProps<DiffNode>) {
  return <Content id={id} {...data} />;
}

function Content({ id, content, width, height }: DiffNode["data"] & { readonly id: string }) {
  switch (content.kind) {
    case "dot":
      return <span className="start-dot" aria-hidden="true" />;
    case "label":
      return (
        <Box id={id} look="label-card" name={t("When {event}", { event: content.group.title })}>
          <DiffCard group={content.group} shape={content.shape} />
        </Box>
      );
    case "arrival":
      return (
        <Box id={id} look="box box-arrival" name={t("On the way into {state}", { state: content.state.title })}>
          <header className="card-head">
            <h3>{t("On the way in")}</h3>
          </header>
          <CardSections state={{ ...content.state, groups: [], wait: null }} />
        </Box>
      );
    case "container":
      return <Container state={content.state} />;
    case "final":
      return (
        <StateBox state={content.state} look="box-end" width={width} height={height}>
          <span className="diff-row">
            <span className="end-dot" aria-hidden="true" />
            <span className="pill-title">{content.state.title}</span>
            {content.state.outcome !== null && content.state.outcome !== content.state.title.toLowerCase() && (
              <span className="pill">{content.state.outcome}</span>
            )}
          </span>
        </StateBox>
      );
    case "history":
      return (
        <StateBox state={content.state} look="box-history" width={width} height={height}>
          <span className="diff-row">
            <Icon name="history" size={15} />
            <span className="pill-title">{content.state.title}</span>
          </span>
        </StateBox>
      );
    case "state":
      return (
        <StateBox state={content.state} look="box-state" width={width} height={height}>
          <StateCard state={content.state} />
        </StateBox>
      );
  }
}

/** Sizes of the titles that cards show from afar. */
const FAR_LETTERS = { least: 16, most: 46 };

interface StateBoxProps {
  readonly state: ChartState;
  readonly look: "box-state" | "box-end" | "box-history";
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

function StateBox({ state, look, width, height, children }: StateBoxProps) {
  const fit = fittingPx(state.title, width - 18, height - 8, FAR_LETTERS, estimateText);
  return (
    <Box
      id={state.path}
      look={`box ${look}`}
      name={state.title}
      far={{ title: look === "box-state" ? state.title : pillFromAfar(state.title), fit }}
    >
      {children}
    </Box>
  );
}

interface BoxProps {
  readonly id: string;
  readonly look: string;
  readonly name: string;
  readonly far?: { readonly title: string; readonly fit: number };
  readonly children: ReactNode;
}

function Box({ id, look, name, far, children }: BoxProps) {
  const { chosen, isQuiet, onChoose } = useDiffAround();
  const mark = useMark(id);
  const style: CSSProperties & Record<"--fit", string> = { "--fit": `${far?.fit ?? 0}px` };
  return (
    <div className="diff-box" data-how={mark?.how} data-dimmed={isQuiet && mark === null} style={style}>
      <div
        className={look}
        data-chosen={chosen === id}
        data-testid={far === undefined ? undefined : "state"}
        data-state-path={far === undefined ? undefined : id}
        data-far-title={far?.title}
      >
        {/* As large as the card, beneath what can be pressed in it. */}
        <button
          type="button"
          className="diff-choose"
          aria-label={mark === null ? name : `${name}: ${DIFF_WORDS[mark.how].word}`}
          aria-pressed={chosen === id}
          onClick={() => onChoose(id)}
        />
        {children}
        <DiffLines mark={mark} />
      </div>
      {mark !== null && !mark.isInner && <DiffBadge how={mark.how} />}
    </div>
  );
}

function Container({ state }: { readonly state: ChartState }) {
  const { chosen, isQuiet, onChoose } = useDiffAround();
  const mark = useMark(state.path);
  return (
    <div className="diff-box" data-how={mark?.how} data-dimmed={isQuiet && mark === null}>
      <div
        role="group"
        className={`container${state.kind === "tracks" ? " container-tracks" : ""}${state.isTrack ? " container-track" : ""}`}
        aria-label={mark === null ? state.title : `${state.title}: ${DIFF_WORDS[mark.how].word}`}
        data-testid="state"
        data-state-path={state.path}
        data-selected={chosen === state.path}
      >
        <button type="button" className="container-head nodrag" onClick={() => onChoose(state.path)}>
          <span className="container-title">{state.title}</span>
          {state.isTrack && <span className="pill">{t("track")}</span>}
          {state.description !== null && <span className="container-text">{state.description}</span>}
          <DiffLines mark={mark} />
        </button>
      </div>
      {mark !== null && !mark.isInner && <DiffBadge how={mark.how} />}
    </div>
  );
}
