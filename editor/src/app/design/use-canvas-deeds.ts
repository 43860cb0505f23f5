import { useMemo } from "react";
import type { CanvasDeeds, CanvasSpot } from "../../canvas/canvas-deeds.ts";
import { makeRoom, moveBoxes, resizeBox } from "../../commands/layout.ts";
import { moveInto } from "../../commands/nesting.ts";
import { addState } from "../../commands/new-states.ts";
import { moveRow, retarget } from "../../commands/transitions.ts";
import type { DesignStore } from "./design-store.ts";

/** A line that was drawn and wants to know when it is gone along. */
export interface WantedLine {
  readonly source: string;
  /** Null where it leads to an empty spot: a new state is made there. */
  readonly target: string | null;
  readonly spot: CanvasSpot;
}

/** A menu over the canvas: for an element, or for the spot itself. */
export interface OpenMenu {
  readonly id: string | null;
  readonly spot: CanvasSpot;
}

interface Asks {
  readonly onLine: (line: WantedLine) => void;
  readonly onMenu: (menu: OpenMenu) => void;
  readonly onAdded: () => void;
  readonly onFold: (path: string) => void;
}

/** What gestures on the canvas do to the document. */
export function useCanvasDeeds(store: DesignStore, { onLine, onMenu, onAdded, onFold }: Asks): CanvasDeeds {
  return useMemo(
    () => ({
      choose: store.choose,
      move: (positions) => void store.run((protocol) => moveBoxes(protocol, Object.fromEntries(positions))),
      makeRoom: (positions) => void store.run((protocol) => makeRoom(protocol, Object.fromEntries(positions))),
      moveInto: (paths, parent, positions) =>
        void store.run((protocol) => moveInto(protocol, paths, parent, Object.fromEntries(positions))),
      add({ parent, at }) {
        const corner = { x: Math.max(24, Math.round(at.x - 118)), y: Math.round(at.y - 24) };
        const place = parent === "" ? { x: Math.round(at.x - 118), y: corner.y } : corner;
        if (store.run((protocol) => addState(protocol, { parent, kind: "state", at: place }))) onAdded();
      },
      connect: (source, target, spot) => onLine({ source, target, spot }),
      retarget: (row, target) => void store.run((protocol) => retarget(protocol, row, target)),
      moveRow: (row, to) => void store.run((protocol) => moveRow(protocol, row, to)),
      resize: (path, size) => void store.run((protocol) => resizeBox(protocol, path, size)),
      fold: onFold,
      sees: store.sees,
      menu(id, spot) {
        const meant = id ?? (spot.parent === "" ? null : spot.parent);
        if (meant !== null && !store.get().history.now.selection.includes(meant)) store.choose([meant]);
        onMenu({ id, spot });
      },
    }),
    [store, onLine, onMenu, onAdded, onFold],
  );
}
