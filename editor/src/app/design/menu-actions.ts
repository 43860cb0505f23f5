import type { Protocol } from "@parley/engine";
import type { CanvasSpot } from "../../canvas/canvas-deeds.ts";
import type { Attempt } from "../../commands/edit.ts";
import { setKind } from "../../commands/kinds.ts";
import { makeTracks, unwrapPhase, wrapInPhase } from "../../commands/nesting.ts";
import { addState, insertState, type NewKind } from "../../commands/new-states.ts";
import { removeChosen } from "../../commands/remove-chosen.ts";
import { setInitial } from "../../commands/states.ts";
import { addRow } from "../../commands/transitions.ts";
import type { Chart, ChartState } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";
import { arrangements } from "./arrange.ts";
import { chooseAll } from "./choose-all.ts";
import { copyChosen, cutChosen, duplicateChosen, paste } from "./clipboard-deeds.ts";
import type { DesignStore } from "./design-store.ts";
import { moveActions } from "./move-actions.ts";
import type { DrawnDesign } from "./use-design-chart.ts";
import type { Folding } from "./use-folding.ts";
import type { WantedLine } from "./use-canvas-deeds.ts";

/** One line of a menu. */
export interface MenuAction {
  readonly title: string;
  readonly keys?: string;
  readonly isGrave?: boolean;
  readonly onClick: () => void;
}

/** Lines that open from one line of a menu. */
export interface SubMenu {
  readonly title: string;
  readonly inside: readonly MenuAction[];
}

interface Asks {
  readonly onRename: (path: string) => void;
  readonly onLine: (line: WantedLine) => void;
  /** A line that still looks for its goal. */
  readonly onLead: (line: WantedLine) => void;
}

/** What the canvas can do with the boxes of a chart. */
export interface Boxes {
  readonly drawn: DrawnDesign;
  readonly folding: Folding;
}

/** The kinds of states, as the designer is offered them. */
const NEW_STATES: ReadonlyArray<{ readonly kind: NewKind; readonly title: string }> = [
  { kind: "state", title: t("Add a state here") },
  { kind: "final", title: t("Add an end here") },
  { kind: "phase", title: t("Add a phase here") },
  { kind: "tracks", title: t("Add tracks here") },
  { kind: "history", title: t("Add a way back here") },
];

/** Adds a state at a spot, and lets its name be typed. */
export function addAt(
  store: DesignStore,
  kind: NewKind,
  { parent, at }: Omit<CanvasSpot, "screen">,
  { onRename }: Pick<Asks, "onRename">,
): void {
  if (!store.run((protocol) => addState(protocol, { parent, kind, at: { x: Math.round(at.x), y: Math.round(at.y) } })))
    return;
  const [made] = store.get().history.now.selection;
  if (made !== undefined) onRename(made);
}

/** What can be done at an empty spot; in a phase with the phase, too. */
export function spotActions(
  store: DesignStore,
  chart: Chart,
  spot: CanvasSpot,
  asks: Asks,
  boxes: Boxes,
): Array<MenuAction | SubMenu> {
  const { parent, at } = spot;
  const phase = chart.byPath.get(parent);
  return [
    ...NEW_STATES.map(({ kind, title }) => ({
      title,
      ...(kind === "state" ? { keys: t("double-click") } : {}),
      onClick: () => addAt(store, kind, spot, asks),
    })),
    { title: t("Paste here"), keys: "Ctrl+V", onClick: () => void paste(store, boxes.drawn.design, { parent, at }) },
    { title: t("Choose everything"), keys: "Ctrl+A", onClick: () => chooseAll(store, boxes.drawn.design) },
    ...(phase === undefined
      ? [{ title: t("Tidy the chart up"), keys: "Shift+Alt+T", onClick: boxes.drawn.tidy }]
      : [
          {
            title: t("The phase “{phase}”", { phase: phase.title }),
            inside: elementActions(store, chart, parent, spot, asks, boxes).flatMap((action) =>
              "inside" in action ? action.inside : action,
            ),
          },
        ]),
  ];
}

/** What can be done with an element of the chart: with all that is chosen, where it is one of them. */
export function elementActions(
  store: DesignStore,
  chart: Chart,
  id: string,
  spot: CanvasSpot,
  asks: Asks,
  boxes: Boxes,
): Array<MenuAction | SubMenu> {
  const { selection } = store.get().history.now;
  const state = chart.byPath.get(id);
  const remove: MenuAction = {
    title: t("Delete"),
    keys: "Del",
    isGrave: true,
    onClick: () => store.run((protocol) => removeChosen(protocol, selection)),
  };
  const moves = moveActions(store, chart);
  return [
    ...(state === undefined ? cardActions(store, chart, id, asks) : stateActions(store, state, spot, asks)),
    ...(moves.length > 0 ? [{ title: t("Move it elsewhere"), inside: moves }] : []),
    ...boxActions(store, state, boxes),
    ...(state === undefined ? [] : clipboardActions(store, boxes)),
    remove,
  ];
}

const clipboardActions = (store: DesignStore, { drawn }: Boxes): MenuAction[] => [
  { title: t("Duplicate"), keys: "Ctrl+D", onClick: () => duplicateChosen(store, drawn.design) },
  { title: t("Copy"), keys: "Ctrl+C", onClick: () => copyChosen(store) },
  { title: t("Cut"), keys: "Ctrl+X", onClick: () => cutChosen(store) },
  { title: t("Paste"), keys: "Ctrl+V", onClick: () => void paste(store, drawn.design) },
];

/** What can be done with boxes as they stand: fold a phase, put several in order, tidy up. */
function boxActions(store: DesignStore, state: ChartState | undefined, { drawn, folding }: Boxes) {
  const { design, tidyChosen } = drawn;
  const order = arrangements(store, design);
  const isPhase = state !== undefined && state.children.length > 0;
  const isMany = store.get().history.now.selection.length > 1;
  const isFolded = isPhase && folding.folded.has(state.path);
  const fold = (): void => (isPhase ? folding.fold(state.path) : undefined);
  return [
    ...(isPhase ? [{ title: isFolded ? t("Open it") : t("Fold it up"), keys: "F", onClick: fold }] : []),
    ...(order.length > 0 ? [{ title: t("Put them in order"), inside: order }] : []),
    ...(order.length > 0 || (isPhase && !isFolded && !isMany)
      ? [{ title: isMany ? t("Tidy these up") : t("Tidy up what is in it"), keys: "Shift+Alt+T", onClick: tidyChosen }]
      : []),
  ];
}

/** What can be done with the card of an event, or with one of its rows and the line from there. */
function cardActions(store: DesignStore, chart: Chart, id: string, { onRename }: Asks): MenuAction[] {
  const { card, row } = cardOf(chart, id);
  const insert = (between: string): void => {
    if (store.run((protocol) => insertState(protocol, between))) onRename(store.get().history.now.selection[0] ?? "");
  };
  return [
    { title: t("Add a row with a condition"), onClick: () => store.run((protocol) => addRow(protocol, card)) },
    ...(row === undefined ? [] : [{ title: t("Put a state in between"), onClick: () => insert(row) }]),
  ];
}

/** What can be done with a state. */
function stateActions(store: DesignStore, state: ChartState, spot: CanvasSpot, asks: Asks): MenuAction[] {
  const { path, kind, children, parent } = state;
  const { selection } = store.get().history.now;
  const isMany = selection.length > 1;
  const does = (title: string, command: (protocol: Protocol) => Attempt): MenuAction => ({
    title,
    onClick: () => store.run(command),
  });
  const next = { ...spot, parent: parent ?? "", at: { x: spot.at.x + 360, y: spot.at.y } };
  const isOpen = kind !== "final" && kind !== "history";
  return [
    { title: t("Rename"), keys: "F2", onClick: () => asks.onRename(path) },
    ...(isOpen
      ? [
          {
            title: t("Add a transition from here"),
            onClick: () => asks.onLine({ source: path, target: null, spot: next }),
          },
          {
            title: t("Lead on to another state"),
            keys: "L",
            onClick: () => asks.onLead({ source: path, target: null, spot: next }),
          },
        ]
      : []),
    does(t("Let it begin here"), (protocol) => setInitial(protocol, path)),
    does(isMany ? t("Put them into a phase") : t("Put it into a phase"), (protocol) =>
      wrapInPhase(protocol, selection, t("New phase")),
    ),
    ...(isMany
      ? [does(t("Let them go on side by side"), (protocol) => makeTracks(protocol, selection, t("New tracks")))]
      : []),
    ...(children.length > 0 ? [does(t("Take its states out"), (protocol) => unwrapPhase(protocol, path))] : []),
    ...(kind === "atomic" ? [does(t("Make it an end"), (protocol) => setKind(protocol, path, "final"))] : []),
  ];
}

/** The card of an event that has an id, or a row of that id; and that row, or its first one. */
function cardOf(
  { states, rootGroups }: Chart,
  id: string,
): { readonly card: string; readonly row: string | undefined } {
  const groups = [...rootGroups, ...states.flatMap((state) => state.groups)];
  const group = groups.find((each) => each.id === id || each.rows.some((row) => row.id === id));
  return { card: group?.id ?? id, row: group === undefined || group.id === id ? group?.rows[0]?.id : id };
}
