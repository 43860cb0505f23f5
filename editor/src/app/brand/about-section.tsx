import { TextInput } from "@mantine/core";
import { useState } from "react";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { t } from "../../texts/texts.ts";
import { BrandSectionFrame } from "./brand-section.tsx";
import { LanguagesField } from "./languages-field.tsx";
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
      <LanguagesField
        languages={brand.languages}
        error={faultAt("languages")}
        onChange={(languages) =>
          change((draft) => {
            draft.languages = languages;
          })
        }
      />
    </BrandSectionFrame>
  );
}
