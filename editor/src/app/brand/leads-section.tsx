import { NumberInput } from "@mantine/core";
import type { Brand, Lead } from "@parley/engine";
import { uniqueName } from "../../commands/names.ts";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { PickField } from "../../fields/pickers/pick-field.tsx";
import { idFrom } from "../../model/blank-protocol.ts";
import { authorityInWords } from "../../model/brand-change-words.ts";
import { scheduleHoursInWords } from "../../model/brand-hours-words.ts";
import { t } from "../../texts/texts.ts";
import { AddNamed } from "./add-named.tsx";
import { AuthorityField } from "./authority-field.tsx";
import { BrandItem, TitleField, useOpened } from "./brand-item.tsx";
import { BrandSectionFrame } from "./brand-section.tsx";
import { RemoveNamed } from "./remove-named.tsx";
import type { BrandForm } from "./use-brand-form.ts";

/** Who takes the lead: each with hours, how much at a time, and how much may be offered without asking. */
export function LeadsSection(form: BrandForm) {
  const { brand, change, faultAt, isReadOnly } = form;
  const names = Object.keys(brand.leads);
  const { opened, open, toggle } = useOpened(names);
  const add = (title: string): void => {
    const id = idFrom(title, "lead");
    const name = uniqueName(/^[a-z]/.test(id) ? id : `lead-${id}`, (taken) => Object.hasOwn(brand.leads, taken));
    change((draft) => {
      draft.leads[name] = { title, authority: {} };
    });
    open(name);
  };
  return (
    <BrandSectionFrame title={t("Leads")} lead={t("The people and teams to whom protocols give a case.")}>
      {names.length === 0 && <p className="small">{t("There are none yet.")}</p>}
      <ul className="brand-items">
        {names.map((name) => {
          const lead = brand.leads[name];
          if (lead === undefined) return null;
          return (
            <BrandItem
              key={name}
              title={lead.title}
              words={leadInWords(lead, brand)}
              isWrong={faultAt(`leads.${name}`) !== null}
              isOpen={opened === name}
              isReadOnly={isReadOnly}
              onToggle={() => toggle(name)}
            >
              <LeadForm form={form} name={name} lead={lead} />
            </BrandItem>
          );
        })}
      </ul>
      {!isReadOnly && (
        <AddNamed
          label={t("Name of a new lead")}
          add={t("Add a lead")}
          placeholder={t("Such as “Weekend care”")}
          onAdd={add}
        />
      )}
    </BrandSectionFrame>
  );
}

interface LeadFormProps {
  readonly form: BrandForm;
  readonly name: string;
  readonly lead: Lead;
}

function LeadForm({ form: { brand, change, faultAt, isReadOnly }, name, lead }: LeadFormProps) {
  const at = `leads.${name}`;
  const set = (next: Lead): void =>
    change((draft) => {
      draft.leads[name] = next;
    });
  return (
    <>
      <div className="brand-pair">
        <TitleField value={lead.title} error={faultAt(`${at}.title`)} onChange={(title) => set({ ...lead, title })} />
        <FieldFrame label={t("Hours")} help={t("When this lead can be reached.")} error={faultAt(`${at}.schedule`)}>
          {(ids) => (
            <PickField
              ids={ids}
              value={lead.schedule}
              options={Object.entries(brand.schedules).map(([value, schedule]) => ({
                value,
                title: schedule.title,
                about: scheduleHoursInWords(schedule),
              }))}
              noun={t("schedule")}
              listed={t("Schedules")}
              empty={t("At all hours")}
              isOptional
              onChange={(schedule) => {
                const { schedule: _, ...others } = lead;
                set(schedule === undefined ? others : { ...others, schedule });
              }}
            />
          )}
        </FieldFrame>
      </div>
      <div className="brand-pair">
        <CapacityField lead={lead} error={faultAt(`${at}.capacity`)} onChange={set} />
        <AuthorityField
          authority={lead.authority}
          error={faultAt(`${at}.authority`)}
          isReadOnly={isReadOnly}
          onChange={(authority) => set({ ...lead, authority })}
        />
      </div>
      {!isReadOnly && (
        <RemoveNamed
          words={t("Remove this lead")}
          onRemove={() =>
            change((draft) => {
              delete draft.leads[name];
            })
          }
        />
      )}
    </>
  );
}

interface CapacityFieldProps {
  readonly lead: Lead;
  readonly error: string | null;
  readonly onChange: (lead: Lead) => void;
}

function CapacityField({ lead: { capacity, ...others }, error, onChange }: CapacityFieldProps) {
  return (
    <FieldFrame
      label={t("Cases at a time")}
      help={t("Whoever has that many takes no further one. Empty: any number.")}
      error={error}
    >
      {(ids) => (
        <NumberInput
          id={ids.control}
          aria-describedby={ids.about}
          min={1}
          max={100_000}
          allowDecimal={false}
          allowNegative={false}
          value={capacity ?? ""}
          onChange={(said) => onChange(typeof said === "number" ? { ...others, capacity: said } : others)}
        />
      )}
    </FieldFrame>
  );
}

function leadInWords({ schedule, capacity, authority }: Lead, { schedules }: Brand): string {
  const hours = schedule === undefined ? t("At all hours") : (schedules[schedule]?.title ?? schedule);
  const most = capacity === undefined ? [] : [t("{count} at a time", { count: capacity })];
  const offers =
    Object.keys(authority).length === 0 ? [] : [t("may offer {offers}", { offers: authorityInWords(authority) })];
  return [hours, ...most, ...offers].join(" · ");
}
