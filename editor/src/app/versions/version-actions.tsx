import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { MeBody, VersionChanged, VersionSummary } from "@parley/engine";
import { changeVersion, readVersionsAnew } from "../../api/versions.ts";
import { isAskedBy } from "../../model/version-history.ts";
import { t } from "../../texts/texts.ts";
import { AskFirst } from "../protocols/ask-first.tsx";
import { may } from "../protocols/may.ts";
import { deedsFor, type DeedWords } from "./deeds.ts";

interface VersionActionsProps {
  readonly version: VersionSummary;
  readonly all: readonly VersionSummary[];
  readonly me: MeBody;
  /** How the version stands that something was done about. */
  readonly onDone: (changed: VersionSummary | VersionChanged) => void;
  /** Further buttons, which change nothing about the version. */
  readonly children: ReactNode;
}

/** What may be done about a version; each asks first. */
export function VersionActions({ version, all, me, onDone, children }: VersionActionsProps) {
  const [asked, setAsked] = useState<DeedWords | null>(null);
  const deeds = deedsFor(version, all, me);
  return (
    <>
      <div className="buttons">
        {deeds.map((deed) => (
          <Button
            key={deed.label}
            size="compact-sm"
            {...(deed.deed === "agree" ? { className: "primary" } : { variant: "default" })}
            onClick={() => setAsked(deed)}
          >
            {deed.label}
          </Button>
        ))}
        {children}
      </div>
      {version.status === "waiting" && <p className="small">{whoMustAgree(version, me)}</p>}
      {asked !== null && (
        <AskForDeed
          deed={asked}
          version={version}
          onDone={(changed) => {
            setAsked(null);
            onDone(changed);
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}

function whoMustAgree(version: VersionSummary, me: MeBody): string {
  if (isAskedBy(version, me)) return t("You asked for it, so somebody else has to agree.");
  return may(me, version.brand, "approvals:publish")
    ? t("{name} asked for it. It goes live when you agree.", { name: version.askedBy.name })
    : t("Somebody who may approve publications has to agree.");
}

interface AskForDeedProps {
  readonly deed: DeedWords;
  readonly version: VersionSummary;
  readonly onDone: (changed: VersionSummary | VersionChanged) => void;
  readonly onCancel: () => void;
}

function AskForDeed({
  deed: { deed, title, happens, yes, isGrave, words },
  version,
  onDone,
  onCancel,
}: AskForDeedProps) {
  const client = useQueryClient();
  // Asked for again without another word, a version keeps its note.
  const [text, setText] = useState(deed === "publish" ? version.note : "");
  const change = useMutation({
    mutationFn: () => changeVersion(deed, version, text.trim()),
    onSuccess: async (changed) => {
      await readVersionsAnew(client);
      onDone(changed);
    },
  });
  return (
    <AskFirst
      isOpen
      title={title}
      yes={yes}
      no={t("Leave it as it is")}
      isGrave={isGrave}
      isReady={words?.isNeeded !== true || text.trim() !== ""}
      isBusy={change.isPending}
      error={change.error}
      onYes={() => change.mutate()}
      onNo={onCancel}
    >
      <p>{happens}</p>
      {words !== null && (
        <Textarea
          size="xs"
          label={words.label}
          description={words.isNeeded ? undefined : t("You may leave this empty.")}
          required={words.isNeeded}
          maxLength={words.most}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
    </AskFirst>
  );
}
