import { useMemo } from "react";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { PickField } from "../../fields/pickers/pick-field.tsx";
import { timeZones, zoneListed, zoneNow } from "../../model/brand-lists.ts";
import { t } from "../../texts/texts.ts";

interface ZoneFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string | undefined;
  readonly error: string | null;
  /** Epoch ms, for what the clocks there show. */
  readonly now: number;
  /** What stands there while none is chosen; without it one must be chosen. */
  readonly empty?: string;
  readonly onChange: (zone: string | undefined) => void;
}

/** Chooses a time zone by its city, and shows what its clocks say. */
export function ZoneField({ label, help, value, error, now, empty, onChange }: ZoneFieldProps) {
  const options = useMemo(() => {
    const known = timeZones();
    const isKnown = value === undefined || known.some((zone) => zone.value === value);
    return isKnown ? known : [zoneListed(value), ...known];
  }, [value]);
  const clocks = value === undefined ? "" : zoneNow(value, now);
  return (
    <FieldFrame
      label={label}
      help={clocks === "" ? help : `${t("It is {clocks} there.", { clocks })} ${help}`}
      error={error}
    >
      {(ids) => (
        <PickField
          ids={ids}
          value={value}
          options={options}
          noun={t("time zone")}
          listed={t("Time zones")}
          isOptional={empty !== undefined}
          {...(empty === undefined ? {} : { empty })}
          onChange={onChange}
        />
      )}
    </FieldFrame>
  );
}
