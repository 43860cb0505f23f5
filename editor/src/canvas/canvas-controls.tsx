import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { useEffect } from "react";
import { Icon, type IconName } from "../look/icons.tsx";
import { glideMs } from "./glide.ts";
import { t } from "../texts/texts.ts";
import { WHOLE } from "./whole.ts";

/** Zoom and fit, as buttons and as keys: + and −, Shift+0 for 100 %, Shift+1 for the whole chart. Where a chart is drawn, tidying it too. */
export function CanvasControls({ onTidy = null }: { readonly onTidy?: (() => void) | null }) {
  const flow = useReactFlow();
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const duration = glideMs(250);
      if (event.shiftKey && event.code === "Digit1") void flow.fitView({ ...WHOLE, duration: glideMs(500) });
      else if (event.shiftKey && event.code === "Digit0") void flow.zoomTo(1, { duration });
      else if (event.key === "+" || event.key === "=") void flow.zoomIn({ duration });
      else if (event.key === "-") void flow.zoomOut({ duration });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [flow]);
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
      {onTidy !== null && <Control icon="tidy" label={t("Tidy the chart up")} keys="Shift+Alt+T" onClick={onTidy} />}
    </Panel>
  );
}

function Control({
  icon,
  label,
  keys,
  onClick,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly keys: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="control" aria-label={label} title={`${label} (${keys})`} onClick={onClick}>
      <Icon name={icon} size={14} />
    </button>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
