import { useCallback, useEffect, useMemo, useState } from "react";
import type { Chart } from "../../model/chart.ts";
import { foldable, foldsOver } from "../../projection/folded-chart.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "./design-store.ts";

/** Which phases are folded up into one card; kept in this browser, since it is a matter of looking. */
export interface Folding {
  readonly folded: ReadonlySet<string>;
  /** Folds a phase up, or opens it. */
  readonly fold: (path: string) => void;
  /** The same for the chosen phase, or the one around what is chosen. */
  readonly foldChosen: () => void;
  readonly foldAll: () => void;
  readonly openAll: () => void;
}

/** Phases that are folded up. What is chosen is always to be seen: the phases around it open. */
export function useFolding(name: string, chart: Chart, selection: readonly string[], store: DesignStore): Folding {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => kept(name));
  const over = useMemo(() => selection.flatMap((id) => foldsOver(id, chart, folded)), [selection, chart, folded]);
  if (over.length > 0) setFolded(without(folded, over));
  useEffect(() => keep(name, folded), [name, folded]);
  const hide = useCallback(
    (paths: readonly string[]) => {
      const next = new Set([...folded, ...paths]);
      const chosen = store.get().history.now.selection;
      store.choose([...new Set(chosen.map((id) => outermostFold(id, chart, next)))]);
      setFolded(next);
    },
    [folded, chart, store],
  );
  const fold = useCallback(
    (path: string) => {
      const state = chart.byPath.get(path);
      if (state === undefined || state.children.length === 0) return;
      const isOpen = !folded.has(path);
      if (isOpen) hide([path]);
      else setFolded(without(folded, [path]));
      store.tell(t(isOpen ? "“{title}” is folded up" : "“{title}” is open", { title: state.title }));
    },
    [folded, chart, hide, store],
  );
  const foldChosen = useCallback(() => {
    const around = phaseAround(store.get().history.now.selection[0] ?? "", chart);
    if (around === null) store.tell(t("Choose a phase, or something in it, to fold it up"), true);
    else fold(around);
  }, [chart, fold, store]);
  const foldAll = useCallback(() => {
    hide(foldable(chart));
    store.tell(t("All phases are folded up"));
  }, [chart, hide, store]);
  const openAll = useCallback(() => {
    setFolded(new Set());
    store.tell(t("All phases are open"));
  }, [store]);
  return useMemo(() => ({ folded, fold, foldChosen, foldAll, openAll }), [folded, fold, foldChosen, foldAll, openAll]);
}

function without(folded: ReadonlySet<string>, paths: readonly string[]): ReadonlySet<string> {
  return new Set([...folded].filter((path) => !paths.includes(path)));
}

/** The card in whose stead an element is hidden; the element itself when it is to be seen. */
function outermostFold(id: string, chart: Chart, folded: ReadonlySet<string>): string {
  const [first = id] = foldsOver(id, chart, folded).toSorted((one, other) => one.length - other.length);
  return first;
}

function phaseAround(id: string, { byPath }: Chart): string | null {
  const state = byPath.get(id.split("#", 1)[0]?.replace(/@in$/, "") ?? "");
  if (state === undefined) return null;
  return state.children.length > 0 ? state.path : state.parent;
}

const keyOf = (name: string): string => `parley-folded:${name}`;

function kept(name: string): ReadonlySet<string> {
  const text = localStorage.getItem(keyOf(name));
  return new Set(text === null ? [] : text.split("\n"));
}

/** A browser without room forgets it: nothing is lost but a look. */
function keep(name: string, folded: ReadonlySet<string>): void {
  try {
    if (folded.size === 0) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), [...folded].join("\n"));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
