import { Icon } from "../look/icons.tsx";
import { t } from "../texts/texts.ts";

interface UndoStepsProps {
  /** What would be taken back, and what would be done again, in words; null where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** One step back and one on, each with what it is about. */
export function UndoSteps({ undo, redo, onUndo, onRedo }: UndoStepsProps) {
  return (
    <>
      <Step icon="undo" words={t("Undo")} nothing={t("Nothing to undo")} what={undo} keys="Ctrl+Z" onClick={onUndo} />
      <Step icon="redo" words={t("Redo")} nothing={t("Nothing to redo")} what={redo} keys="Ctrl+Y" onClick={onRedo} />
    </>
  );
}

interface StepProps {
  readonly icon: "undo" | "redo";
  readonly words: string;
  /** What is said where there is nothing to go back or on to. */
  readonly nothing: string;
  readonly what: string | null;
  readonly keys: string;
  readonly onClick: () => void;
}

function Step({ icon, words, nothing, what, keys, onClick }: StepProps) {
  const title = what === null ? nothing : t("{deed}: {what} ({keys})", { deed: words, what, keys });
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words}
      title={title}
      disabled={what === null}
      onClick={onClick}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}
