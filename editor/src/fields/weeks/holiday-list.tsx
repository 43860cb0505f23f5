import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { byYear, datesBetween, dayInWords, withDates } from "../../model/brand-holidays.ts";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import "./weeks.css";

interface HolidayListProps {
  /** ISO 8601 dates. */
  readonly dates: readonly string[];
  readonly onChange: (dates: string[]) => void;
  readonly isReadOnly: boolean;
}

/** Days on which nobody works, by year: added one by one or as a range, and removed. */
export function HolidayList({ dates, onChange, isReadOnly }: HolidayListProps) {
  return (
    <div className="holidays">
      {dates.length === 0 && <p className="small">{t("None: these hours hold on every day of the year.")}</p>}
      {byYear(dates).map(([year, inside]) => (
        <div key={year} className="holiday-year">
          <h5>{year}</h5>
          <ul>
            {inside.map((date) => (
              <li key={date} className="holiday">
                {dayInWords(date)}
                {!isReadOnly && (
                  <button
                    type="button"
                    aria-label={t("Remove {day} {year}", { day: dayInWords(date), year })}
                    title={t("Remove")}
                    onClick={() => onChange(dates.filter((each) => each !== date))}
                  >
                    <Icon name="close" size={10} />
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!isReadOnly && <AddHolidays onAdd={(added) => onChange(withDates(dates, added))} />}
    </div>
  );
}

function AddHolidays({ onAdd }: { readonly onAdd: (dates: readonly string[]) => void }) {
  const id = useId();
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const [error, setError] = useState<string | null>(null);
  const add = (): void => {
    const dates = datesBetween(first, last === "" ? first : last);
    if ("error" in dates) {
      setError(dates.error);
      return;
    }
    onAdd(dates);
    setError(null);
    setFirst("");
    setLast("");
  };
  return (
    <div className="holiday-add">
      <label>
        {t("A day")}
        <input
          type="date"
          value={first}
          aria-describedby={id}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
      </label>
      <label>
        {t("and all up to")}
        <input
          type="date"
          value={last}
          min={first}
          aria-describedby={id}
          onChange={(event) => setLast(event.currentTarget.value)}
        />
      </label>
      <Button size="compact-sm" variant="default" disabled={first === ""} onClick={add}>
        {t(last === "" ? "Add the day" : "Add these days")}
      </Button>
      <span id={id} className="field-error" aria-live="polite">
        {error}
      </span>
    </div>
  );
}
