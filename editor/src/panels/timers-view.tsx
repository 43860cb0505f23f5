import type { Protocol, TimerBody } from "@parley/engine";
import { clockTitle } from "../model/case-log.ts";
import type { Chart } from "../model/chart.ts";
import { stretchInWords } from "../model/durations.ts";
import { eventTitle } from "../model/event-words.ts";
import { t } from "../texts/texts.ts";
import { Part } from "./part.tsx";
import { timeInZone } from "./times.ts";

interface TimersProps {
  readonly timers: readonly TimerBody[];
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly zone: string;
  readonly now: number;
}

/** What will happen by itself, the soonest first, with the time that is left. */
export function Timers({ timers, chart, protocol, zone, now }: TimersProps) {
  if (timers.length === 0) return null;
  const sorted = timers.toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <Part title={t("Waiting")}>
      <ul className="timers">
        {sorted.map((timer) => (
          <li key={timer.id}>
            <span>{timerTitle(timer, chart, protocol)}</span>
            <span className="timer-at">
              {timeInZone(timer.at, zone, now)} <small>{left(timer.at, now)}</small>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** What happens when a timer fires, in words. */
export function timerTitle({ kind, event, state }: TimerBody, chart: Chart, protocol: Protocol): string {
  const clock = /^clock\.(\w+)\.due$/.exec(event)?.[1];
  if (clock !== undefined) return t("{clock} is due", { clock: clockTitle(clock, protocol) });
  if (kind === "after" && state !== undefined)
    return t("“{state}” waits until", { state: chart.byPath.get(state)?.title ?? state });
  return eventTitle(event, protocol);
}

const left = (at: string, now: number): string =>
  Date.parse(at) <= now ? t("now") : t("in {time}", { time: stretchInWords(Date.parse(at) - now) });
