import { VERSION_STATUSES, type VersionStatus, type VersionSummary } from "@parley/engine";
import { standingWords } from "../../model/version-history.ts";

const SIGNS = { waiting: "◔", live: "●", shadow: "◐", retired: "○", refused: "✕" } as const satisfies Record<
  VersionStatus,
  string
>;

interface StatusMarkProps {
  readonly version: VersionSummary;
  /** All versions of its protocol. */
  readonly all: readonly VersionSummary[];
}

/** Where a version stands: a sign and a word, and what it means on pointing. */
export function StatusMark({ version, all }: StatusMarkProps) {
  const { status } = version;
  return (
    <span className="standing-mark" data-status={status} title={VERSION_STATUSES[status]}>
      <span aria-hidden="true">{SIGNS[status]}</span> {standingWords(version, all)}
    </span>
  );
}
