import { useId, type ReactNode } from "react";
import { t } from "../../texts/texts.ts";
import "./fields.css";

/** Ids with which a control says what it is called and what is said about it. */
export interface FieldIds {
  readonly control: string;
  readonly label: string;
  /** For `aria-describedby`. */
  readonly about: string;
}

interface FieldFrameProps {
  readonly label: string;
  readonly help?: ReactNode;
  /** What is wrong; stands in the place of the help. */
  readonly error?: string | null;
  readonly isRequired?: boolean;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** A control under its label, with its help or what is wrong beneath. */
export function FieldFrame({ label, help, error, isRequired = false, children }: FieldFrameProps) {
  const id = useId();
  const ids = { control: id, label: `${id}-label`, about: `${id}-about` };
  const isWrong = error !== undefined && error !== null;
  return (
    <div className="field" data-wrong={isWrong || undefined}>
      <label className="field-label" id={ids.label} htmlFor={ids.control}>
        {label}
        {isRequired && <span className="field-required"> {t("(needed)")}</span>}
      </label>
      {children(ids)}
      <div id={ids.about} className="field-about" aria-live="polite">
        {isWrong ? <span className="field-error">{error}</span> : help}
      </div>
    </div>
  );
}
