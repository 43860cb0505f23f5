import { MiniMap, type Node } from "@xyflow/react";
import { memo } from "react";
import { t } from "../texts/texts.ts";

/** A box of any of the canvases. */
type Shown = Node<{ readonly content: { readonly kind: string } }>;

/** The small map in the corner of a canvas; `mark` may say more of a box, as a class. */
export const SmallMap = memo(function SmallMap({ mark }: { readonly mark?: (id: string) => string }) {
  return (
    <MiniMap<Shown>
      pannable
      zoomable
      nodeClassName={({ id, data }) => `mini-${data.content.kind} ${mark?.(id) ?? ""}`}
      nodeBorderRadius={14}
      aria-label={t("Small map of the chart")}
      position="bottom-right"
    />
  );
});
