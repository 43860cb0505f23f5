import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { errorInWords } from "../../api/error-words.ts";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { isWhole, likelyBrand, type BrandWanted } from "../../model/new-brand.ts";
import { t } from "../../texts/texts.ts";
import { LanguagesField } from "./languages-field.tsx";
import { ZoneField } from "./zone-field.tsx";

interface NewBrandFormProps {
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onBegin: (wanted: BrandWanted) => void;
}

const likely = (): BrandWanted =>
  likelyBrand(Intl.DateTimeFormat().resolvedOptions().timeZone, window.navigator.language);

/** Asks what must be known of a new brand; everything else can be said later. */
export function NewBrandForm({ isBusy, error, onBegin }: NewBrandFormProps) {
  const [wanted, setWanted] = useState(likely);
  const [now] = useState(() => Date.now());
  const change = (changed: Partial<BrandWanted>): void => setWanted({ ...wanted, ...changed });
  return (
    <form
      className="new-brand"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole(wanted)) onBegin({ ...wanted, name: wanted.name.trim() });
      }}
    >
      <FieldFrame label={t("Name")} help={t("As people know it.")}>
        {(ids) => (
          <TextInput
            id={ids.control}
            aria-describedby={ids.about}
            autoFocus
            data-autofocus
            maxLength={200}
            value={wanted.name}
            onChange={({ currentTarget: { value } }) => change({ name: value })}
          />
        )}
      </FieldFrame>
      <ZoneField
        label={t("Time zone")}
        help={t("Schedules without a zone of their own, and “today” in conditions, go by it.")}
        now={now}
        value={wanted.timeZone}
        error={null}
        onChange={(timeZone) => timeZone !== undefined && change({ timeZone })}
      />
      <LanguagesField languages={wanted.languages} error={null} onChange={(languages) => change({ languages })} />
      {error !== null && (
        <p className="wrong" role="alert">
          {errorInWords(error)}
        </p>
      )}
      <div className="buttons">
        <Button type="submit" className="primary" disabled={!isWhole(wanted)} loading={isBusy}>
          {t("Begin the brand")}
        </Button>
      </div>
    </form>
  );
}
