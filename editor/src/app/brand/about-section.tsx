import { MultiSelect, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { languageName, languages } from "../../model/brand-lists.ts";
import { t } from "../../texts/texts.ts";
import { BrandSectionFrame } from "./brand-section.tsx";
import type { BrandForm } from "./use-brand-form.ts";
import { ZoneField } from "./zone-field.tsx";

/** What the brand is called, where it is at home, and which languages it speaks. */
export function AboutSection({ brand, change, faultAt }: BrandForm) {
  const [now] = useState(() => Date.now());
  return (
    <BrandSectionFrame title={t("About")} lead={t("Who answers, by which clock, and in which languages.")}>
      <FieldFrame label={t("Name")} error={faultAt("name")}>
        {(ids) => (
          <TextInput
            id={ids.control}
            aria-describedby={ids.about}
            maxLength={200}
            value={brand.name}
            onChange={({ currentTarget: { value } }) =>
              change((draft) => {
                draft.name = value;
              })
            }
          />
        )}
      </FieldFrame>
      <ZoneField
        label={t("Time zone")}
        help={t("Schedules without a zone of their own, and “today” in conditions, go by it.")}
        now={now}
        value={brand.timeZone}
        error={faultAt("timeZone")}
        onChange={(zone) =>
          change((draft) => {
            if (zone !== undefined) draft.timeZone = zone;
          })
        }
      />
      <LanguagesField brand={brand} change={change} error={faultAt("languages")} />
    </BrandSectionFrame>
  );
}

interface LanguagesFieldProps extends Pick<BrandForm, "brand" | "change"> {
  readonly error: string | null;
}

function LanguagesField({ brand, change, error }: LanguagesFieldProps) {
  const data = useMemo(() => {
    const known = languages();
    const others = brand.languages.filter((code) => known.every(({ value }) => value !== code));
    return [...known, ...others.map((code) => ({ value: code, title: languageName(code) }))].map(
      ({ value, title }) => ({
        value,
        label: title,
      }),
    );
  }, [brand.languages]);
  return (
    <FieldFrame
      label={t("Languages")}
      help={t("Messages are written in these, the first one before all others.")}
      error={error}
    >
      {(ids) => (
        <MultiSelect
          id={ids.control}
          aria-describedby={ids.about}
          searchable
          hidePickedOptions
          nothingFoundMessage={t("There is no such language.")}
          data={data}
          value={brand.languages}
          onChange={(codes) =>
            change((draft) => {
              draft.languages = codes;
            })
          }
        />
      )}
    </FieldFrame>
  );
}
