import { Button } from "@mantine/core";
import type { Brand } from "@parley/engine";
import { Pills } from "../../fields/pickers/pills.tsx";
import { PastRuns } from "../../panels/backtest/past-runs.tsx";
import { RunForm } from "../../panels/backtest/run-form.tsx";
import { WhatIfList } from "../../panels/backtest/what-if-list.tsx";
import { t } from "../../texts/texts.ts";
import { PickMentionFile } from "../mention-file/pick-mention-file.tsx";
import type { ChosenFile } from "../mention-file/use-mention-file.ts";
import type { Backtests } from "./use-backtests.ts";
import type { Compared } from "./use-compared.ts";
import type { WhatIf } from "./use-what-if.ts";

/** What stands in the list: what was run, or what is tried otherwise. */
export type BacktestTab = "runs" | "whatIf";

interface BacktestListProps {
  readonly tab: BacktestTab;
  readonly onTab: (tab: BacktestTab) => void;
  readonly brand: Brand;
  readonly compared: Compared;
  readonly backtests: Backtests;
  readonly whatIf: WhatIf;
  readonly isSaved: boolean;
  readonly hasMentions: boolean;
  /** May whoever looks see what people wrote? */
  readonly mayReadCases: boolean;
  readonly file: ChosenFile;
  /** Takes what is tried into the draft; null for those who may not change it. */
  readonly onTake: (() => void) | null;
}

/** The left side: which mentions to run, what was run, and what can be tried otherwise. */
export function BacktestList(props: BacktestListProps) {
  const { tab, onTab } = props;
  return (
    <section className="list" aria-label={t("Past mentions")}>
      <header className="list-head rehearse-tabs">
        <h2 className="visually-hidden">{t("Past mentions")}</h2>
        <Pills
          label={t("What to do")}
          value={tab}
          options={[
            { value: "runs", title: t("Run") },
            { value: "whatIf", title: t("What if …") },
          ]}
          onChange={onTab}
        />
      </header>
      <div className="list-scroll backtest-list">{tab === "runs" ? <Runs {...props} /> : <Tries {...props} />}</div>
    </section>
  );
}

function Runs({ brand, compared, backtests, isSaved, hasMentions, mayReadCases, file }: BacktestListProps) {
  return (
    <>
      <RunForm
        versions={compared.versions}
        isAnyLive={compared.isAnyLive}
        isBusy={backtests.isAsking}
        refusal={isSaved ? null : t("The draft is not saved yet.")}
        hasMentions={hasMentions}
        file={
          mayReadCases
            ? {
                ready: file.isReady ? (file.file?.id ?? null) : null,
                pick: <PickMentionFile of={file} />,
              }
            : null
        }
        onRun={backtests.run}
      />
      <PastRuns
        runs={backtests.runs ?? []}
        shown={backtests.shownId}
        zone={brand.timeZone}
        againstInWords={compared.inWords}
        onShow={backtests.show}
      />
    </>
  );
}

function Tries({ brand, whatIf: { settings, tried, isTrying, onTry, leave }, onTake }: BacktestListProps) {
  return (
    <>
      <p className="small">
        {t("Change something: what that would change shows at once, and the draft stays as it is.")}
      </p>
      {isTrying && (
        <div className="what-if-deeds">
          {onTake !== null && (
            <Button size="compact-sm" className="primary" onClick={onTake}>
              {t("Take it into the draft")}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={leave}>
            {t("As it was")}
          </Button>
        </div>
      )}
      <WhatIfList {...{ settings, tried, brand, onTry }} />
    </>
  );
}
