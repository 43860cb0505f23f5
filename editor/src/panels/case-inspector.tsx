import { useQuery } from "@tanstack/react-query";
import { ScrollArea, Skeleton } from "@mantine/core";
import type { CaseBody, PublishedBody } from "@parley/engine";
import { caseQuery } from "../api/queries.ts";
import { caseLog } from "../model/case-log.ts";
import type { Chart } from "../model/chart.ts";
import { decisionLines } from "../model/decision-words.ts";
import { reasonsOf } from "../model/reasons.ts";
import { rich } from "../texts/rich.ts";
import { t } from "../texts/texts.ts";
import { Answers } from "./answers-view.tsx";
import { Desk } from "./desk-view.tsx";
import { Effects } from "./effects-view.tsx";
import { Happened } from "./log-view.tsx";
import { InspectorHead } from "./inspector-head.tsx";
import { Mentions } from "./mentions-view.tsx";
import { Reasons } from "./reasons-view.tsx";
import { Timers } from "./timers-view.tsx";
import { Trouble } from "./trouble.tsx";
import { useNow } from "./times.ts";
import { restingTitle } from "./case-row.tsx";

interface CaseInspectorProps {
  readonly id: string;
  readonly published: PublishedBody;
  readonly chart: Chart;
  readonly onClose: () => void;
}

/** One case: what was written, what was decided and why, what happened, and what waits. */
export function CaseInspector({ id, published, chart, onClose }: CaseInspectorProps) {
  const query = useQuery(caseQuery(id));
  if (query.isPending) return <Waiting />;
  if (query.isError)
    return (
      <div className="inspector">
        <InspectorHead title={t("No case to show")} text={null} onClose={onClose} />
        <Trouble what={t("This case could not be read.")} error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  return <Told one={query.data} published={published} chart={chart} onClose={onClose} />;
}

function Told({ one, published, chart, onClose }: { readonly one: CaseBody } & Omit<CaseInspectorProps, "id">) {
  const { brand, protocol } = published;
  const now = useNow(1000);
  const zone = brand.timeZone;
  const done = one.state.status === "done";
  return (
    <ScrollArea className="inspector-scroll" type="hover" scrollbarSize={8}>
      <div className="inspector">
        <InspectorHead
          title={restingTitle(one)}
          text={done ? t("This case is done") : t("The case is here now")}
          onClose={onClose}
        />
        {one.state.fallback && <p className="notice">{t("The protocol could not decide; its fallback did.")}</p>}
        <Mentions mentions={one.mentions} zone={zone} now={now} />
        <Answers lines={decisionLines(one, protocol, brand)} zone={zone} now={now} clocks={one.clocks} />
        <Timers timers={one.timers} chart={chart} protocol={protocol} zone={zone} now={now} />
        <Desk mention={one.mentions.at(-1)} brand={brand} />
        <Happened lines={caseLog(one.journal, chart, protocol)} zone={zone} now={now} />
        <Reasons reasons={reasonsOf(one.journal, protocol)} zone={zone} />
        <Effects effects={one.effects} protocol={protocol} brand={brand} zone={zone} now={now} />
        <p className="small">
          {rich("Case {id}, version {version}", {
            id: <code>{one.id}</code>,
            version: <code>{one.protocol.version.slice(0, 12)}</code>,
          })}
        </p>
      </div>
    </ScrollArea>
  );
}

function Waiting() {
  return (
    <div className="inspector" role="status" aria-label={t("Reading the case")}>
      <Skeleton height={16} width="60%" />
      <Skeleton height={92} mt={18} radius={12} />
      {[0, 1, 2, 3, 4].map((row) => (
        <Skeleton key={row} height={34} mt={7} radius={9} />
      ))}
    </div>
  );
}
