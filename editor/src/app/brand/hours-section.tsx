import { nameFrom, uniqueName } from "../../commands/names.ts";
import { scheduleHoursInWords } from "../../model/brand-hours-words.ts";
import { t } from "../../texts/texts.ts";
import { AddNamed } from "./add-named.tsx";
import { BrandItem, useOpened } from "./brand-item.tsx";
import { BrandSectionFrame } from "./brand-section.tsx";
import { ScheduleForm } from "./schedule-form.tsx";
import type { BrandForm } from "./use-brand-form.ts";

const OFFICE_HOURS = {
  mon: ["09:00-17:00"],
  tue: ["09:00-17:00"],
  wed: ["09:00-17:00"],
  thu: ["09:00-17:00"],
  fri: ["09:00-17:00"],
};

/** When the brand works: each schedule with its week and its holidays. */
export function HoursSection(form: BrandForm) {
  const { brand, change, faultAt, isReadOnly } = form;
  const names = Object.keys(brand.schedules);
  const { opened, open, toggle } = useOpened(names);
  const add = (title: string): void => {
    const name = uniqueName(nameFrom(title, "hours"), (taken) => Object.hasOwn(brand.schedules, taken));
    change((draft) => {
      draft.schedules[name] = { title, weekly: structuredClone(OFFICE_HOURS), holidays: [] };
    });
    open(name);
  };
  return (
    <BrandSectionFrame
      title={t("Hours")}
      lead={t(
        "Promises of time count in these hours, and leads work in them. A case keeps the hours with which it began.",
      )}
    >
      {names.length === 0 && (
        <p className="small">{t("There are none yet: every promise of time counts around the clock.")}</p>
      )}
      <ul className="brand-items">
        {names.map((name) => {
          const schedule = brand.schedules[name];
          if (schedule === undefined) return null;
          return (
            <BrandItem
              key={name}
              title={schedule.title}
              words={scheduleHoursInWords(schedule)}
              isWrong={faultAt(`schedules.${name}`) !== null}
              isOpen={opened === name}
              isReadOnly={isReadOnly}
              onToggle={() => toggle(name)}
            >
              <ScheduleForm form={form} name={name} schedule={schedule} />
            </BrandItem>
          );
        })}
      </ul>
      {!isReadOnly && (
        <AddNamed
          label={t("Name of a new schedule")}
          add={t("Add a schedule")}
          placeholder={t("Such as “Weekend team”")}
          onAdd={add}
        />
      )}
    </BrandSectionFrame>
  );
}
