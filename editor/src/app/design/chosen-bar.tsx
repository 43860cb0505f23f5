import { useRef, type KeyboardEvent } from "react";
import { Icon, type IconName } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import type { MenuAction } from "./menu-actions.ts";

/** A button of the bar. */
export interface BarAction extends MenuAction {
  readonly icon: IconName;
}

interface ChosenBarProps {
  readonly count: number;
  /** Buttons that belong together stand together. */
  readonly groups: ReadonlyArray<readonly BarAction[]>;
}

/** What can be done with several things at once; one stop for Tab, the arrows go from button to button. */
export function ChosenBar({ count, groups }: ChosenBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const first = groups[0]?.[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(bar.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttons.at(to % buttons.length)?.focus();
  };
  return (
    <div
      className="chosen-bar"
      role="toolbar"
      aria-label={t("With all that is chosen")}
      ref={bar}
      onKeyDown={onKeyDown}
    >
      <span className="chosen-count">{t("{count} chosen", { count })}</span>
      {groups.map((actions) => (
        <span className="chosen-group" key={actions[0]?.title}>
          {actions.map((action) => (
            <button
              type="button"
              key={action.title}
              className="chosen-action"
              data-grave={action.isGrave}
              aria-label={action.title}
              title={action.keys === undefined ? action.title : `${action.title} (${action.keys})`}
              tabIndex={action === first ? 0 : -1}
              onClick={action.onClick}
            >
              <Icon name={action.icon} size={15} />
            </button>
          ))}
        </span>
      ))}
    </div>
  );
}
