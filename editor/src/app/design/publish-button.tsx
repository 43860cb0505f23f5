import { Button, Modal, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Protocol } from "@parley/engine";
import { publishDraft } from "../../api/drafts.ts";
import { versionsQuery } from "../../api/versions.ts";
import { t } from "../../texts/texts.ts";
import { writePlace } from "../place.ts";
import { CompareDialog } from "../versions/compare-dialog.tsx";
import { versionSide } from "../versions/compared-side.ts";
import { PublishRefused } from "./publish-refused.tsx";
import type { Problems } from "./use-problems.ts";
import type { Saving } from "./use-saving.ts";

interface PublishButtonProps {
  readonly brand: string;
  readonly draft: string;
  readonly protocol: Protocol;
  readonly saving: Saving;
  readonly problems: Problems;
  readonly mayPublish: boolean;
}

/** Publishes the draft as it is saved: says what stands against it, asks for a note, and tells what came of it. */
export function PublishButton({ brand, draft, protocol, saving, problems, mayPublish }: PublishButtonProps) {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [isComparing, setComparing] = useState(false);
  const versions = useQuery({ ...versionsQuery(brand, protocol.id), enabled: isOpen }).data ?? [];
  const live = versions.find(({ status }) => status === "live");
  const publish = useMutation({
    mutationFn: () => publishDraft(brand, { draft, revision: saving.revision, note: note.trim() }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "draft" }),
  });
  const errors = (problems.issues ?? []).filter(
    ({ severity, accepted }) => severity === "error" && accepted === undefined,
  );
  const close = (): void => {
    setOpen(false);
    if (publish.data !== undefined) setNote("");
    publish.reset();
  };
  return (
    <>
      <Button size="xs" className="primary" disabled={!mayPublish} onClick={() => setOpen(true)}>
        {t("Publish…")}
      </Button>
      <Modal opened={isOpen && !isComparing} onClose={close} title={t("Publish this protocol")} centered>
        {publish.data === undefined ? (
          <Ask
            errors={errors.length}
            isSaved={saving.status === "saved"}
            isBusy={publish.isPending}
            error={publish.error}
            draft={draft}
            note={note}
            onNote={setNote}
            onCompare={live === undefined ? null : () => setComparing(true)}
            onPublish={() => publish.mutate()}
            onClose={close}
          />
        ) : (
          <Done isWaiting={publish.data.status === "waiting"} protocol={protocol.id} onClose={close} />
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
  readonly errors: number;
  readonly isSaved: boolean;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly draft: string;
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** Shows what changed since what is live; null where nothing is. */
  readonly onCompare: (() => void) | null;
  readonly onPublish: () => void;
  readonly onClose: () => void;
}

function Ask({ errors, isSaved, isBusy, error, draft, note, onNote, onCompare, onPublish, onClose }: AskProps) {
  return (
    <>
      <p>
        {errors === 0
          ? t("The checker has nothing against it. Its scenarios are rehearsed before it goes live.")
          : t(
              "{count, plural, one {One problem keeps} other {# problems keep}} it from going live. F8 leads through them.",
              { count: errors },
            )}
      </p>
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
      <div className="publish-wrong" role="alert">
        {error !== null && <PublishRefused error={error} draft={draft} />}
      </div>
      <div className="buttons">
        <Button className="primary" disabled={!isSaved || errors > 0} loading={isBusy} onClick={onPublish}>
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
