import type { CaseBody } from "@parley/engine";
import { QuestionIcon } from "../look/icons.tsx";
import type { DecisionLine } from "../model/decision-words.ts";
import { stretchInWords } from "../model/durations.ts";
import { t } from "../texts/texts.ts";
import { Part } from "./part.tsx";
import { timeInZone } from "./times.ts";

interface AnswersProps {
  readonly lines: readonly DecisionLine[];
  readonly zone: string;
  readonly now: number;
  readonly clocks: CaseBody["clocks"];
}

/** The five answers of a case, each with why; an answer that is missing looks and reads unlike one that says "none". */
export function Answers({ lines, zone, now, clocks }: AnswersProps) {
  return (
    <Part title={t("The five answers")}>
      <dl className="five">
        {lines.map((line) => (
          <div className="five-row" key={line.field} data-testid={`decision-${line.field}`} data-status={line.status}>
            <dt title={line.question}>
              <QuestionIcon field={line.field} />
              {line.title}
            </dt>
            <dd>
              <span className="five-value">{line.dueAt === null ? line.text : timeInZone(line.dueAt, zone, now)}</span>
              {line.dueAt !== null && <Promised at={line.dueAt} now={now} status={clocks[line.clock ?? ""]?.status} />}
              {line.because !== null && <span className="five-because">{line.because}</span>}
              {line.before !== null && (
                <span className="five-because">{t("before: {answer}", { answer: line.before })}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

interface PromisedProps {
  readonly at: string;
  readonly now: number;
  readonly status: CaseBody["clocks"][string]["status"] | undefined;
}

/** What became of a promised moment: kept, missed, or how long there still is. */
function Promised({ at, now, status }: PromisedProps) {
  if (status === "met") return <span className="kept"> {t("kept")}</span>;
  if (status === "breached") return <span className="late"> {t("missed")}</span>;
  if (status === "paused") return <span className="left"> {t("paused")}</span>;
  const left = Date.parse(at) - now;
  if (status !== "running") return null;
  return (
    <span className={left < 0 ? "late" : "left"}>
      {" "}
      {left < 0 ? t("{time} ago", { time: stretchInWords(-left) }) : t("in {time}", { time: stretchInWords(left) })}
    </span>
  );
}
