import { useId } from "react";
import "./fields.css";

interface PillsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: ReadonlyArray<{ readonly value: T; readonly title: string }>;
  readonly onChange: (value: T) => void;
}

/** A few choices side by side, of which one holds. */
export function Pills<T extends string>({ label, value, options, onChange }: PillsProps<T>) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className="pills">
      {options.map((option) => (
        <label key={option.value} className="pill-choice">
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.title}</span>
        </label>
      ))}
    </div>
  );
}
