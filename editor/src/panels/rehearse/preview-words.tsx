import { QUESTIONS } from "@parley/engine";
import { QuestionIcon } from "../../look/icons.tsx";
import type { Preview } from "../../model/rehearsal/preview.ts";
import { t } from "../../texts/texts.ts";
import { timeInZone } from "../times.ts";

interface PreviewWordsProps {
  readonly preview: Preview;
  readonly zone: string;
  /** Epoch ms: the moment that is looked at. */
  readonly now: number;
  /** Which answers are worth telling; all unless said. */
  readonly most?: number;
}

/** Where something would lead, and what it would change. */
export function PreviewWords({ preview, zone, now, most = 5 }: PreviewWordsProps) {
  const { goals, isDone, answers, says, trouble } = preview;
  if (trouble !== null) return <span className="leads-to late">{trouble}</span>;
  const [goal] = goals;
  return (
    <span className="leads-to">
      <span className="leads-goal">
        <span aria-hidden="true">→ </span>
        {goal ?? (answers.length === 0 && says.length === 0 ? t("nothing changes") : t("stays where it is"))}
        {isDone && <span className="dim"> {t("(the end)")}</span>}
      </span>
      {answers.slice(0, most).map(({ field, value, dueAt }) => (
        <span className="leads-answer" key={field}>
          <QuestionIcon field={field} size={11} />
          <span className="visually-hidden">{QUESTIONS.find((each) => each.field === field)?.title}: </span>
          {dueAt === null ? value : timeInZone(dueAt, zone, now)}
        </span>
      ))}
    </span>
  );
}
