import { Button, Modal, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Issue } from "@parley/engine";
import { versionsQuery } from "../../api/versions.ts";
import type { Chart } from "../../model/chart.ts";
import { useDocument } from "../../fields/document-context.ts";
import { t } from "../../texts/texts.ts";
import { writePlace } from "../place.ts";
import { CompareDialog } from "../versions/compare-dialog.tsx";
import { versionSide } from "../versions/compared-side.ts";
import { GateLook } from "./gate-look.tsx";
import { PUBLISH_BUTTON } from "./page-deeds.ts";
import { ProblemList } from "./problem-list.tsx";
import { isDoubted, PublishRefused } from "./publish-refused.tsx";
import type { Problems } from "./use-problems.ts";
import { usePublishing, type Publishing } from "./use-publishing.ts";
import type { Saving } from "./use-saving.ts";

interface PublishButtonProps {
  readonly brand: string;
  readonly draft: string;
  readonly saving: Saving;
  readonly problems: Problems;
  readonly chart: Chart;
  readonly mayPublish: boolean;
  /** Goes to an element, which a problem is about. */
  readonly onShow: (element: string) => void;
}

/** Publishes the draft as it is saved: says what stands against it, asks for a note, and tells what came of it. */
export function PublishButton({ brand, draft, saving, problems, chart, mayPublish, onShow }: PublishButtonProps) {
  const { protocol } = useDocument();
  const [isOpen, setOpen] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const versions = useQuery({ ...versionsQuery(brand, protocol.id), enabled: isOpen }).data ?? [];
  const live = versions.find(({ status }) => status === "live");
  const publishing = usePublishing(brand, draft, saving.revision);
  const { done, leave } = publishing;
  const open = (problems.issues ?? []).filter(({ accepted }) => accepted === undefined);
  const close = (): void => {
    setOpen(false);
    leave();
  };
  return (
    <>
      <Button id={PUBLISH_BUTTON} size="xs" className="primary" disabled={!mayPublish} onClick={() => setOpen(true)}>
        {t("Publish…")}
      </Button>
      <Modal opened={isOpen && !isComparing} onClose={close} title={t("Publish this protocol")} centered>
        {done === undefined ? (
          <Ask
            issues={open}
            isSaved={saving.status === "saved"}
            {...{ publishing, brand, draft, chart }}
            onShow={(element) => {
              close();
              onShow(element);
            }}
            revision={saving.revision}
            onCompare={live === undefined ? null : () => setComparing(true)}
            onClose={close}
          />
        ) : (
          <Done isWaiting={done.status === "waiting"} protocol={protocol.id} onClose={close} />
        )}
      </Modal>
      {isComparing && live !== undefined && (
        <CompareDialog
          brand={brand}
          sides={[...versions.map(versionSide), { id: THIS, name: t("this draft"), from: protocol }]}
          before={live.version}
          after={THIS}
          onClose={() => setComparing(false)}
        />
      )}
    </>
  );
}

/** The draft among the versions that it is compared with, whose ids are hashes. */
const THIS = "draft";

interface AskProps {
  /** What the checker has to say: errors, and doubts that may stand if somebody says why. */
  readonly issues: readonly Issue[];
  readonly chart: Chart;
  readonly onShow: (element: string) => void;
  readonly isSaved: boolean;
  readonly publishing: Publishing;
  readonly brand: string;
  readonly draft: string;
  readonly revision: number;
  /** Shows what changed since what is live; null where nothing is. */
  readonly onCompare: (() => void) | null;
  readonly onClose: () => void;
}

function Ask({ issues, chart, onShow, isSaved, publishing, brand, draft, revision, onCompare, onClose }: AskProps) {
  const errors = issues.filter(({ severity }) => severity === "error");
  const doubts = issues.filter(({ severity }) => severity === "warning");
  const mayGo = errors.length === 0;
  const { note, onNote, because, onBecause, isBusy, error, onPublish } = publishing;
  const isReasoned = because.trim() !== "";
  const needsReason = doubts.length > 0 || (error !== null && isDoubted(error));
  return (
    <>
      <p>{standing(errors.length, doubts.length)}</p>
      <div className="problem-list">
        <ProblemList issues={mayGo ? doubts : errors} chart={chart} onChoose={onShow} />
      </div>
      {mayGo && isSaved && error === null && <GateLook {...{ brand, draft, revision }} />}
      {onCompare !== null && (
        <p>
          <button type="button" className="tile-link" onClick={onCompare}>
            {t("See what changed since what is live")}
          </button>
        </p>
      )}
      <Textarea
        label={t("What is new, for those who read the list later")}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
      {needsReason && mayGo && (
        <Textarea
          label={t("{count, plural, =1 {Why it may stand} other {Why they may stand}}", { count: doubts.length })}
          description={t("It is kept with the version.")}
          required
          mt="sm"
          maxLength={MOST_REASON}
          value={because}
          onChange={(event) => onBecause(event.currentTarget.value)}
        />
      )}
      <div className="publish-wrong" role="alert">
        {error !== null && <PublishRefused error={error} draft={draft} />}
      </div>
      <div className="buttons">
        <Button
          className="primary"
          disabled={!isSaved || !mayGo || (needsReason && !isReasoned)}
          loading={isBusy}
          onClick={onPublish}
        >
          {t("Publish")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("Not yet")}
        </Button>
        {!isSaved && <span className="small">{t("It is being saved first …")}</span>}
      </div>
    </>
  );
}

/** The API takes no longer one. */
const MOST_REASON = 500;

/** What the checker has to say of a draft that shall go live. */
function standing(errors: number, doubts: number): string {
  if (errors > 0)
    return t("{count, plural, one {One problem keeps} other {# problems keep}} it from going live:", { count: errors });
  if (doubts > 0)
    return t("The checker has {count, plural, one {one doubt} other {# doubts}} left:", {
      count: doubts,
    });
  return t("The checker has nothing against it.");
}

interface DoneProps {
  readonly isWaiting: boolean;
  readonly protocol: string;
  readonly onClose: () => void;
}

function Done({ isWaiting, protocol, onClose }: DoneProps) {
  return (
    <div role="status">
      <p>
        {isWaiting
          ? t("Somebody else has to agree before it goes live. They have been asked.")
          : t(
              "It is live: new cases take it. Cases that run already stay on their version; they can be moved to this one.",
            )}
      </p>
      <p>
        <a href={writePlace({ kind: "versions", id: protocol })}>
          {isWaiting ? t("See it among the versions") : t("Move running cases, or see all versions")}
        </a>
      </p>
      <Button className="primary" onClick={onClose}>
        {t("Good")}
      </Button>
    </div>
  );
}
