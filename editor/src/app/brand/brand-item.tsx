import { TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { Icon } from "../../look/icons.tsx";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { t } from "../../texts/texts.ts";

interface BrandItemProps {
  readonly title: string;
  /** What it says, in words, while it is folded. */
  readonly words: string;
  /** Is something wrong in it? */
  readonly isWrong: boolean;
  readonly isOpen: boolean;
  readonly isReadOnly: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** One schedule, lead or topic: its title and what it says, and when it is opened, its fields. */
export function BrandItem({ title, words, isWrong, isOpen, isReadOnly, onToggle, children }: BrandItemProps) {
  return (
    <li className="brand-item" data-wrong={isWrong || undefined}>
      <h3>
        <button type="button" className="brand-item-head" aria-expanded={isOpen} onClick={onToggle}>
          <Icon name={isOpen ? "up" : "down"} size={12} />
          <span className="brand-item-title">{title}</span>
          <span className="brand-item-words">
            {isWrong ? t("Something is to be mended here.") : isOpen ? "" : words}
          </span>
        </button>
      </h3>
      {isOpen && (
        <fieldset className="brand-fields brand-item-body" disabled={isReadOnly}>
          {children}
        </fieldset>
      )}
    </li>
  );
}

interface TitleFieldProps {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (title: string) => void;
}

/** What a schedule, lead or topic is called. */
export function TitleField({ value, error, onChange }: TitleFieldProps) {
  return (
    <FieldFrame label={t("Name")} error={error}>
      {(ids) => (
        <TextInput
          id={ids.control}
          aria-describedby={ids.about}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

/** Which one of a list is open: the one that was opened last, at first the only one. */
export function useOpened(names: readonly string[]) {
  const [opened, setOpened] = useState<string | null>(names.length === 1 ? (names[0] ?? null) : null);
  return { opened, open: setOpened, toggle: (name: string) => setOpened(opened === name ? null : name) };
}
