import { useEffect } from "react";
import { moveBoxes } from "../../commands/layout.ts";
import { removeChosen } from "../../commands/remove-chosen.ts";
import type { Point } from "../../kernels/layout-graph.ts";
import type { WalkStep } from "../../model/walk.ts";
import type { DesignChart } from "../../projection/design-chart.ts";
import { useUndoKeys } from "../use-undo-keys.ts";
import { chooseAll } from "./choose-all.ts";
import { copyChosen, cutChosen, duplicateChosen, paste } from "./clipboard-deeds.ts";
import type { DesignStore } from "./design-store.ts";
import { goToPart } from "./go-to-part.ts";

interface Hands {
  readonly store: DesignStore;
  readonly design: DesignChart | null;
  readonly mayChange: boolean;
  readonly onRename: (path: string) => void;
  readonly onAdd: () => void;
  /** A transition from the chosen state to a new one; to one that is there. */
  readonly onNext: () => void;
  readonly onLead: () => void;
  readonly onNextProblem: (back: boolean) => void;
  /** Tidies what is chosen up, or the whole chart. */
  readonly onTidy: () => void;
  readonly onWalk: (step: WalkStep) => void;
  readonly onResize: (to: Point) => void;
  readonly onFold: () => void;
  readonly onHelp: () => void;
  readonly onPalette: () => void;
  readonly onRehearse: () => void;
}

const NUDGES: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const WALKS: Readonly<Record<string, WalkStep>> = {
  ArrowLeft: "back",
  ArrowRight: "on",
  ArrowUp: "before",
  ArrowDown: "next",
};

/** The keys of the design view. They rest while somebody types, and while a menu or a dialog is open; undo is there for fields too. */
export function useShortcuts(hands: Hands): void {
  const { store, mayChange } = hands;
  useUndoKeys({
    now: () => store.get().history.now.protocol,
    undo: store.undo,
    redo: store.redo,
    settle: store.settle,
    mayChange,
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isBusyElsewhere(event)) return;
      if (take(event, hands)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [hands]);
}

function take(event: KeyboardEvent, hands: Hands): boolean {
  if (event.ctrlKey || event.metaKey) return takeWithControl(event, hands);
  const { store, mayChange, onRename, onAdd, onNextProblem } = hands;
  const { selection } = store.get().history.now;
  const [first] = selection;
  if (event.key === "?") return did(hands.onHelp);
  if (event.key === "F6") return did(() => goToPart(event.shiftKey));
  if (event.key === "F8") return did(() => onNextProblem(event.shiftKey));
  if (event.key === "Escape" && selection.length > 0) return did(() => store.choose([]));
  const arrow = NUDGES[event.key];
  const walk = WALKS[event.key];
  if (event.altKey && !event.shiftKey && walk !== undefined) return did(() => hands.onWalk(walk));
  if (event.key === "f" || event.key === "F") return did(hands.onFold);
  if ((event.key === "t" || event.key === "T") && !event.altKey) return did(hands.onRehearse);
  if (!mayChange) return false;
  if (event.key === "Delete" || event.key === "Backspace")
    return did(() => store.run((protocol) => removeChosen(protocol, selection)));
  if (first !== undefined && (event.key === "F2" || (event.key === "Enter" && isOnChart(event.target))))
    return did(() => onRename(first));
  if (event.shiftKey && event.altKey && event.code === "KeyT") return did(hands.onTidy);
  if (event.key === "n" || event.key === "N") return did(onAdd);
  // Nothing is trapped: with nothing chosen, and backwards always, Tab leaves the canvas.
  if (event.key === "Tab" && !event.shiftKey && !event.altKey && isOnChosen(event.target, hands))
    return did(hands.onNext);
  if ((event.key === "l" || event.key === "L") && first !== undefined) return did(hands.onLead);
  if (arrow === undefined || selection.length === 0) return false;
  return did(() => (event.altKey ? hands.onResize(arrow) : moveChosen(hands, arrow, event.shiftKey ? 10 : 1)));
}

function takeWithControl(event: KeyboardEvent, { store, design, mayChange, onNext, onPalette }: Hands): boolean {
  const key = event.key.toLowerCase();
  const { selection } = store.get().history.now;
  if (key === "f") return did(() => document.getElementById("outline-search")?.focus());
  if (key === "k") return did(onPalette);
  if (key === "a") return did(() => chooseAll(store, design));
  // Text that somebody has marked is what he means to copy.
  const isMarked = (window.getSelection()?.toString() ?? "") !== "";
  if (key === "c") return !isMarked && copyChosen(store);
  if (!mayChange) return false;
  if (key === "d") return did(() => duplicateChosen(store, design));
  if (key === "x") return !isMarked && cutChosen(store);
  if (key === "arrowright" && selection.length === 1) return did(onNext);
  if (key === "v") return did(() => void paste(store, design));
  return false;
}

function did(deed: () => unknown): true {
  deed();
  return true;
}

function moveChosen({ store, design }: Hands, { x, y }: Point, by: number): void {
  const { selection } = store.get().history.now;
  const positions = Object.fromEntries(
    selection.flatMap((id) => {
      const box = design?.boxes.get(id);
      return box === undefined ? [] : [[id, { x: box.x + x * by, y: box.y + y * by }]];
    }),
  );
  store.run((protocol) => {
    const edit = moveBoxes(protocol, positions);
    return edit === null ? null : { ...edit, intent: `nudge:${selection.join()}` };
  });
}

const isOnChart = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.matches(".react-flow__node, .react-flow__pane"));

/** Is exactly one state chosen, and the focus on it or on no other card? */
function isOnChosen(target: EventTarget | null, { store, design }: Hands): boolean {
  const [only, another] = store.get().history.now.selection;
  const kind = design?.nodes.find(({ id }) => id === only)?.content.kind;
  if (another !== undefined || (kind !== "state" && kind !== "container") || !isOnChart(target)) return false;
  const focused = target instanceof HTMLElement ? target.dataset["id"] : undefined;
  return focused === undefined || focused === only;
}

/** Do keys belong to somebody else just now: to a dialog, a menu, a grid, or a field that is typed in? */
function isBusyElsewhere(event: KeyboardEvent): boolean {
  const { target, defaultPrevented } = event;
  if (defaultPrevented || !(target instanceof HTMLElement)) return defaultPrevented;
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return true;
  if (target.closest('[role="grid"]') !== null) return true;
  return !leadsAway(event) && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Keys that go elsewhere in the view, from a field too. */
const leadsAway = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === "F6" || key === "F8" || ((ctrlKey || metaKey) && key.toLowerCase() === "k");
