import { useMemo } from "react";
import { useDocument } from "../document-context.ts";
import { FieldFrame } from "./field-frame.tsx";
import { NAME_KINDS, namesOf, type NameKind } from "./names.ts";
import type { PickOption } from "./options.ts";
import { PickField } from "./pick-field.tsx";

interface NamePickerProps {
  readonly kind: NameKind;
  readonly value: string | undefined;
  readonly onChange: (name: string | undefined) => void;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | null;
  readonly isRequired?: boolean;
  /** Makes something of this title and chooses it; without it only what there is can be chosen. */
  readonly onCreate?: ((title: string) => void) | undefined;
  /** What stands there while nothing is chosen. */
  readonly empty?: string;
  /** Choices besides the names: every clock, nobody. */
  readonly others?: readonly PickOption[];
  /** Names that are not offered. */
  readonly except?: readonly string[];
}

/** Chooses something by its title: a lead, a clock, a message … A name that nothing has is shown, and said to be missing. */
export function NamePicker({ kind, others, except, label, help, error, isRequired, ...rest }: NamePickerProps) {
  const around = useDocument();
  const options = useMemo(
    () => [...namesOf(kind, around), ...(others ?? [])].filter(({ value }) => except?.includes(value) !== true),
    [kind, around, others, except],
  );
  const { one, many } = NAME_KINDS[kind];
  return (
    <FieldFrame label={label} help={help} error={error ?? null} isRequired={isRequired ?? false}>
      {(ids) => (
        <PickField
          {...rest}
          ids={ids}
          options={options}
          noun={one}
          listed={many}
          isOptional={isRequired !== true}
          isWritten={kind === "message"}
        />
      )}
    </FieldFrame>
  );
}
