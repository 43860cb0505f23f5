import { useCallback } from "react";
import { resizeBox } from "../../commands/layout.ts";
import type { Point } from "../../kernels/layout-graph.ts";
import type { DesignChart } from "../../projection/design-chart.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "./design-store.ts";

const STEP = 10;

/** Makes the chosen phase larger or smaller by one step to a side; as small as what stands in it, it follows that again. */
export function useSizeKeys(store: DesignStore, design: DesignChart | null): (to: Point) => void {
  return useCallback(
    ({ x, y }: Point) => {
      const [id = ""] = store.get().history.now.selection;
      const [box, least] = [design?.boxes.get(id), design?.least.get(id)];
      if (box === undefined || least === undefined) return store.tell(t("Choose an open phase to resize it"), true);
      const width = Math.max(least.width, box.width + x * STEP);
      const height = Math.max(least.height, box.height + y * STEP);
      const isLeast = width === least.width && height === least.height;
      store.run((protocol) => {
        const edit = resizeBox(protocol, id, isLeast ? null : { width, height });
        return edit === null ? null : { ...edit, intent: `resize:${id}` };
      });
    },
    [store, design],
  );
}
