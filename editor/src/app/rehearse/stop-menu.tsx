import { Menu } from "@mantine/core";
import type { StopPlace } from "../../canvas/chart-light.ts";
import { t } from "../../texts/texts.ts";
import "./stop-menu.css";

interface StopMenuProps {
  readonly place: StopPlace;
  /** What it is called, and whether time stops there. */
  readonly title: string;
  readonly isStop: boolean;
  readonly onToggle: () => void;
  readonly onLook: (() => void) | null;
  readonly onClose: () => void;
}

/** What can be done at a place of the chart, where the pointer asked. */
export function StopMenu({ place: { x, y, kind }, title, isStop, onToggle, onLook, onClose }: StopMenuProps) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} shadow="none" withinPortal trapFocus>
      <Menu.Target>
        <button
          type="button"
          className="stop-point"
          tabIndex={-1}
          aria-label={t("What can be done here")}
          style={{ left: x, top: y }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{title}</Menu.Label>
        <Menu.Item rightSection={<kbd className="dim">B</kbd>} onClick={onToggle}>
          {isStop
            ? t("Let time pass here again")
            : kind === "states"
              ? t("Stop time when the case comes here")
              : t("Stop time when this is asked")}
        </Menu.Item>
        {onLook !== null && <Menu.Item onClick={onLook}>{t("Look at this state")}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
