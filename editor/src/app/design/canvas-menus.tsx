import { t } from "../../texts/texts.ts";
import { Menu } from "@mantine/core";
import { useEffect, type ReactElement } from "react";
import type { Chart } from "../../model/chart.ts";
import type { Point } from "../../kernels/layout-graph.ts";
import { useMakers } from "../../panels/design/use-makers.ts";
import { GoalMenu } from "../../panels/design/goal-menu.tsx";
import { WhenMenu } from "../../panels/design/when-menu.tsx";
import { elementActions, spotActions, type MenuAction, type SubMenu } from "./menu-actions.ts";
import type { DesignStore } from "./design-store.ts";
import type { DrawnDesign } from "./use-design-chart.ts";
import type { Folding } from "./use-folding.ts";
import type { OpenMenu } from "./use-canvas-deeds.ts";
import type { Lines } from "./use-lines.ts";
import { drawLine } from "./draw-line.ts";

interface CanvasMenusProps {
  readonly store: DesignStore;
  readonly chart: Chart;
  readonly drawn: DrawnDesign;
  readonly folding: Folding;
  readonly lines: Lines;
  readonly menu: OpenMenu | null;
  readonly onMenu: (menu: OpenMenu | null) => void;
  readonly onRename: (path: string) => void;
}

/** What opens over the canvas: the question when a drawn line is gone along, and the menus of elements and empty spots. */
export function CanvasMenus(props: CanvasMenusProps) {
  const { store, chart, drawn, folding, lines, menu, onMenu, onRename } = props;
  const makers = useMakers(store.run);
  const { line, leading, setLine: onLine, setLeading } = lines;
  const asks = { onRename, onLine, onLead: setLeading };
  return (
    <>
      {line !== null && (
        <At screen={line.spot.screen} key={`${line.source} ${line.spot.screen.x} ${line.spot.screen.y}`}>
          <WhenMenu
            source={line.source}
            isNew={line.target === null}
            onCreate={(title) => makers.create("event", title)}
            onPick={(trigger, goal) => {
              onLine(null);
              const made = drawLine(store, line, trigger, goal);
              if (made !== null) onRename(made);
            }}
            onClose={() => onLine(null)}
          />
        </At>
      )}
      {leading !== null && (
        <At screen={leading.spot.screen}>
          <GoalMenu
            source={leading.source}
            onPick={(target) => {
              setLeading(null);
              onLine({ ...leading, target });
            }}
            onClose={() => setLeading(null)}
          />
        </At>
      )}
      {menu !== null && (
        <At screen={menu.spot.screen}>
          <ElementMenu
            actions={
              menu.id === null
                ? spotActions(store, chart, menu.spot, asks, { drawn, folding })
                : elementActions(store, chart, menu.id, menu.spot, asks, { drawn, folding })
            }
            onClose={() => onMenu(null)}
          />
        </At>
      )}
    </>
  );
}

/** How wide a menu may be, in px: where it stands nearer to the window's right side, it would hang out. */
const MENU_WIDTH = 300;

/** Stands at a point of the screen, and takes no room; a point outside the window, such as the far side of a long phase, is moved in. */
function At({ screen, children }: { readonly screen: Point; readonly children: ReactElement }) {
  const left = `clamp(0px, ${screen.x}px, 100vw - ${MENU_WIDTH}px)`;
  return (
    <div className="at" style={{ left, top: `clamp(0px, ${screen.y}px, 100vh - 40px)` }}>
      {children}
    </div>
  );
}

interface ElementMenuProps {
  readonly actions: ReadonlyArray<MenuAction | SubMenu>;
  readonly onClose: () => void;
}

function ElementMenu({ actions, onClose }: ElementMenuProps) {
  useEffect(() => {
    const before = document.activeElement;
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="none" width={240} withinPortal trapFocus>
      <Menu.Target>
        <button type="button" className="at-point" tabIndex={-1} aria-label={t("What can be done here")} />
      </Menu.Target>
      <Menu.Dropdown className="canvas-menu">
        {actions.map((action) =>
          "inside" in action ? (
            <Menu.Sub key={action.title}>
              <Menu.Sub.Target>
                <Menu.Sub.Item>{action.title}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown className="canvas-menu">
                {action.inside.map((inner) => (
                  <ActionItem key={inner.title} action={inner} onClose={onClose} />
                ))}
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          ) : (
            <ActionItem key={action.title} action={action} onClose={onClose} />
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function ActionItem({ action, onClose }: { readonly action: MenuAction; readonly onClose: () => void }) {
  const { title, keys, isGrave, onClick } = action;
  return (
    <Menu.Item
      {...(isGrave === true ? { color: "var(--bad)" } : {})}
      rightSection={keys === undefined ? undefined : <kbd>{keys}</kbd>}
      onClick={() => {
        onClose();
        onClick();
      }}
    >
      {title}
    </Menu.Item>
  );
}
