import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";

/** Mentions by their ids, each a way to its trace. */
export function MentionButtons({
  mentions,
  onOpen,
}: {
  readonly mentions: readonly string[];
  readonly onOpen: (mention: string) => void;
}) {
  return (
    <ul className="mention-buttons">
      {mentions.map((mention) => (
        <li key={mention}>
          <button type="button" aria-label={t("Open mention {mention}", { mention })} onClick={() => onOpen(mention)}>
            <span>{mention}</span>
            <Icon name="right" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
