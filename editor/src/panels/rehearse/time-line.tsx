import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Protocol } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import type { Chart } from "../../model/chart.ts";
import { tellPlays, type ToldPlay } from "../../model/rehearsal/tell-plays.ts";
import { othersBeside, wayTo, type Rehearsal } from "../../model/rehearsal/plays.ts";
import { t } from "../../texts/texts.ts";
import { dayInZone, secondsInZone, timeInZone } from "../times.ts";
import "./time-line.css";

interface TimeLineProps {
  readonly rehearsal: Rehearsal;
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly zone: string;
  /** Plays after which something is not as a scenario expects it. */
  readonly failing: ReadonlySet<number>;
  readonly onGo: (id: number) => void;
}

/** What happened, as a time line: every moment can be gone back to; what was tried instead stands beside it. */
export function TimeLine({ rehearsal, chart, protocol, zone, failing, onGo }: TimeLineProps) {
  const line = wayTo(rehearsal, rehearsal.end);
  const told = tellPlays(line, chart, protocol);
  const reached = told.findIndex(({ play }) => play.id === rehearsal.now);
  return (
    <ol className="time-line" aria-label={t("What happened")} onKeyDown={moveFocus}>
      {told.map((each, index) => (
        <li key={each.play.id}>
          <Row
            told={each}
            zone={zone}
            isNow={index === reached}
            isLater={index > reached}
            isFailing={failing.has(each.play.id)}
            before={line[index - 1]?.happened.moment.at ?? null}
            onClick={() => onGo(each.play.id)}
          />
          <Others rehearsal={rehearsal} told={each} chart={chart} protocol={protocol} onGo={onGo} />
        </li>
      ))}
    </ol>
  );
}

interface RowProps {
  readonly told: ToldPlay;
  readonly zone: string;
  readonly isNow: boolean;
  readonly isLater: boolean;
  readonly isFailing: boolean;
  /** Epoch ms of the moment before; null for the first. */
  readonly before: number | null;
  readonly onClick: () => void;
}

function Row({ told, zone, isNow, isLater, isFailing, before, onClick }: RowProps) {
  const { title, states, details, at, isQuiet } = told;
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNow) row.current?.scrollIntoView({ block: "nearest" });
  }, [isNow]);
  const iso = new Date(at).toISOString();
  const day = dayInZone(at, zone);
  return (
    <button
      ref={row}
      type="button"
      className="moment"
      data-testid="moment"
      data-later={isLater}
      data-quiet={isQuiet}
      data-failing={isFailing}
      aria-current={isNow ? "step" : undefined}
      onClick={onClick}
    >
      <time dateTime={iso}>
        {(before === null || dayInZone(before, zone) !== day) && <span className="moment-day">{day}</span>}
        {secondsInZone(iso, zone)}
      </time>
      <span className="moment-words">
        <span className="moment-title">{title}</span>
        {states.length > 0 && (
          <span className="moment-goal">
            <span aria-hidden="true">→ </span>
            <b>{states.join(", ")}</b>
          </span>
        )}
        {isFailing && <span className="scenario-fault">{t("not as the scenario expects")}</span>}
        {details.map((detail, index) => (
          <span className="log-detail" key={index}>
            {detail.text}
            {detail.at !== undefined && <b className="num"> {timeInZone(detail.at, zone, at)}</b>}
          </span>
        ))}
      </span>
    </button>
  );
}

interface OthersProps extends Pick<TimeLineProps, "rehearsal" | "chart" | "protocol" | "onGo"> {
  readonly told: ToldPlay;
}

/** What else was tried at this moment: other branches. */
function Others({ rehearsal, told, chart, protocol, onGo }: OthersProps) {
  const others = othersBeside(rehearsal, told.play);
  if (others.length === 0) return null;
  return (
    <div className="branches" role="group" aria-label={t("Also tried instead")}>
      {others.map((other) => {
        const [line] = tellPlays([other], chart, protocol);
        const goal = line?.states[0];
        return (
          <button type="button" className="branch-chip" key={other.id} onClick={() => onGo(other.id)}>
            <Icon name="branch" size={11} />
            {goal === undefined
              ? t("Instead: {what}", { what: line?.title ?? "" })
              : t("Instead: {what} → {where}", { what: line?.title ?? "", where: goal })}
          </button>
        );
      })}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button")];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
}
