import { Button, Modal } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { parseProtocol, type Protocol } from "@parley/engine";
import { beginDraft, readDraft } from "../../api/drafts.ts";
import { changeWords } from "../../model/change-words.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { CompareDialog } from "../versions/compare-dialog.tsx";
import type { DesignStore } from "./design-store.ts";
import type { Saving } from "./use-saving.ts";

function allWords(before: Protocol, after: Protocol): readonly string[] {
  const { behaviour, rest } = changeWords(before, after);
  return [...behaviour, ...rest];
}

interface ConflictNoticeProps {
  readonly brand: string;
  readonly draft: string;
  readonly saving: Saving;
  readonly protocol: Protocol;
  readonly store: DesignStore;
}

/** Somebody else saved the draft meanwhile: what both changed, in words, and what is to become of it. Nothing is overwritten before. */
export function ConflictNotice({ brand, draft, saving, protocol, store }: ConflictNoticeProps) {
  const theirs = useQuery({
    queryKey: ["draft-now", brand, draft, saving.revision],
    queryFn: ({ signal }) => readDraft(brand, draft, signal),
    enabled: saving.status === "conflict",
    gcTime: 0,
  });
  const apart = useMutation({ mutationFn: () => keepApart(brand, protocol) });
  const [isComparing, setComparing] = useState(false);
  if (saving.status !== "conflict") return null;
  if (!theirs.isSuccess) return <Waiting error={theirs.error} onRetry={() => void theirs.refetch()} />;
  const now = parseProtocol(theirs.data.document);
  const who = theirs.data.changedBy.name;
  const takeTheirs = (): void => {
    store.run(() => ({ title: t("Take what {who} saved", { who }), after: now }));
    saving.saveOver(theirs.data.revision, now);
  };
  if (isComparing)
    return <OnChart {...{ brand, who, now, protocol }} kept={saving.kept} onClose={() => setComparing(false)} />;
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      size="lg"
      title={t("{who} changed this draft while you did", { who })}
      centered
    >
      <div className="sides">
        <Side title={t("What {who} changed", { who })} words={allWords(saving.kept, now)} />
        <Side title={t("What you changed")} words={allWords(saving.kept, protocol)} />
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
        <Button variant="default" onClick={() => saving.saveOver(theirs.data.revision, now)}>
          {t("Put mine in its place")}
        </Button>
        <Button
          variant="default"
          loading={apart.isPending}
          onClick={() => apart.mutate(undefined, { onSuccess: takeTheirs })}
        >
          {t("Keep mine as a draft of its own")}
        </Button>
      </div>
      <p className="small">{t("Whichever you choose, undo brings the other back.")}</p>
    </Modal>
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

function Waiting({ error, onRetry }: { readonly error: Error | null; readonly onRetry: () => void }) {
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      title={t("Somebody else changed this draft")}
      centered
    >
      {error === null ? (
        <p>{t("Reading what they changed …")}</p>
      ) : (
        <Trouble what={t("Their revision could not be read.")} error={error} onRetry={onRetry} />
      )}
    </Modal>
  );
}

function Side({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      {words.length === 0 ? (
        <p className="small">{t("Nothing but places on the canvas, if at all.")}</p>
      ) : (
        <ul>
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
