import { Button } from "@mantine/core";
import { useState } from "react";
import type { Schedule } from "@parley/engine";
import { HolidayList } from "../../fields/weeks/holiday-list.tsx";
import { HoursTexts } from "../../fields/weeks/hours-texts.tsx";
import { WeekGrid } from "../../fields/weeks/week-grid.tsx";
import { ALWAYS, type Week } from "../../model/brand-hours.ts";
import { scheduleHoursInWords } from "../../model/brand-hours-words.ts";
import { zoneListed } from "../../model/brand-lists.ts";
import { t } from "../../texts/texts.ts";
import { TitleField } from "./brand-item.tsx";
import { RemoveNamed } from "./remove-named.tsx";
import type { BrandForm } from "./use-brand-form.ts";
import { ZoneField } from "./zone-field.tsx";

interface ScheduleFormProps {
  readonly form: BrandForm;
  readonly name: string;
  readonly schedule: Schedule;
}

/** One schedule: its name and zone, its week drawn and written, and its holidays. */
export function ScheduleForm({ form, name, schedule }: ScheduleFormProps) {
  const { brand, change, faultAt, isReadOnly } = form;
  const [now] = useState(() => Date.now());
  const at = `schedules.${name}`;
  const set = (next: Schedule): void =>
    change((draft) => {
      draft.schedules[name] = next;
    });
  return (
    <>
      <div className="brand-pair">
        <TitleField
          value={schedule.title}
          error={faultAt(`${at}.title`)}
          onChange={(title) => set({ ...schedule, title })}
        />
        <ZoneField
          label={t("Time zone")}
          help={t(
            schedule.timeZone === undefined
              ? "These hours go by the brand’s clock."
              : "These hours go by a clock of their own.",
          )}
          empty={t("The brand’s: {zone}", { zone: zoneListed(brand.timeZone).title })}
          now={now}
          value={schedule.timeZone}
          error={faultAt(`${at}.timeZone`)}
          onChange={(timeZone) => {
            const { timeZone: _, ...others } = schedule;
            set(timeZone === undefined ? others : { ...others, timeZone });
          }}
        />
      </div>
      <WeekForm
        schedule={schedule}
        fault={faultAt(`${at}.weekly`)}
        isReadOnly={isReadOnly}
        onChange={(weekly) => set({ ...schedule, weekly })}
      />
      <h4>{t("Holidays")}</h4>
      <p className="small">
        {t("Nobody works on these days. Hours that run overnight from the day before still end as they should.")}
      </p>
      <HolidayList
        dates={schedule.holidays}
        isReadOnly={isReadOnly}
        onChange={(holidays) => set({ ...schedule, holidays })}
      />
      <Fault words={faultAt(`${at}.holidays`)} />
      {!isReadOnly && <RemoveSchedule form={form} name={name} />}
    </>
  );
}

interface WeekFormProps {
  readonly schedule: Schedule;
  readonly fault: string | null;
  readonly isReadOnly: boolean;
  readonly onChange: (week: Week) => void;
}

function WeekForm({ schedule, fault, isReadOnly, onChange }: WeekFormProps) {
  return (
    <>
      <h4>{t("Week")}</h4>
      <p className="hours-words">{scheduleHoursInWords(schedule)}</p>
      <div className="hours-field">
        <WeekGrid
          label={t("Week of {schedule}", { schedule: schedule.title })}
          week={schedule.weekly}
          onChange={onChange}
          isReadOnly={isReadOnly}
        />
        <HoursTexts week={schedule.weekly} onChange={onChange} isReadOnly={isReadOnly} />
      </div>
      <Fault words={fault} />
      {!isReadOnly && (
        <div className="buttons hours-buttons">
          <Button size="compact-sm" variant="default" onClick={() => onChange(ALWAYS)}>
            {t("Always open")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onChange({})}>
            {t("Clear the week")}
          </Button>
        </div>
      )}
    </>
  );
}

function Fault({ words }: { readonly words: string | null }) {
  return words === null ? null : <p className="field-error brand-fault">{words}</p>;
}

function RemoveSchedule({ form: { brand, change }, name }: Pick<ScheduleFormProps, "form" | "name">) {
  const users = Object.values(brand.leads).filter(({ schedule }) => schedule === name);
  return (
    <RemoveNamed
      words={t("Remove this schedule")}
      isHeld={users.length > 0}
      onRemove={() =>
        change((draft) => {
          delete draft.schedules[name];
        })
      }
    >
      {users.length > 0 && (
        <span className="small">
          {t("{leads} work in these hours.", { leads: users.map(({ title }) => title).join(", ") })}
        </span>
      )}
    </RemoveNamed>
  );
}
