import type { CanvasSpot } from "../../canvas/design-canvas.tsx";
import { duplicateStates } from "../../commands/clipboard.ts";
import { setKind } from "../../commands/kinds.ts";
import { makeTracks, unwrapPhase, wrapInPhase } from "../../commands/nesting.ts";
import { addState, insertState, type NewKind } from "../../commands/new-states.ts";
import { removeChosen } from "../../commands/remove-chosen.ts";
import { setInitial } from "../../commands/states.ts";
import { addRow } from "../../commands/transitions.ts";
import type { Chart } from "../../model/chart.ts";
import type { DesignStore } from "./design-store.ts";
import type { WantedLine } from "./use-canvas-deeds.ts";

/** One line of a menu. */
export interface MenuAction {
  readonly title: string;
  readonly keys?: string;
  readonly isGrave?: boolean;
  readonly onClick: () => void;
}

interface Asks {
  readonly onRename: (path: string) => void;
  readonly onLine: (line: WantedLine) => void;
}

/** The kinds of states, as the designer is offered them. */
export const NEW_STATES: ReadonlyArray<{ readonly kind: NewKind; readonly title: string; readonly about: string }> = [
  { kind: "state", title: "State", about: "something we do or wait for" },
  { kind: "final", title: "End", about: "the case is over, with an outcome" },
  { kind: "phase", title: "Phase", about: "states that belong together" },
  { kind: "tracks", title: "Tracks", about: "things that go on side by side" },
  { kind: "history", title: "Way back", about: "where the case was before" },
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

/** What can be done at an empty spot. */
export function spotActions(store: DesignStore, spot: CanvasSpot, asks: Asks): MenuAction[] {
  return NEW_STATES.map(({ kind, title }) => ({
    title: `Add ${kind === "final" ? "an" : "a"} ${title.toLowerCase()} here`,
    ...(kind === "state" ? { keys: "double-click" } : {}),
    onClick: () => addAt(store, kind, spot, asks),
  }));
}

/** What can be done with an element of the chart: with all that is chosen, where it is one of them. */
export function elementActions(
  store: DesignStore,
  chart: Chart,
  id: string,
  spot: CanvasSpot,
  asks: Asks,
): MenuAction[] {
  const { selection } = store.get().history.now;
  const state = chart.byPath.get(id);
  const remove: MenuAction = {
    title: "Delete",
    keys: "Del",
    isGrave: true,
    onClick: () => store.run((protocol) => removeChosen(protocol, selection)),
  };
  if (state === undefined)
    return [
      { title: "Add a row with a condition", onClick: () => store.run((protocol) => addRow(protocol, id)) },
      ...rowsOf(chart, id)
        .slice(0, 1)
        .map((row): MenuAction => ({
          title: "Put a state in between",
          onClick: () => {
            if (store.run((protocol) => insertState(protocol, row)))
              asks.onRename(store.get().history.now.selection[0] ?? "");
          },
        })),
      remove,
    ];
  const isOpen = state.kind !== "final" && state.kind !== "history";
  return [
    { title: "Rename", keys: "F2", onClick: () => asks.onRename(id) },
    ...(isOpen
      ? [
          {
            title: "Add a transition from here",
            onClick: () =>
              asks.onLine({
                source: id,
                target: null,
                spot: { ...spot, parent: state.parent ?? "", at: { x: spot.at.x + 360, y: spot.at.y } },
              }),
          },
        ]
      : []),
    { title: "Let it begin here", onClick: () => store.run((protocol) => setInitial(protocol, id)) },
    {
      title: selection.length > 1 ? "Put them into a phase" : "Put it into a phase",
      onClick: () => store.run((protocol) => wrapInPhase(protocol, selection, "New phase")),
    },
    ...(selection.length > 1
      ? [
          {
            title: "Let them go on side by side",
            onClick: () => store.run((protocol) => makeTracks(protocol, selection, "New tracks")),
          },
        ]
      : []),
    ...(state.children.length > 0
      ? [{ title: "Take its states out", onClick: () => store.run((protocol) => unwrapPhase(protocol, id)) }]
      : []),
    ...(state.kind === "atomic"
      ? [{ title: "Make it an end", onClick: () => store.run((protocol) => setKind(protocol, id, "final")) }]
      : []),
    {
      title: "Duplicate",
      keys: "Ctrl+D",
      onClick: () => store.run((protocol) => duplicateStates(protocol, selection)),
    },
    remove,
  ];
}

function rowsOf({ states, rootGroups }: Chart, group: string): string[] {
  return [...rootGroups, ...states.flatMap(({ groups }) => groups)]
    .filter(({ id }) => id === group)
    .flatMap(({ rows }) => rows.map(({ id }) => id));
}
