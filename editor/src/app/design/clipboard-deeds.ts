import { copyStates, duplicateStates, landingOf, pasteStates } from "../../commands/clipboard.ts";
import { parentPath } from "../../commands/paths.ts";
import { removeChosen } from "../../commands/remove-chosen.ts";
import type { Point } from "../../kernels/layout-graph.ts";
import type { DesignChart } from "../../projection/design-chart.ts";
import { isSeen, placeAmid } from "../../projection/design-places.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "./design-store.ts";

/** Copies the chosen states, for this window and others; false where none is chosen. */
export function copyChosen(store: DesignStore): boolean {
  const { protocol, selection } = store.get().history.now;
  const copied = copyStates(protocol, selection);
  if (copied === null) return false;
  void navigator.clipboard.writeText(JSON.stringify(copied));
  return true;
}

/** Copies the chosen states and takes them out; false where none is chosen. */
export function cutChosen(store: DesignStore): boolean {
  const { selection } = store.get().history.now;
  return copyChosen(store) && store.run((protocol) => removeChosen(protocol, selection));
}

/** Puts one more of each chosen state below it. */
export function duplicateChosen(store: DesignStore, design: DesignChart | null): boolean {
  const { selection } = store.get().history.now;
  return store.run((protocol) => duplicateStates(protocol, selection, design?.boxes));
}

/** Where pasted states shall stand: in which state, or the chart itself with "", and their corner. */
export interface PasteSpot {
  readonly parent: string;
  readonly at?: Point;
}

/** Pastes states that were copied. Where no spot is meant: beside their originals, or else in the middle of what can be seen. */
export async function paste(store: DesignStore, design: DesignChart | null, spot?: PasteSpot): Promise<void> {
  const text = await navigator.clipboard.readText().catch((error: unknown) => {
    if (error instanceof DOMException) return null;
    throw error;
  });
  if (text === null) {
    store.run(() => ({ refused: t("The browser does not let this page read what was copied.") }));
    return;
  }
  const { parent, at } = spot ?? spotFor(store, design, text);
  store.run((protocol) => pasteStates(protocol, text, parent, at));
}

function spotFor(store: DesignStore, design: DesignChart | null, text: string): PasteSpot {
  const { protocol, selection } = store.get().history.now;
  const parent = parentPath(selection[0] ?? "");
  const seen = store.seen();
  const landing = landingOf(protocol, text);
  if (design === null || seen === null || landing === null) return { parent };
  const { beside, size } = landing;
  return beside !== null && isSeen(design, { parent, at: beside }, seen) ? { parent } : placeAmid(design, size, seen);
}
