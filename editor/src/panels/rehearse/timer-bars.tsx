import type { Protocol } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import { stretchInWords } from "../../model/durations.ts";
import type { RunningTimer } from "../../model/rehearsal/case-at.ts";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";
import { timerTitle } from "../timers-view.tsx";
import { timeInZone } from "../times.ts";

interface TimerBarsProps {
  readonly timers: readonly RunningTimer[];
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly zone: string;
  /** Epoch ms of virtual time. */
  readonly now: number;
}

/** What will happen by itself, the soonest first, with a bar that fills as virtual time goes by. */
export function TimerBars({ timers, chart, protocol, zone, now }: TimerBarsProps) {
  if (timers.length === 0) return null;
  return (
    <Part title={t("Waits for")}>
      <ul className="timer-bars">
        {timers.map((timer) => (
          <li key={timer.id}>
            <span>{timerTitle(timer, chart, protocol)}</span>
            <span className="timer-at">
              {timeInZone(timer.at, zone, now)}{" "}
              <small>{t("in {time}", { time: stretchInWords(Date.parse(timer.at) - now) })}</small>
            </span>
            <span className="timer-track" aria-hidden="true">
              <span style={{ width: `${passedOf(timer, now) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The share of a timer's time that is over, 0 to 1. */
function passedOf({ since, at }: RunningTimer, now: number): number {
  const [from, to] = [Date.parse(since), Date.parse(at)];
  return to <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (to - from)));
}
