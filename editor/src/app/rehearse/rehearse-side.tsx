import type { Brand, Coverage, Failure, Protocol } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import type { CaseAt } from "../../model/rehearsal/case-at.ts";
import { CoverageView } from "../../panels/rehearse/coverage-view.tsx";
import { ExpectedHere } from "../../panels/rehearse/expected-here.tsx";
import { MomentInspector } from "../../panels/rehearse/moment-inspector.tsx";
import { StopToggles } from "../../panels/rehearse/stop-toggles.tsx";
import { StateInspector } from "../../panels/state-inspector.tsx";
import { t } from "../../texts/texts.ts";
import type { RehearsalStore } from "./rehearsal-store.ts";

/** What is looked at on the right: a state of the chart, what scenarios cover, or the moment. */
export type SideView =
  | { readonly kind: "state"; readonly path: string }
  | { readonly kind: "coverage" }
  | { readonly kind: "moment" };

interface RehearseSideProps {
  readonly view: SideView;
  readonly onView: (view: SideView | null) => void;
  readonly one: CaseAt | null;
  /** How many lines of the journal belong to this moment. */
  readonly fresh: number;
  readonly chart: Chart;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly rehearsals: RehearsalStore;
  readonly coverage: Coverage | null;
  readonly added: ReadonlySet<string>;
  readonly failures: readonly Failure[];
  readonly onAccept: ((failure: Failure) => void) | null;
}

/** The right side of a rehearsal. */
export function RehearseSide(props: RehearseSideProps) {
  const { view, onView, one, fresh, chart, brand, protocol, rehearsals, coverage, added, failures, onAccept } = props;
  const onSelect = (path: string): void => onView({ kind: "state", path });
  const back = (): void => onView(one === null || view.kind === "moment" ? null : { kind: "moment" });
  const state = view.kind === "state" ? chart.byPath.get(view.path) : undefined;
  if (state !== undefined)
    return (
      <aside className="side" aria-label={t("The chosen state")}>
        <StateInspector key={state.path} {...{ state, chart, onSelect }} onClose={back}>
          <StopToggles state={state} breakpoints={rehearsals.get().breakpoints} onToggle={rehearsals.toggleStop} />
        </StateInspector>
      </aside>
    );
  if (view.kind === "coverage" && coverage !== null)
    return (
      <aside className="side" aria-label={t("Coverage")}>
        <CoverageView {...{ coverage, added, chart, protocol, onSelect }} onClose={back} />
      </aside>
    );
  if (one === null) return null;
  return (
    <aside className="side" aria-label={t("The moment")}>
      <MomentInspector {...{ one, chart, protocol, brand, fresh }} onClose={() => onView(null)}>
        <ExpectedHere {...{ failures, chart, protocol, brand, onAccept }} />
      </MomentInspector>
    </aside>
  );
}
