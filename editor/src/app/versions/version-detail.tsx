import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { MeBody, VersionChanged, VersionSummary } from "@parley/engine";
import { useState } from "react";
import { beginDraft, draftsQuery } from "../../api/drafts.ts";
import { versionQuery } from "../../api/versions.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { comparedWith } from "../../model/version-history.ts";
import { t } from "../../texts/texts.ts";
import { may } from "../protocols/may.ts";
import { CompareDialog } from "./compare-dialog.tsx";
import { draftSide, versionSide } from "./compared-side.ts";
import { GateFindings } from "./gate-findings.tsx";
import { RunningCasesPart } from "./running-cases.tsx";
import { ShadowView } from "./shadow-view.tsx";
import { StatusMark } from "./status-mark.tsx";
import { VersionActions } from "./version-actions.tsx";
import { VersionChanges } from "./version-changes.tsx";
import { VersionFacts } from "./version-facts.tsx";

interface VersionDetailProps {
  readonly version: VersionSummary;
  /** All versions of the protocol. */
  readonly all: readonly VersionSummary[];
  readonly me: MeBody;
  readonly onDone: (changed: VersionSummary | VersionChanged) => void;
  readonly onDraft: (draft: string) => void;
  readonly onCase: (id: string) => void;
}

/** A version: where it stands, who asked and agreed, what may be done, what it changed, and what the gate said. */
export function VersionDetail({ version, all, me, onDone, onDraft, onCase }: VersionDetailProps) {
  const { brand } = version;
  const whole = useQuery(versionQuery(brand, version.version));
  const drafts = useQuery(draftsQuery(brand)).data?.filter(({ protocol }) => protocol === version.protocol.id) ?? [];
  const sides = [...all.map(versionSide), ...drafts.map(draftSide)];
  const usual = comparedWith(version, all)?.version ?? sides.find(({ id }) => id !== version.version)?.id ?? null;
  const [compared, setCompared] = useState<string | null>(null);
  const begin = useMutation({
    mutationFn: () => beginDraft(brand, { from: version.version }),
    onSuccess: ({ id }) => onDraft(id),
  });
  return (
    <article className="version" aria-label={t("Version {version}", { version: version.version.slice(0, 8) })}>
      <header className="version-head">
        <h2>{version.note === "" ? version.protocol.title : version.note}</h2>
        <StatusMark version={version} all={all} />
      </header>
      <VersionFacts version={version} all={all} />
      <VersionActions version={version} all={all} me={me} onDone={onDone}>
        {usual !== null && (
          <Button size="compact-sm" variant="subtle" onClick={() => setCompared(usual)}>
            {t("Compare with…")}
          </Button>
        )}
        {may(me, brand, "protocols:write") && (
          <Button size="compact-sm" variant="subtle" loading={begin.isPending} onClick={() => begin.mutate()}>
            {t("Begin a draft from it")}
          </Button>
        )}
      </VersionActions>
      {begin.isError && (
        <Trouble what={t("It could not be begun.")} error={begin.error} onRetry={() => begin.mutate()} />
      )}
      {version.shadow !== null && may(me, brand, "cases:read") && (
        <ShadowView key={version.version} version={version} onCase={onCase} />
      )}
      {may(me, brand, "cases:read") && version.liveAt !== null && (
        <RunningCasesPart {...{ version, all, me, onCase }} />
      )}
      {whole.isPending && <p role="status">{t("Reading the version …")}</p>}
      {whole.isError && (
        <Trouble what={t("The version could not be read.")} error={whole.error} onRetry={() => void whole.refetch()} />
      )}
      {whole.isSuccess && (
        <>
          <VersionChanges key={version.version} whole={whole.data} all={all} onChart={setCompared} />
          <GateFindings version={whole.data} />
        </>
      )}
      {compared !== null && (
        <CompareDialog
          {...{ brand, sides }}
          before={compared}
          after={version.version}
          onClose={() => setCompared(null)}
        />
      )}
    </article>
  );
}
