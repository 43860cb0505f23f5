import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { nameInWords, type BrandSummary, type MeBody, type VersionChanged, type VersionSummary } from "@parley/engine";
import { versionsQuery } from "../../api/versions.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { HomeBar } from "../home-bar.tsx";
import { Rail, type View } from "../rail.tsx";
import { DoneNotice } from "./done-notice.tsx";
import { VersionDetail } from "./version-detail.tsx";
import { VersionList } from "./version-list.tsx";
import "../protocols.css";
import "./versions.css";

interface VersionsPageProps {
  readonly brand: BrandSummary;
  readonly brands: readonly BrandSummary[];
  readonly protocol: string;
  readonly me: MeBody;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
  readonly onBrand: (id: string) => void;
  readonly onProtocol: (id: string) => void;
  readonly onDraft: (draft: string) => void;
  readonly onCase: (id: string) => void;
}

/** The versions of a protocol: on the left its history, on the right the one that is chosen. */
export function VersionsPage(props: VersionsPageProps) {
  const { brand, brands, protocol, me, stops, onView, onBrand, onProtocol, onDraft, onCase } = props;
  const all = useQuery(versionsQuery(brand.id));
  const versions = (all.data ?? []).filter((version) => version.protocol.id === protocol);
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<VersionSummary | VersionChanged | null>(null);
  const shown = versions.find(({ version }) => version === chosen) ?? firstShown(versions);
  const choose = (version: string): void => {
    setChosen(version);
    setDone(null);
  };
  return (
    <div className="app app-wide">
      <HomeBar brand={brand} brands={brands} me={me} onBrand={onBrand} what={titleOf(protocol, brand, versions)} />
      <Rail view="versions" stops={stops} onView={onView} />
      <main className="versions">
        <section className="versions-list" aria-label={t("History")}>
          <ProtocolChoice brand={brand} versions={all.data ?? []} protocol={protocol} onProtocol={onProtocol} />
          {all.isPending && <p role="status">{t("Reading the versions …")}</p>}
          {all.isError && (
            <Trouble what={t("The versions could not be read.")} error={all.error} onRetry={() => void all.refetch()} />
          )}
          <VersionList versions={versions} chosen={shown?.version ?? null} onChoose={choose} />
        </section>
        <div className="versions-shown">
          {all.isSuccess && versions.length === 0 && (
            <p className="dim">
              {t("There is no version of this protocol yet. Publishing a draft of it makes the first.")}
            </p>
          )}
          {done !== null && <DoneNotice changed={done} onClose={() => setDone(null)} />}
          {shown !== undefined && (
            <VersionDetail
              key={shown.version}
              version={shown}
              all={versions}
              me={me}
              onDone={(changed) => {
                setChosen(changed.version);
                setDone(changed);
              }}
              onDraft={onDraft}
              onCase={onCase}
            />
          )}
        </div>
      </main>
    </div>
  );
}

/** What is looked at first: what waits for somebody, else what is live, else the newest. */
function firstShown(versions: readonly VersionSummary[]): VersionSummary | undefined {
  return (
    versions.find(({ status }) => status === "waiting") ??
    versions.find(({ status }) => status === "live") ??
    versions[0]
  );
}

function titleOf(protocol: string, { protocols }: BrandSummary, versions: readonly VersionSummary[]): string {
  return protocols.find(({ id }) => id === protocol)?.title ?? versions[0]?.protocol.title ?? nameInWords(protocol);
}

interface ProtocolChoiceProps {
  readonly brand: BrandSummary;
  readonly versions: readonly VersionSummary[];
  readonly protocol: string;
  readonly onProtocol: (id: string) => void;
}

function ProtocolChoice({ brand, versions, protocol, onProtocol }: ProtocolChoiceProps) {
  const titles = new Map<string, string>();
  for (const { id, title } of [...brand.protocols, ...versions.map((version) => version.protocol)])
    if (!titles.has(id)) titles.set(id, title);
  if (titles.size < 2) return null;
  return (
    <NativeSelect
      size="xs"
      aria-label={t("Protocol")}
      value={protocol}
      data={[...titles].map(([value, label]) => ({ value, label }))}
      onChange={(event) => onProtocol(event.currentTarget.value)}
    />
  );
}
