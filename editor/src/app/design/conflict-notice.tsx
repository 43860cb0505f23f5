import { Button, Modal } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState, type ReactNode } from "react";
import type { Brand, Protocol, ProtocolDraftBody } from "@parley/engine";
import { beginDraft } from "../../api/drafts.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { diffPair } from "../../projection/diff-pair.ts";
import { t } from "../../texts/texts.ts";
import type { Scenarios } from "../rehearse/use-scenarios.ts";
import { ChangesInWords } from "../versions/changes-in-words.tsx";
import { CompareDialog } from "../versions/compare-dialog.tsx";
import type { DesignStore } from "./design-store.ts";
import { drawable } from "./drawable.ts";
import { KeptApart } from "./kept-apart.tsx";
import { useConflict } from "./use-conflict.ts";
import type { Saving } from "./use-saving.ts";

interface ConflictNoticeProps {
  readonly kept: ProtocolDraftBody;
  readonly house: Brand;
  readonly saving: Saving;
  readonly scenarios: Scenarios;
  readonly protocol: Protocol;
  readonly store: DesignStore;
}

/** Somebody else saved the draft meanwhile: what both changed, in words, and what is to become of it. Nothing is overwritten before. */
export function ConflictNotice({ kept, saving, scenarios, ...around }: ConflictNoticeProps) {
  const theirs = useConflict(kept, saving, scenarios);
  const [apart, setApart] = useState<ProtocolDraftBody | null>(null);
  if (apart !== null) return <KeptApart apart={apart} onStay={() => setApart(null)} />;
  if (theirs === null || theirs.isPending) return null;
  if (theirs.isLoadingError) return <Unread error={theirs.error} onRetry={() => void theirs.refetch()} />;
  return <Decide brand={kept.brand} {...{ saving, ...around }} theirs={theirs.data} onApart={setApart} />;
}

interface DecideProps extends Omit<ConflictNoticeProps, "kept" | "scenarios"> {
  readonly brand: string;
  readonly theirs: ProtocolDraftBody;
  readonly onApart: (apart: ProtocolDraftBody) => void;
}

function Decide({ brand, house, saving, protocol, store, theirs, onApart }: DecideProps) {
  const [isComparing, setComparing] = useState(false);
  const apart = useMutation({ mutationFn: () => keepApart(brand, protocol) });
  const now = useMemo(() => drawable(theirs.document), [theirs]);
  const who = theirs.changedBy.name;
  const saveMine = (): void => saving.saveOver(theirs.revision, now ?? saving.kept);
  if (now === null) return <NoProtocol who={who} onMine={saveMine} />;
  const takeTheirs = (): void => {
    store.run(() => ({ title: t("Take what {who} saved", { who }), after: now }));
    saving.saveOver(theirs.revision, now);
  };
  if (isComparing)
    return <OnChart {...{ brand, who, now, protocol }} kept={saving.kept} onClose={() => setComparing(false)} />;
  return (
    <Asked size="xl" title={t("{who} changed this draft while you did", { who })}>
      <div className="sides">
        <Side title={t("What {who} changed", { who })} {...{ house }} before={saving.kept} after={now} />
        <Side title={t("What you changed")} {...{ house }} before={saving.kept} after={protocol} />
      </div>
      <p>
        <button type="button" className="tile-link" onClick={() => setComparing(true)}>
          {t("See both on the chart")}
        </button>
      </p>
      {apart.error !== null && (
        <Trouble what={t("It could not be kept apart.")} error={apart.error} onRetry={apart.reset} />
      )}
      <div className="buttons">
        <Button className="primary" onClick={takeTheirs}>
          {t("Take theirs")}
        </Button>
        <Button variant="default" onClick={saveMine}>
          {t("Put mine in its place")}
        </Button>
        <Button
          variant="default"
          loading={apart.isPending}
          onClick={() =>
            apart.mutate(undefined, {
              onSuccess: (begun) => {
                onApart(begun);
                takeTheirs();
              },
            })
          }
        >
          {t("Keep mine as a draft of its own")}
        </Button>
      </div>
      <p className="small">{t("Whichever you choose, undo brings the other back.")}</p>
    </Asked>
  );
}

/** Keeps a document as a draft of its own. */
function keepApart(brand: string, protocol: Protocol) {
  const title = t("{title} (mine)", { title: protocol.title }).slice(0, 200);
  return beginDraft(brand, { protocol: { ...protocol, title } });
}

interface OnChartProps {
  readonly brand: string;
  readonly who: string;
  /** The draft as both found it, as the other one saved it, and as it is here. */
  readonly kept: Protocol;
  readonly now: Protocol;
  readonly protocol: Protocol;
  readonly onClose: () => void;
}

function OnChart({ brand, who, kept, now, protocol, onClose }: OnChartProps) {
  const sides = [
    { id: "kept", name: t("as you both found it"), from: kept },
    { id: "theirs", name: t("as {who} saved it", { who }), from: now },
    { id: "mine", name: t("as you have it"), from: protocol },
  ];
  return <CompareDialog {...{ brand, sides, onClose }} before="theirs" after="mine" />;
}

function NoProtocol({ who, onMine }: { readonly who: string; readonly onMine: () => void }) {
  return (
    <Asked title={t("{who} changed this draft while you did", { who })}>
      <p>{t("What they saved is not a protocol yet, so it cannot be drawn or compared.")}</p>
      <Button className="primary" onClick={onMine}>
        {t("Put mine in its place")}
      </Button>
    </Asked>
  );
}

function Unread({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <Asked title={t("Somebody else changed this draft")}>
      <Trouble what={t("Their revision could not be read.")} error={error} onRetry={onRetry} />
    </Asked>
  );
}

interface AskedProps {
  readonly title: string;
  readonly size?: string;
  readonly children: ReactNode;
}

/** A question that has to be answered: it does not close by itself. */
function Asked({ title, size = "md", children }: AskedProps) {
  return (
    <Modal opened onClose={() => undefined} withCloseButton={false} size={size} title={title} centered>
      {children}
    </Modal>
  );
}

interface SideProps {
  readonly title: string;
  readonly house: Brand;
  readonly before: Protocol;
  readonly after: Protocol;
}

function Side({ title, house, before, after }: SideProps) {
  const pair = useMemo(() => diffPair(before, after, house), [before, after, house]);
  return (
    <section>
      <h3>{title}</h3>
      <ChangesInWords pair={pair} />
    </section>
  );
}
