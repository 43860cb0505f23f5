import { useMediaQuery } from "@mantine/hooks";
import { useMemo, useState, type ReactNode } from "react";
import { DesignCanvas } from "../../canvas/design-canvas.tsx";
import type { Reveal } from "../../canvas/keep-in-view.tsx";
import { DocumentContext, type DocumentAround } from "../../fields/document-context.ts";
import type { Chart } from "../../model/chart.ts";
import { problemsShown } from "../../projection/folded-chart.ts";
import { t } from "../../texts/texts.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { CanvasMenus } from "./canvas-menus.tsx";
import { ChosenBar } from "./chosen-bar.tsx";
import { manyActions } from "./many-actions.ts";
import type { DesignStore } from "./design-store.ts";
import { useCanvasDeeds, type OpenMenu } from "./use-canvas-deeds.ts";
import type { DrawnDesign } from "./use-design-chart.ts";
import type { Folding } from "./use-folding.ts";
import type { Lines } from "./use-lines.ts";
import { useWays } from "./use-ways.ts";
import type { Problems } from "./use-problems.ts";
import type { Renaming } from "./use-renaming.ts";
import "./over-canvas.css";

interface DesignMainProps {
  readonly store: DesignStore;
  readonly chart: Chart;
  readonly drawn: DrawnDesign;
  readonly folding: Folding;
  readonly selection: readonly string[];
  readonly problems: Problems;
  readonly naming: Renaming;
  readonly lines: Lines;
  readonly reveal: Reveal | null;
  readonly mayChange: boolean;
  /** For what lies over the canvas. No card asks for it: hundreds would be told of every letter. */
  readonly around: DocumentAround;
  /** Chooses a place and brings it into view; the protocol itself is "". */
  readonly onShow: (id: string) => void;
  /** What lies over the canvas. */
  readonly children: ReactNode;
}

/** What the inspector covers of a narrow window; the style sheet says the same. */
const SIDE_WIDTH = 320;

/** The canvas and what opens over it. */
export function DesignMain(props: DesignMainProps) {
  const { store, chart, drawn, folding, selection, problems, naming, lines, reveal, mayChange, around, onShow } = props;
  const { isTidying, tidy, tidyChosen } = drawn;
  const design = useWays(drawn.design);
  const isNarrow = useMediaQuery("(max-width: 1180px)", false, { getInitialValueInEffect: false });
  const covered = isNarrow && selection.length > 0 ? SIDE_WIDTH : 0;
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { renaming, onRename, onRenamed, renameChosen } = naming;
  const deeds = useCanvasDeeds(store, {
    onLine: lines.setLine,
    onMenu: setMenu,
    onAdded: renameChosen,
    onFold: folding.fold,
  });
  const badges = useMemo(
    () => problemsShown(problems.byElement, chart, folding.folded),
    [problems.byElement, chart, folding.folded],
  );
  const many = mayChange ? manyActions(store, design, tidyChosen) : [];
  return (
    <main className={isTidying ? "canvas tidying" : "canvas"} aria-label={t("The protocol as a chart")}>
      <DocumentContext value={around}>{props.children}</DocumentContext>
      {design === null ? (
        <div className="canvas-waiting" role="status">
          {t("Drawing the protocol …")}
        </div>
      ) : (
        <DesignCanvas
          {...{ chart, design, selection, mayChange, deeds, reveal, covered, renaming, onRename, onRenamed }}
          onTidy={tidy}
          onChoose={store.chooseOne}
          problems={badges}
        />
      )}
      <div className="over-canvas" data-covered={covered > 0}>
        <Breadcrumbs protocol={store.get().history.now.protocol.title} {...{ chart, selection, onShow }} />
        {many.length > 0 && <ChosenBar count={selection.length} groups={many} />}
      </div>
      <DocumentContext value={around}>
        <CanvasMenus {...{ store, chart, drawn, folding, lines, menu, onRename }} onMenu={setMenu} />
      </DocumentContext>
    </main>
  );
}
