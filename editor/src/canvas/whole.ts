import type { FitViewOptions } from "@xyflow/react";

/** Room below a chart that is shown as a whole, for the controls in the corner (px). The small map is not there then. */
export const CONTROLS_ROOM = 56;

/** How a whole chart is brought into sight: with some room around it, and nothing of it under the controls. */
export const WHOLE: FitViewOptions = {
  padding: { x: "4%", top: "4%", bottom: `${CONTROLS_ROOM}px` },
  maxZoom: 1,
};
