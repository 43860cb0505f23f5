import type { LogLine } from "../model/case-log.ts";
import { t } from "../texts/texts.ts";
import { Part } from "./part.tsx";
import { dayInZone, secondsInZone, timeInZone } from "./times.ts";
import "./log.css";

/** What happened in a case, step by step, in the brand's own time; a day is said where it begins. */
export function Happened({
  lines,
  zone,
  now,
}: {
  readonly lines: readonly LogLine[];
  readonly zone: string;
  readonly now: number;
}) {
  const dayOf = (line: LogLine | undefined): string => (line === undefined ? "" : dayInZone(Date.parse(line.at), zone));
  return (
    <Part title={t("What happened ({place} time)", { place: zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone })}>
      <ol className="log">
        {lines.map((line, index) => (
          <li key={line.step} className={index === lines.length - 1 ? "log-now" : undefined} data-moved={line.moved}>
            <time dateTime={line.at} title={timeInZone(line.at, zone, now)}>
              {dayOf(line) !== (index === 0 ? dayInZone(now, zone) : dayOf(lines[index - 1])) && (
                <span className="log-day">{dayOf(line)}</span>
              )}
              {secondsInZone(line.at, zone)}
            </time>
            <div>
              {line.title}
              {line.states.length > 0 && (
                <>
                  {" "}
                  → <b>{line.states.join(", ")}</b>
                </>
              )}
              {line.actor !== null && (
                <span className="log-detail">{t("brought by {actor}", { actor: line.actor })}</span>
              )}
              {line.passed.length > 0 && (
                <span className="log-detail">{t("by way of {states}", { states: line.passed.join(", ") })}</span>
              )}
              {line.details.map((detail, at) => (
                <span className="log-detail" key={at}>
                  {detail.text}
                  {detail.at !== undefined && <b className="num"> {timeInZone(detail.at, zone, now)}</b>}
                </span>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Part>
  );
}
