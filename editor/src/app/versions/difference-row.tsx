import { QUESTIONS, type Brand, type DecisionField, type DifferenceBody } from "@parley/engine";
import { QuestionIcon } from "../../look/icons.tsx";
import { answerInWords } from "../../model/answers.ts";
import { t } from "../../texts/texts.ts";
import { dayInWords } from "../protocols/in-words.ts";

interface DifferenceRowProps {
  readonly difference: DifferenceBody;
  readonly brand: Brand;
  readonly onCase: (id: string) => void;
}

/** A case that a shadow decided otherwise: each answer that differs, as it is and as it would be, with the shadow's reason. */
export function DifferenceRow({ difference, brand, onCase }: DifferenceRowProps) {
  const { fields, live, shadow, failed, effects } = difference;
  return (
    <li className="difference">
      <button type="button" className="tile-link" onClick={() => onCase(difference.case)}>
        {t("Open the case")}
      </button>
      {QUESTIONS.filter(({ field }) => fields.includes(field)).map(({ field, title }) => (
        <p key={field}>
          <QuestionIcon field={field} /> {title}: {inWords(field, live[field], brand)}{" "}
          <span aria-label={t("would be")}>→</span> <b>{inWords(field, shadow[field], brand)}</b>
          {"because" in shadow[field] && <span className="small"> {shadow[field].because}</span>}
        </p>
      ))}
      {failed !== null && <p className="wrong">{t("The shadow could not go on: {fault}", { fault: failed })}</p>}
      {effects.length > 0 && (
        <p className="small">
          {t("It would have sent {count, plural, one {# effect} other {# effects}}.", { count: effects.length })}
        </p>
      )}
    </li>
  );
}

function inWords(field: DecisionField, answer: DifferenceBody["live"][DecisionField], brand: Brand): string {
  if (answer.status === "undecided") return t("not decided");
  if (answer.status === "none") return t("none");
  return field === "due" ? dayInWords(answer.value) : answerInWords(field, answer.value, brand);
}
