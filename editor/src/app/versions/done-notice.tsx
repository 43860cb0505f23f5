import type { VersionChanged, VersionSummary } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";

interface DoneNoticeProps {
  readonly changed: VersionSummary | VersionChanged;
  readonly onClose: () => void;
}

const DONE = {
  waiting: t("It is asked for. Somebody else has to agree before it goes live."),
  live: t("It is live: new cases take it."),
  shadow: t("It runs beside the live version. What it decides otherwise appears here."),
  retired: t("It is taken out. Cases that began with it go on."),
  refused: t("It is refused, and kept with your reason."),
} as const satisfies Record<VersionSummary["status"], string>;

/** What came of a change, and what now goes another way than the brand says. */
export function DoneNotice({ changed, onClose }: DoneNoticeProps) {
  const warnings = "warnings" in changed ? changed.warnings : [];
  return (
    <div className="done" role="status">
      <div>
        <p>{DONE[changed.status]}</p>
        {warnings.map(({ at, message, hint }) => (
          <p key={at} className="small">
            {message} {hint}
          </p>
        ))}
      </div>
      <button type="button" className="icon-button" aria-label={t("Close")} onClick={onClose}>
        <Icon name="close" size={13} />
      </button>
    </div>
  );
}
