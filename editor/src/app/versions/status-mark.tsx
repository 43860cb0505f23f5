import { VERSION_STATUSES, type VersionStatus } from "@parley/engine";
import { STATUS_WORDS } from "../../model/version-history.ts";

const SIGNS = { waiting: "◔", live: "●", shadow: "◐", retired: "○", refused: "✕" } as const satisfies Record<
  VersionStatus,
  string
>;

/** Where a version stands: a sign and a word, and what it means on pointing. */
export function StatusMark({ status }: { readonly status: VersionStatus }) {
  return (
    <span className="standing-mark" data-status={status} title={VERSION_STATUSES[status]}>
      <span aria-hidden="true">{SIGNS[status]}</span> {STATUS_WORDS[status]}
    </span>
  );
}
