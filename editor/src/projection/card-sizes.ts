import { countLines, type Face, type MeasureText } from "../kernels/text-size.ts";
import type { Chart, ChartState, EventGroup, TransitionRow } from "../model/chart.ts";
import { answerRows } from "./answer-rows.ts";
import { isFar } from "./far-targets.ts";
import { t } from "../texts/texts.ts";

/** Sizes that the cards' style sheet repeats; change them together. */
export const CARD = { width: 236, inset: 13, icon: 20 } as const;
export const LABEL = { width: 214, inset: 10 } as const;
/** What a row's words have of a card's width: beside them stand its borders, its mark and some room. */
const ROW_WIDTH = LABEL.width - 2 - 18 - 9;

const TITLE: Face = { px: 13.5, weight: 600 };
const TEXT: Face = { px: 12, weight: 400 };
const ANSWER: Face = { px: 12, weight: 500 };
const EVENT: Face = { px: 11.5, weight: 600 };
const ROW: Face = { px: 11.5, weight: 400 };

/** Pills, which name an end or a memory; the style sheet repeats these. */
export const PILL = {
  widest: 260,
  line: 18,
  end: { px: 13, weight: 600 },
  history: { px: 11.5, weight: 600 },
} as const satisfies Readonly<Record<string, number | Face>>;

const LINE = { title: 19, text: 17, row: 16 } as const;
const FAR_LINE = 20;
/** Room that an event keeps for its verdict. */
const MARK = 16;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a state's card. */
export function stateSize(state: ChartState, measure: MeasureText): Size {
  const inner = CARD.width - 2 * CARD.inset;
  const lines = (text: string, face: Face, width: number): number => countLines(text, width, face, measure);
  const head =
    11 +
    lines(state.title, TITLE, inner) * LINE.title +
    (state.description === null ? 0 : 2 + lines(state.description, TEXT, inner) * LINE.text) +
    10;
  const section = (texts: readonly string[], face: Face): number =>
    texts.length === 0
      ? 0
      : 1 +
        14 +
        (texts.length - 1) * 3 +
        texts.reduce((sum, text) => sum + lines(text, face, inner - CARD.icon) * LINE.text, 0);
  const answers = section(
    answerRows(state.answers).map((row) => row.map((cell) => cell.text).join("      ")),
    ANSWER,
  );
  const deeds = section(loudDeeds(state), TEXT);
  const rest = section([...staysOf(state).map(stayText), ...(state.wait === null ? [] : [state.wait])], TEXT);
  const fold = section(state.fold?.words ?? [], TEXT);
  return { width: CARD.width, height: head + answers + deeds + rest + fold + 2 };
}

/** What a state's card says it does, besides answering. */
export function loudDeeds(state: ChartState): string[] {
  return [
    ...state.deeds.filter(isLoud),
    ...state.leavingDeeds.filter(isLoud).map((deed) => t("on leaving, {deed}", { deed })),
  ];
}

/** Groups that keep the case where it is: they are lines of the state's own card. */
export function staysOf(state: ChartState): readonly EventGroup[] {
  return state.groups.filter((group) => !group.leaves);
}

/** A group that leaves nothing, as a line: "customer writes again: joins the complaint". */
export function stayText(group: EventGroup): string {
  const deeds = group.rows.flatMap((row) => [...row.answers.map((answer) => answer.text), ...row.deeds]);
  return `${group.title}: ${deeds.length === 0 ? t("nothing changes") : deeds.join(", ")}`;
}

/** The size of a container's way in: what happens on arrival. */
export function arrivalSize(state: ChartState, measure: MeasureText): Size {
  if (!hasArrivalCard(state)) return { width: 14, height: 14 };
  const { height } = stateSize(
    { ...state, title: t("On the way in"), description: null, groups: [], wait: null },
    measure,
  );
  return { width: CARD.width, height };
}

/** True when a container does something on arrival, so that its way in is a card and not a dot. */
export function hasArrivalCard(state: ChartState): boolean {
  return state.answers.length + state.deeds.length + state.leavingDeeds.length > 0;
}

/** The size of a final state's pill. */
export function finalSize(state: ChartState, measure: MeasureText): Size {
  const outcome =
    state.outcome === null || state.outcome === state.title.toLowerCase() ? 0 : 8 + 20 + measure(state.outcome, ROW);
  const title = pillTitle(state.title, PILL.end, measure);
  return { width: Math.ceil(11 + 18 + title.width + outcome + 17), height: 20 + title.height };
}

/** The size of the pill of a memory. */
export function historySize(state: ChartState, measure: MeasureText): Size {
  const title = pillTitle(state.title, PILL.history, measure);
  return { width: Math.ceil(title.width) + 52, height: 16 + title.height };
}

/** So many letters of a pill's name are shown from afar. */
const FAR_LETTERS = 30;

/** A pill's name as it is shown from afar, where it has a line for itself and no more. */
export const pillFromAfar = (title: string): string =>
  title.length > FAR_LETTERS ? `${title.slice(0, FAR_LETTERS - 2).trimEnd()}…` : title;

/** The room that a pill's title takes; a long one breaks into lines. */
export function pillTitle(title: string, face: Face, measure: MeasureText): Size {
  const lines = countLines(title, PILL.widest, face, measure);
  return { width: lines > 1 ? PILL.widest : measure(title, face), height: lines * PILL.line };
}

/** One row of a label card with its place in it. */
export interface RowBox {
  readonly row: TransitionRow;
  /** What the row does besides leading on. */
  readonly note: string | null;
  /** Targets that the row names instead of drawing a line to them. */
  readonly far: readonly string[];
  readonly top: number;
  readonly height: number;
}

/** A label card's size and where its rows stand. A lone row without a condition or a note is the event's line alone. */
export interface LabelShape extends Size {
  readonly rows: readonly RowBox[];
  readonly inline: boolean;
}

/** The size of the card of one event, docked to its container or between two states. */
export function labelShape(group: EventGroup, chart: Chart, measure: MeasureText): LabelShape {
  const bare = group.rows.map((row) => ({
    row,
    note: rowNote(row),
    far: row.targets.filter((target) => isFar(group.source, target, chart)),
  }));
  const [only] = bare;
  if (bare.length === 1 && only !== undefined && only.row.word === null && only.note === null)
    return inlineShape(group, only, chart, measure);
  const inner = LABEL.width - 2 * LABEL.inset;
  let top = 6 + countLines(group.title, inner, EVENT, measure) * LINE.row + 2;
  const rows = bare.map((row) => {
    const height = rowHeight(row, measure);
    const box = { ...row, top, height };
    top += height;
    return box;
  });
  return { width: LABEL.width, height: top + 6, rows, inline: false };
}

type BareRow = Omit<RowBox, "top" | "height">;

function inlineShape(group: EventGroup, only: BareRow, chart: Chart, measure: MeasureText): LabelShape {
  const chips = only.far.map((path) => measure(`→ ${chart.byPath.get(path)?.title ?? path}`, EVENT) * 1.03 + 20);
  const width = Math.min(
    LABEL.width,
    Math.ceil(Math.max(measure(group.title, EVENT) * 1.03 + MARK, ...chips) + 2 * LABEL.inset),
  );
  const height =
    countLines(group.title, width - 2 * LABEL.inset - MARK, EVENT, measure) * LINE.row +
    12 +
    only.far.length * FAR_LINE;
  return { width, height, rows: [{ ...only, top: 0, height }], inline: true };
}

function rowHeight({ row, note, far }: BareRow, measure: MeasureText): number {
  const lines = (text: string | null): number => (text === null ? 0 : countLines(text, ROW_WIDTH, ROW, measure));
  const said = row.word === null ? 0 : lines(row.condition === null ? row.word : `${row.word} ${row.condition}`);
  return Math.max(1, said + lines(note)) * LINE.row + far.length * FAR_LINE + 7;
}

/** What a row does besides leading on: its own description, its answers, and the deeds that others notice. */
export function rowNote(row: TransitionRow): string | null {
  const answers = row.answers.map((answer) =>
    answer.because === null ? answer.text : `${answer.text}, ${answer.because}`,
  );
  const parts = [
    ...(row.description === null ? [] : [row.description]),
    ...answers,
    ...row.deeds.filter(isLoud),
    ...(row.targets.length === 0 ? [t("stays here")] : []),
  ];
  return parts.length === 0 ? null : parts.join(" · ");
}

/** Deeds that a card shows; clocks that stop, order of service and tags are left to the inspector. */
export function isLoud(deed: string): boolean {
  return !/^(stops|cancels|severity|priority|tags) /.test(deed);
}
