import { useId, useState } from "react";
import { DAYS, withIntervals, type Week } from "../../model/brand-hours.ts";
import { DAY_NAMES, hoursText, readHoursText } from "../../model/brand-hours-words.ts";
import { t } from "../../texts/texts.ts";
import "./weeks.css";

interface HoursTextsProps {
  readonly week: Week;
  readonly onChange: (week: Week) => void;
  readonly isReadOnly: boolean;
}

interface Typed {
  readonly text: string;
  /** The hours of that day since then. */
  readonly says: string;
}

const NOTHING: ReadonlyMap<number, Typed> = new Map();

/** The hours of each day as exact times, one text a day. What is not yet a time stays in its text, while others are written too. */
export function HoursTexts({ week, onChange, isReadOnly }: HoursTextsProps) {
  const id = useId();
  const [typed, setTyped] = useState(NOTHING);
  const kept = DAYS.map((day) => hoursText(week[day] ?? []));
  // Hours that came from elsewhere meanwhile, as with an undo, are shown instead of what was typed.
  const written = DAYS.map((_, index) => {
    const own = typed.get(index);
    return own?.says === kept[index] ? (own?.text ?? null) : null;
  });
  const errors = written.map((text) => (text === null ? null : errorIn(text)));
  const wrong = errors.findIndex((error) => error !== null);
  const error = errors[wrong] ?? null;
  return (
    <div className="hours-texts">
      {DAYS.map((day, index) => (
        <input
          key={day}
          className="hours-text"
          aria-label={t("{day}, exact times", { day: DAY_NAMES[index] ?? "" })}
          aria-describedby={id}
          aria-invalid={errors[index] !== null}
          placeholder={t("closed")}
          readOnly={isReadOnly}
          value={written[index] ?? kept[index] ?? ""}
          onChange={({ currentTarget: { value: text } }) => {
            const read = readHoursText(text);
            const next = "error" in read ? week : withIntervals(week, index, read);
            setTyped(new Map(typed).set(index, { text, says: hoursText(next[day] ?? []) }));
            if (next !== week) onChange(next);
          }}
          onBlur={() => errors[index] === null && setTyped(new Map([...typed].filter(([at]) => at !== index)))}
        />
      ))}
      <p id={id} className="small hours-said" aria-live="polite" data-wrong={error !== null || undefined}>
        {error !== null && `${DAY_NAMES[wrong]}: ${error}`}
        {error === null && !isReadOnly && t("Such as 9:00–12:30, 13:30–17:30.")}
      </p>
    </div>
  );
}

function errorIn(text: string): string | null {
  const read = readHoursText(text);
  return "error" in read ? read.error : null;
}
