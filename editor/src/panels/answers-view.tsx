import { QuestionIcon } from "../look/icons.tsx";
import type { DecisionLine } from "../model/decision-words.ts";
import { stretchInWords } from "../model/durations.ts";
import { Part } from "./part.tsx";
import { timeInZone } from "./times.ts";

interface AnswersProps {
  readonly lines: readonly DecisionLine[];
  readonly zone: string;
  readonly now: number;
  readonly open: boolean;
}

/** The five answers of a case, each with why; an answer that is missing looks and reads unlike one that says "none". */
export function Answers({ lines, zone, now, open }: AnswersProps) {
  return (
    <Part title="The five answers">
      <dl className="five">
        {lines.map((line) => (
          <div className="five-row" key={line.field} data-testid={`decision-${line.field}`} data-status={line.status}>
            <dt title={line.question}>
              <QuestionIcon field={line.field} />
              {line.title}
            </dt>
            <dd>
              <span className="five-value">{line.dueAt === null ? line.text : timeInZone(line.dueAt, zone, now)}</span>
              {line.dueAt !== null && open && <Left at={line.dueAt} now={now} />}
              {line.because !== null && <span className="five-because">{line.because}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Left({ at, now }: { readonly at: string; readonly now: number }) {
  const left = Date.parse(at) - now;
  return <span className={left < 0 ? "late" : "left"}>{left < 0 ? ` ${stretchInWords(-left)} ago` : ` in ${stretchInWords(left)}`}</span>;
}
