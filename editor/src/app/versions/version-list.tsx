import type { VersionSummary } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { dayInWords } from "../protocols/in-words.ts";
import { StatusMark } from "./status-mark.tsx";

interface VersionListProps {
  readonly versions: readonly VersionSummary[];
  readonly chosen: string | null;
  readonly onChoose: (version: string) => void;
}

/** The history of a protocol, the last asked for first. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  return (
    <ol className="history" aria-label={t("Versions, newest first")}>
      {versions.map((version) => (
        <li key={version.version}>
          <button
            type="button"
            className="history-row"
            aria-current={version.version === chosen}
            onClick={() => onChoose(version.version)}
          >
            <StatusMark version={version} all={versions} />
            <span className="history-note">{version.note === "" ? <i>{t("Without a note")}</i> : version.note}</span>
            <span className="small">
              {version.askedBy.name} · {dayInWords(version.askedAt)}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
