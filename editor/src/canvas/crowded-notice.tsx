import { Panel } from "@xyflow/react";
import { memo, useMemo } from "react";
import type { DesignChart } from "../projection/design-chart.ts";
import { crowdedIn } from "../projection/room.ts";
import { t } from "../texts/texts.ts";
import type { CanvasDeeds } from "./canvas-deeds.ts";

interface CrowdedNoticeProps {
  readonly design: DesignChart;
  readonly onMakeRoom: CanvasDeeds["makeRoom"];
}

/** Says when states have come to lie over others, and offers to make room: nothing that was placed by hand moves by itself. */
export const CrowdedNotice = memo(function CrowdedNotice({ design, onMakeRoom }: CrowdedNoticeProps) {
  const crowded = useMemo(() => crowdedIn(design.nodes), [design]);
  if (crowded === null) return null;
  return (
    <Panel position="bottom-left" className="crowded">
      <span role="status">
        {t("{count, plural, one {A state lies} other {# states lie}} over another", { count: crowded.count })}
      </span>
      <button type="button" className="link" onClick={() => onMakeRoom(crowded.places)}>
        {t("Make room")}
      </button>
    </Panel>
  );
});
