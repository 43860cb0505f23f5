import { t } from "../../texts/texts.ts";
import type { FoundPart } from "./find-words.ts";
import { FoundWords } from "./found-words.tsx";
import { partId } from "./part-ids.ts";

interface FoundPartsProps {
  readonly parts: readonly FoundPart[];
  readonly selection: readonly string[];
  readonly onChoose: (id: string) => void;
}

/** What has a name of its own and was found: conditions, clocks, messages, tables, events. */
export function FoundParts({ parts, selection, onChoose }: FoundPartsProps) {
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="found-parts">
      <h3 id="found-parts" className="found-head">
        {t("Conditions, clocks, messages and tables")}
      </h3>
      <ul className="branch">
        {parts.map(({ part, name, title, found }) => (
          <li key={`${part} ${name}`}>
            <button
              type="button"
              className="branch-row"
              aria-current={selection.includes(partId(part, name)) ? "true" : undefined}
              onClick={() => onChoose(partId(part, name))}
            >
              {title}
              {found !== null && <FoundWords found={found} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
