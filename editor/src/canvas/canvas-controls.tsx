import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { Icon, type IconName } from "../look/icons.tsx";
import { glideMs } from "./glide.ts";
import type { Hand } from "./use-hand.ts";
import { t } from "../texts/texts.ts";
import { useViewKeys } from "./use-view-keys.ts";
import { WHOLE } from "./whole.ts";

interface CanvasControlsProps {
  /** Tidies the chart up, where it is drawn. */
  readonly onTidy?: (() => void) | null;
  /** Do arrows move the view? They do something else where something is chosen, or time is gone through. */
  readonly isPanned?: boolean;
  /** Chooses between pointer and hand, where cards can be dragged. */
  readonly hand?: Hand | null;
}

/** Zoom and fit, as buttons and as keys. */
export function CanvasControls({ onTidy = null, isPanned = false, hand = null }: CanvasControlsProps) {
  const flow = useReactFlow();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  useViewKeys(isPanned);
  return (
    <Panel position="bottom-left" className="controls">
      <Control
        icon="minus"
        label={t("Zoom out")}
        keys="−"
        onClick={() => void flow.zoomOut({ duration: glideMs(250) })}
      />
      <button
        type="button"
        className="control control-percent"
        title={t("Zoom to 100 % (Shift+0)")}
        onClick={() => void flow.zoomTo(1, { duration: glideMs(250) })}
      >
        {percent} %
      </button>
      <Control icon="plus" label={t("Zoom in")} keys="+" onClick={() => void flow.zoomIn({ duration: glideMs(250) })} />
      <Control
        icon="fit"
        label={t("Show the whole chart")}
        keys="Shift+1"
        onClick={() => void flow.fitView({ ...WHOLE, duration: glideMs(500) })}
      />
      {hand !== null && (
        <Control
          icon="hand"
          label={t("Move the view by dragging")}
          keys={hand.isHand ? "V" : "H"}
          isOn={hand.isHand}
          onClick={() => hand.setHand(!hand.isHand)}
        />
      )}
      {onTidy !== null && <Control icon="tidy" label={t("Tidy the chart up")} keys="Shift+Alt+T" onClick={onTidy} />}
    </Panel>
  );
}

function Control({
  icon,
  label,
  keys,
  isOn,
  onClick,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly keys: string;
  /** Of what is switched on and off. */
  readonly isOn?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="control"
      aria-label={label}
      aria-pressed={isOn}
      title={`${label} (${keys})`}
      onClick={onClick}
    >
      <Icon name={icon} size={14} />
    </button>
  );
}
