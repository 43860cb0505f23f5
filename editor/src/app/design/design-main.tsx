import { useMediaQuery } from "@mantine/hooks";
import { useState, type ReactNode } from "react";
import { DesignCanvas } from "../../canvas/design-canvas.tsx";
import type { Reveal } from "../../canvas/keep-in-view.tsx";
import type { Chart } from "../../model/chart.ts";
import { CanvasMenus } from "./canvas-menus.tsx";
import type { DesignStore } from "./design-store.ts";
import { useCanvasDeeds, type OpenMenu } from "./use-canvas-deeds.ts";
import type { DrawnDesign } from "./use-design-chart.ts";
import type { Lines } from "./use-lines.ts";
import type { Problems } from "./use-problems.ts";
import type { Renaming } from "./use-renaming.ts";

interface DesignMainProps {
  readonly store: DesignStore;
  readonly chart: Chart;
  readonly drawn: DrawnDesign;
  readonly selection: readonly string[];
  readonly problems: Problems;
  readonly naming: Renaming;
  readonly lines: Lines;
  readonly reveal: Reveal | null;
  readonly mayChange: boolean;
  /** What lies over the canvas. */
  readonly children: ReactNode;
}

/** What the inspector covers of a narrow window; the style sheet says the same. */
const SIDE_WIDTH = 320;

/** The canvas and what opens over it. */
export function DesignMain(props: DesignMainProps) {
  const { store, chart, drawn, selection, problems, naming, lines, reveal, mayChange, children } = props;
  const { design, isTidying, tidy } = drawn;
  const isNarrow = useMediaQuery("(max-width: 1180px)", false, { getInitialValueInEffect: false });
  const covered = isNarrow && selection.length > 0 ? SIDE_WIDTH : 0;
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { renaming, onRename, onRenamed, renameChosen } = naming;
  const deeds = useCanvasDeeds(store, { onLine: lines.setLine, onMenu: setMenu, onAdded: renameChosen });
  return (
    <main className={isTidying ? "canvas tidying" : "canvas"} aria-label="The protocol as a chart">
      {children}
      {design === null ? (
        <div className="canvas-waiting" role="status">
          Drawing the protocol …
        </div>
      ) : (
        <DesignCanvas
          {...{ chart, design, selection, mayChange, deeds, reveal, covered, renaming, onRename, onRenamed }}
          onTidy={tidy}
          onChoose={store.chooseOne}
          problems={problems.byElement}
        />
      )}
      <CanvasMenus {...{ store, chart, lines, menu, onRename }} onMenu={setMenu} />
    </main>
  );
}
