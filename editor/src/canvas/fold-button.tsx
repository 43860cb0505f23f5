import { Icon } from "../look/icons.tsx";
import type { ChartState } from "../model/chart.ts";
import { useDesignNow } from "./design-context.ts";
import { t } from "../texts/texts.ts";

/** Folds a phase up into one card, or opens it. */
export function FoldButton({ state, isFolded }: { readonly state: ChartState; readonly isFolded: boolean }) {
  const now = useDesignNow();
  const words = t(isFolded ? "Open “{state}”" : "Fold “{state}” up", { state: state.title });
  return (
    <button
      type="button"
      className="fold-button nodrag nopan"
      aria-expanded={!isFolded}
      aria-label={words}
      title={`${words} (F)`}
      onClick={(event) => {
        event.stopPropagation();
        now().deeds.fold(state.path);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") event.stopPropagation();
      }}
    >
      <Icon name={isFolded ? "right" : "down"} size={12} />
    </button>
  );
}
