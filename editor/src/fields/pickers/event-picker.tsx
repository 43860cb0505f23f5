import { useMemo } from "react";
import { eventTitle } from "../../model/event-words.ts";
import { t } from "../../texts/texts.ts";
import { useDocument } from "../document-context.ts";
import { eventOptions } from "./event-options.ts";
import { FieldFrame } from "./field-frame.tsx";
import { PickField } from "./pick-field.tsx";

interface EventPickerProps {
  readonly value: string | undefined;
  readonly onChange: (event: string) => void;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | null;
  readonly isRequired?: boolean;
  /** Makes an event of the protocol's own, of this title, and chooses it. */
  readonly onCreate?: ((title: string) => void) | undefined;
}

/** Chooses what happens: the vocabulary's events by who causes them, the clocks that may run out, and the protocol's own. */
export function EventPicker({ value, onChange, label, help, error, isRequired, onCreate }: EventPickerProps) {
  const { protocol } = useDocument();
  const options = useMemo(() => {
    const known = eventOptions(protocol);
    const isKnown = value === undefined || known.some((option) => option.value === value);
    return isKnown || !isPattern(value) ? known : [...known, { value, title: eventTitle(value, protocol) }];
  }, [protocol, value]);
  return (
    <FieldFrame label={label} help={help} error={error ?? null} isRequired={isRequired ?? false}>
      {(ids) => (
        <PickField
          ids={ids}
          value={value}
          options={options}
          onChange={(event) => event !== undefined && onChange(event)}
          onCreate={onCreate}
          noun={t("event of your own")}
          listed={t("Events")}
          empty={t("Choose what happens")}
        />
      )}
    </FieldFrame>
  );
}

/** Names with a star mean many events, and are never missing. */
const isPattern = (event: string): boolean => event === "*" || event.endsWith(".*");
