import { Icon } from "../look/icons.tsx";
import { t } from "../texts/texts.ts";

/** The head of an inspector: what is shown, in which place, and the way out. */
export function InspectorHead({
  title,
  text,
  onClose,
}: {
  readonly title: string;
  readonly text: string | null;
  readonly onClose: () => void;
}) {
  return (
    <header className="inspector-head">
      <div>
        <h2>{title}</h2>
        {text !== null && <p>{text}</p>}
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={t("Close")}
        title={t("Close (Escape)")}
        onClick={onClose}
      >
        <Icon name="close" size={14} />
      </button>
    </header>
  );
}
