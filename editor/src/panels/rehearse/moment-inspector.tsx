import { ScrollArea } from "@mantine/core";
import type { Brand, Protocol } from "@parley/engine";
import type { ReactNode } from "react";
import type { Chart } from "../../model/chart.ts";
import { decisionLines } from "../../model/decision-words.ts";
import { reasonsOf } from "../../model/reasons.ts";
import { innermost } from "../../projection/light.ts";
import type { CaseAt } from "../../model/rehearsal/case-at.ts";
import { t } from "../../texts/texts.ts";
import { Answers } from "../answers-view.tsx";
import { Desk } from "../desk-view.tsx";
import { InspectorHead } from "../inspector-head.tsx";
import { Mentions } from "../mentions-view.tsx";
import { Reasons } from "../reasons-view.tsx";
import { dayAndTime } from "../times.ts";
import { SentMessages } from "./sent-messages.tsx";
import { TimerBars } from "./timer-bars.tsx";

interface MomentInspectorProps {
  readonly one: CaseAt;
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly brand: Brand;
  /** How many of the journal's last lines belong to this moment. */
  readonly fresh: number;
  readonly onClose: () => void;
  /** What is to be said first. */
  readonly children?: ReactNode;
}

/** A moment of a rehearsal: what was written, what is decided and why, what is sent, and what is waited for. */
export function MomentInspector({ one, chart, protocol, brand, fresh, onClose, children }: MomentInspectorProps) {
  const { at, journal, mentions } = one;
  const zone = brand.timeZone;
  const [first] = innermost(one.active);
  const time = dayAndTime(at, zone);
  const last = fresh === 0 ? [] : journal.slice(-fresh);
  return (
    <ScrollArea className="inspector-scroll" type="hover" scrollbarSize={8}>
      <div className="inspector">
        <InspectorHead
          title={chart.byPath.get(first ?? "")?.title ?? t("Nowhere")}
          text={
            one.isDone
              ? t("The case is done, {time}", { time })
              : t("The case is here at this moment, {time}", { time })
          }
          onClose={onClose}
        />
        {one.fallback && <p className="notice">{t("The protocol could not decide; its fallback did.")}</p>}
        {children}
        <Mentions mentions={mentions} zone={zone} now={at} />
        <Answers lines={decisionLines(one, protocol, brand)} zone={zone} now={at} clocks={one.clocks} />
        <TimerBars timers={one.timers} chart={chart} protocol={protocol} zone={zone} now={at} />
        <SentMessages effects={one.effects} to={mentions.at(-1)} protocol={protocol} brand={brand} />
        <Reasons reasons={reasonsOf(last, protocol)} zone={zone} />
        <Desk mention={mentions.at(-1)} brand={brand} />
      </div>
    </ScrollArea>
  );
}
