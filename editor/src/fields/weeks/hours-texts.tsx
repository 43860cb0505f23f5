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
  readonly day: number;
  readonly text: string;
  /** The hours of that day since then. */
  readonly says: string;
}

/** The hours of each day as exact times, one text a day. What is not yet a time stays in its text. */
export function HoursTexts({ week, onChange, isReadOnly }: HoursTextsProps) {
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  // Hours that came from elsewhere meanwhile, as with an undo, are shown instead of what was typed.
  const written = typed !== null && typed.says === hoursText(week[DAYS[typed.day] ?? "mon"] ?? []) ? typed : null;
  const reading = written === null ? [] : readHoursText(written.text);
  const error = "error" in reading ? reading.error : null;
  return (
    <div className="hours-texts">
      {DAYS.map((day, index) => (
        <input
          key={day}
          className="hours-text"
          aria-label={t("{day}, exact times", { day: DAY_NAMES[index] ?? "" })}
          aria-describedby={id}
          aria-invalid={written?.day === index && error !== null}
          placeholder={t("closed")}
          readOnly={isReadOnly}
          value={written?.day === index ? written.text : hoursText(week[day] ?? [])}
          onChange={({ currentTarget: { value: text } }) => {
            const read = readHoursText(text);
            const next = "error" in read ? week : withIntervals(week, index, read);
            setTyped({ day: index, text, says: hoursText(next[day] ?? []) });
            if (next !== week) onChange(next);
          }}
          onBlur={() => error === null && setTyped(null)}
        />
      ))}
      <p id={id} className="small hours-said" aria-live="polite" data-wrong={error !== null || undefined}>
        {error !== null && written !== null && `${DAY_NAMES[written.day]}: ${error}`}
        {error === null && !isReadOnly && t("Such as 9:00–12:30, 13:30–17:30.")}
      </p>
    </div>
  );
}
