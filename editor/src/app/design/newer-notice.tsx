import { Button, CloseButton, Modal } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Brand, Protocol } from "@parley/engine";
import { diffPair } from "../../projection/diff-pair.ts";
import { t } from "../../texts/texts.ts";
import type { Scenarios } from "../rehearse/use-scenarios.ts";
import { ChangesInWords } from "../versions/changes-in-words.tsx";
import type { DesignStore } from "./design-store.ts";
import type { NewerDraft } from "./use-newer-draft.ts";
import type { Saving } from "./use-saving.ts";

interface NewerNoticeProps {
  readonly newer: NewerDraft;
  readonly house: Brand;
  readonly saving: Saving;
  readonly store: DesignStore;
  readonly scenarios: Scenarios;
}

/** Somebody else saved the draft while it is open: who, what they changed, and a way to have it here. It takes nothing from under anybody's hands. */
export function NewerNotice({ newer, house, saving, store, scenarios }: NewerNoticeProps) {
  const { body, protocol } = newer;
  const who = body.changedBy.name;
  const [isLooking, setLooking] = useState(false);
  const [later, setLater] = useState<number | null>(null);
  if (later === body.revision) return null;
  const close = <CloseButton aria-label={t("Later")} title={t("Later")} onClick={() => setLater(body.revision)} />;
  if (protocol === null)
    return (
      <div className="newer-notice" role="status">
        <p>{t("{who} saved something in this draft’s place that is not a protocol yet.", { who })}</p>
        {close}
      </div>
    );
  const takeIn = (): void => {
    saving.tookIn(body.revision, protocol);
    scenarios.takeIn(body.scenarios);
    store.run(() => ({ title: t("Take what {who} saved", { who }), after: protocol }));
  };
  return (
    <>
      <div className="newer-notice" role="status">
        <p>{t("{who} changed this draft. You see it as it was before.", { who })}</p>
        <Button size="compact-sm" className="primary" onClick={takeIn}>
          {t("Show it as it is now")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setLooking(true)}>
          {t("What changed?")}
        </Button>
        {close}
      </div>
      {isLooking && <TheirChanges {...{ who, protocol, house }} kept={saving.kept} onClose={() => setLooking(false)} />}
    </>
  );
}

interface TheirChangesProps {
  readonly who: string;
  readonly protocol: Protocol;
  readonly house: Brand;
  readonly kept: Protocol;
  readonly onClose: () => void;
}

function TheirChanges({ who, protocol, house, kept, onClose }: TheirChangesProps) {
  const pair = useMemo(() => diffPair(kept, protocol, house), [kept, protocol, house]);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("What {who} changed", { who })}
      closeButtonProps={{ "aria-label": t("Close") }}
      centered
    >
      <ChangesInWords pair={pair} />
    </Modal>
  );
}
