import type { Box } from "../kernels/layout-graph.ts";
import type { MeasureText } from "../kernels/text-size.ts";
import type { Chart, ChartState } from "../model/chart.ts";
import { answerRows } from "./answer-rows.ts";
import type { CanvasContent } from "./canvas-chart.ts";
import { CARD, LABEL, loudDeeds, PILL, pillTitle, staysOf, stayText } from "./card-sizes.ts";
import { Column, dot, EVENT, rect, rule, SMALL, TEXT, TITLE, type Inks } from "./picture-parts.ts";
import { t } from "../texts/texts.ts";

/** What boxes of a picture are drawn with. */
export interface PictureKit {
  readonly chart: Chart;
  readonly measure: MeasureText;
  readonly inks: Inks;
}

/** A box of the canvas as SVG, with the same words as its card. */
export function boxPicture(content: CanvasContent, box: Box, kit: PictureKit): string {
  switch (content.kind) {
    case "dot":
      return dot(box.x + box.width / 2, box.y + box.height / 2, 6, kit.inks.dim);
    case "container":
      return containerPicture(content.state, box, kit);
    case "final":
      return pill(content.state, box, kit, false);
    case "history":
      return pill(content.state, box, kit, true);
    case "arrival":
      return card(
        { ...content.state, title: t("On the way in"), description: null, groups: [], wait: null },
        box,
        kit,
        true,
      );
    case "state":
      return card(content.state, box, kit, false);
    case "label":
      return labelPicture(content, box, kit);
  }
}

function card(state: ChartState, box: Box, { measure, inks }: PictureKit, dashed: boolean): string {
  const column = new Column(box.y + 10, measure, inks.ink);
  const [x, width] = [box.x + CARD.inset, box.width - 2 * CARD.inset];
  column.write(state.title, x, width, TITLE, 19);
  if (state.description !== null) {
    column.y += 2;
    column.write(state.description, x, width, TEXT, 17, inks.dim);
  }
  column.y += 10;
  const section = (lines: readonly (readonly [string, string, string])[]): void => {
    if (lines.length === 0) return;
    column.parts.push(rule(box.x, column.y, box.width, inks.line));
    column.y += 7;
    for (const [text, mark, fill] of lines) {
      column.parts.push(dot(x + 5, column.y + 8.5, 3, mark));
      column.write(text, x + CARD.icon, width - CARD.icon, TEXT, 17, fill);
      column.y += 3;
    }
    column.y += 4;
  };
  section(
    answerRows(state.answers).map((row) => [
      row.map(({ text }) => text).join(" · "),
      inks[row[0]?.field ?? "respond"],
      inks.ink,
    ]),
  );
  section(loudDeeds(state).map((deed) => [deed, inks.border, inks.dim]));
  const rest = [...staysOf(state).map(stayText), ...(state.wait === null ? [] : [state.wait])];
  section(rest.map((text) => [text, inks.border, inks.dim]));
  return rect(box, 12, { fill: inks.paper, stroke: inks.border, dashed }) + column.parts.join("");
}

function containerPicture(state: ChartState, box: Box, { measure, inks }: PictureKit): string {
  const column = new Column(box.y + 11, measure, inks.ink);
  const width = Math.min(500, box.width) - 32;
  column.write(
    state.isTrack ? t("{state} (track)", { state: state.title }) : state.title,
    box.x + 16,
    width,
    { px: 13, weight: 600 },
    18,
  );
  if (state.description !== null) column.write(state.description, box.x + 16, width, TEXT, 17, inks.dim);
  return rect(box, 18, { fill: inks.phase, stroke: inks.border, dashed: state.isTrack }) + column.parts.join("");
}

function pill(state: ChartState, box: Box, { measure, inks }: PictureKit, dashed: boolean): string {
  const face = state.kind === "history" ? PILL.history : PILL.end;
  const title = pillTitle(state.title, face, measure);
  const column = new Column(box.y + (box.height - title.height) / 2, measure, inks.ink);
  column.write(state.title, box.x + 29, PILL.widest, face, PILL.line);
  const outcome = state.outcome === state.title.toLowerCase() ? null : state.outcome;
  if (outcome !== null) {
    column.y = box.y;
    const after = box.x + 29 + title.width + 14;
    column.write(outcome, after, Number.POSITIVE_INFINITY, SMALL, box.height, inks.dim);
  }
  return (
    rect(box, Math.min(box.height / 2, 22), { fill: inks.paper, stroke: inks.border, dashed }) +
    dot(box.x + 16, box.y + box.height / 2, 5, inks.dim) +
    column.parts.join("")
  );
}

function labelPicture(
  { group, shape }: Extract<CanvasContent, { kind: "label" }>,
  box: Box,
  { chart, measure, inks }: PictureKit,
): string {
  const column = new Column(box.y + 6, measure, inks.ink);
  const [x, width] = [box.x + LABEL.inset, box.width - 2 * LABEL.inset];
  column.write(group.title, x, width + 4, EVENT, 16, inks.dim);
  for (const { row, note, far, top } of shape.rows) {
    const indent = shape.inline ? 0 : 9;
    if (!shape.inline) {
      column.y = box.y + top + 3;
      if (row.word !== null)
        column.write([row.word, row.condition ?? ""].join(" "), x + indent, width - indent, SMALL, 16);
      if (note !== null) column.write(note, x + indent, width - indent, SMALL, 16, inks.dim);
    }
    for (const path of far) {
      column.write(`→ ${chart.byPath.get(path)?.title ?? path}`, x + indent, width - indent, EVENT, 18);
      column.y += 2;
    }
  }
  return rect(box, 9, { fill: inks.paper, stroke: inks.line }) + column.parts.join("");
}
