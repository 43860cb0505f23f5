import { MultiSelect } from "@mantine/core";
import { useMemo } from "react";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { languageName, languages as everyLanguage } from "../../model/brand-lists.ts";
import { t } from "../../texts/texts.ts";

interface LanguagesFieldProps {
  /** Codes, the first language first. */
  readonly languages: readonly string[];
  readonly error: string | null;
  readonly onChange: (languages: string[]) => void;
}

/** Chooses the languages of a brand, by name. */
export function LanguagesField({ languages, error, onChange }: LanguagesFieldProps) {
  const data = useMemo(() => {
    const known = everyLanguage();
    const others = languages.filter((code) => known.every(({ value }) => value !== code));
    return [...known, ...others.map((code) => ({ value: code, title: languageName(code) }))].map(
      ({ value, title }) => ({ value, label: title }),
    );
  }, [languages]);
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
          value={[...languages]}
          onChange={onChange}
        />
      )}
    </FieldFrame>
  );
}
