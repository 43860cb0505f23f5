import { nameInWords } from "@parley/engine";
import type { ReactNode } from "react";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import type { FieldIds } from "./field-frame.tsx";
import type { PickOption } from "./options.ts";
import { PickChevron, PickMenu } from "./pick-menu.tsx";

interface PickFieldProps {
  readonly ids: FieldIds;
  readonly value: string | undefined;
  readonly options: readonly PickOption[];
  readonly onChange: (value: string | undefined) => void;
  readonly onCreate?: ((title: string) => void) | undefined;
  readonly noun: string;
  /** What the list holds, in the plural. */
  readonly listed: string;
  /** May nothing be chosen? */
  readonly isOptional?: boolean;
  /** What stands there while nothing is chosen. */
  readonly empty?: string;
  readonly icons?: (value: string) => ReactNode;
  /** Is what is typed the thing itself, and not its name? */
  readonly isWritten?: boolean;
}

/** The control of a picker: what is chosen, by its title, and the list behind it. */
export function PickField(props: PickFieldProps) {
  const { ids, value, options, onChange, onCreate, noun, listed, isOptional = false, icons, isWritten = false } = props;
  const chosen = options.find((option) => option.value === value);
  const empty = props.empty ?? t(/^[aeiou]/.test(noun) ? "Choose an {noun}" : "Choose a {noun}", { noun });
  return (
    <div className="pick-field">
      <PickMenu
        label={listed}
        options={options}
        chosen={value}
        onPick={onChange}
        onCreate={onCreate}
        noun={noun}
        isWritten={isWritten}
        {...(icons === undefined ? {} : { icons })}
      >
        {(open) => (
          <button
            type="button"
            id={ids.control}
            className="pick-target"
            aria-labelledby={`${ids.label} ${ids.control}-value`}
            aria-describedby={ids.about}
            onClick={open}
          >
            {value !== undefined && icons?.(value)}
            <span className="pick-value" id={`${ids.control}-value`} data-empty={value === undefined || undefined}>
              {value === undefined ? empty : (chosen?.title ?? nameInWords(value))}
              {value !== undefined && chosen === undefined && (
                <span className="pick-missing">{t("missing: there is no {noun} “{name}”", { noun, name: value })}</span>
              )}
            </span>
            <PickChevron />
          </button>
        )}
      </PickMenu>
      {isOptional && value !== undefined && (
        <button
          type="button"
          className="icon-button pick-clear"
          aria-label={t("Choose nothing")}
          title={t("Choose nothing")}
          onClick={() => onChange(undefined)}
        >
          <Icon name="close" size={11} />
        </button>
      )}
    </div>
  );
}
