import { Button } from "@mantine/core";
import { useState } from "react";
import { formatProtocol, type Protocol, type ProtocolDraftBody } from "@parley/engine";
import { forgetCrashCopy, type CrashCopy } from "../../api/crash-copy.ts";
import { t } from "../../texts/texts.ts";
import type { DesignStore } from "./design-store.ts";

interface UnsavedCopyProps {
  readonly unsaved: CrashCopy;
  readonly kept: ProtocolDraftBody;
  readonly opened: Protocol;
  readonly store: DesignStore;
  /** It was brought back, or let go. */
  readonly onAnswered: () => void;
}

/** Offers what this browser kept and the server never got: to be brought back, as a step that can be undone, or let go. */
export function UnsavedCopy({ unsaved, kept, opened, store, onAnswered }: UnsavedCopyProps) {
  const [isAnswered, setAnswered] = useState(() => formatProtocol(unsaved.protocol) === formatProtocol(opened));
  if (isAnswered) return null;
  const isOlder = unsaved.revision < kept.revision;
  return (
    <div className="unsaved-notice" role="alert">
      <p>
        {isOlder
          ? t("This browser kept changes that were never saved, and {name} has saved the draft since.", {
              name: kept.changedBy.name,
            })
          : t("This browser kept changes that were never saved.")}
      </p>
      <Button
        size="compact-sm"
        className="primary"
        onClick={() => {
          store.run(() => ({ title: t("Bring back what was not saved"), after: unsaved.protocol }));
          setAnswered(true);
          onAnswered();
        }}
      >
        {t("Bring them back")}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          forgetCrashCopy(kept.brand, kept.id);
          setAnswered(true);
          onAnswered();
        }}
      >
        {t("Let them go")}
      </Button>
    </div>
  );
}
