import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import {
  nameInWords,
  type Brand,
  type BrandFileBody,
  type BrandSummary,
  type MeBody,
  type Protocol,
} from "@parley/engine";
import { draftsQuery } from "../../api/drafts.ts";
import { liveProtocolQuery } from "../../api/brand-file.ts";
import { DocumentContext } from "../../fields/document-context.ts";
import type { PickOption } from "../../fields/pickers/options.ts";
import { blankProtocol } from "../../model/blank-protocol.ts";
import type { BrandSection } from "../../model/brand-changes.ts";
import { t } from "../../texts/texts.ts";
import { HomeBar } from "../home-bar.tsx";
import { Rail, type View } from "../rail.tsx";
import { useUndoKeys } from "../use-undo-keys.ts";
import { AboutSection } from "./about-section.tsx";
import { BrandIndex } from "./brand-index.tsx";
import { ChannelsSection } from "./channels-section.tsx";
import { ConflictChoice } from "./conflict-choice.tsx";
import { HoursSection } from "./hours-section.tsx";
import { KeepingSection } from "./keeping-section.tsx";
import { LeadsSection } from "./leads-section.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { PoliciesSection } from "./policies-section.tsx";
import { ProtocolsSection } from "./protocols-section.tsx";
import { SaveBar } from "./save-bar.tsx";
import { TopicsSection } from "./topics-section.tsx";
import { useBrandForm, type BrandEditing } from "./use-brand-form.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import "./brand.css";
import "./saving.css";

/** What the brand's settings need to know of the page around them. */
export interface BrandPageProps {
  readonly brand: BrandSummary;
  readonly brands: readonly BrandSummary[];
  readonly me: MeBody;
  readonly section: BrandSection;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
  readonly onBrand: (id: string) => void;
  readonly onSection: (section: BrandSection) => void;
}

/** The brand's settings: the sections beside their index, and below what was changed and is not saved. */
export function BrandDesk({ file, ...page }: BrandPageProps & { readonly file: BrandFileBody }) {
  const { brand: summary, me, section, stops, onView, onSection } = page;
  const may = [...me.everywhere, ...(me.brands.find(({ id }) => id === summary.id)?.permissions ?? [])];
  const isReadOnly = !may.includes("brand:write");
  const editing = useBrandForm(file, isReadOnly);
  const { undo, redo, settle } = editing;
  useUndoKeys({ now: () => editing.brand, undo, redo, settle, mayChange: !isReadOnly });
  const guard = useLeaveGuard(editing.changes.length > 0);
  return (
    <div className="app app-brand">
      <HomeBar what={t("Settings")} {...page} onBrand={(id) => guard.ask(() => page.onBrand(id))} />
      <Rail view="brand" stops={stops} onView={onView} />
      <BrandIndex section={section} editing={editing} file={file} onSection={onSection} />
      <main className="brand-main" key={section}>
        {isReadOnly && (
          <p className="brand-note">{t("You see everything here. Changing it needs the right to change the brand.")}</p>
        )}
        <fieldset className="brand-fields" disabled={isReadOnly && !FOLDED.has(section)}>
          <Section section={section} editing={editing} brand={summary} mayAgree={may.includes("approvals:publish")} />
        </fieldset>
      </main>
      <SaveBar editing={editing} running={summary} onSection={onSection} />
      {editing.conflict !== null && <ConflictChoice editing={editing} since={editing.conflict} />}
      {guard.leaving !== null && <LeaveDialog leaving={guard.leaving} changes={editing.changes} />}
    </div>
  );
}

/** Their things are opened to be read, so only what is inside them is closed to those who may not change it. */
const FOLDED: ReadonlySet<BrandSection> = new Set(["hours", "leads", "topics"]);

interface SectionProps {
  readonly section: BrandSection;
  readonly editing: BrandEditing;
  readonly brand: BrandSummary;
  readonly mayAgree: boolean;
}

function Section({ section, editing, brand, mayAgree }: SectionProps) {
  const protocols = useLiveProtocols(brand);
  const options = useProtocolOptions(brand);
  const around = useMemo(() => aroundRoutes(editing.brand), [editing.brand]);
  switch (section) {
    case "about":
      return <AboutSection {...editing} />;
    case "hours":
      return <HoursSection {...editing} />;
    case "leads":
      return <LeadsSection {...editing} />;
    case "topics":
      return <TopicsSection {...editing} />;
    case "policies":
      return <PoliciesSection form={editing} protocols={protocols} />;
    case "channels":
    case "keeping":
    case "protocols":
      return (
        <DocumentContext value={around}>
          {section === "channels" && <ChannelsSection {...editing} />}
          {section === "keeping" && <KeepingSection {...editing} />}
          {section === "protocols" && (
            <ProtocolsSection
              form={editing}
              options={options}
              mayLoosen={mayAgree || !editing.kept.publishing.secondPerson}
            />
          )}
        </DocumentContext>
      );
  }
}

/** While it is decided which protocol takes a mention there is neither a protocol nor a case: only the mention and the topics are known. */
const aroundRoutes = (brand: Brand) => ({
  protocol: blankProtocol("none"),
  brand: { ...brand, policies: {}, leads: {} },
});

function useLiveProtocols({ id, protocols }: BrandSummary): readonly Protocol[] {
  return useQueries({
    queries: protocols.map((live) => liveProtocolQuery(id, live.id, live.version)),
    combine: (answers) => answers.flatMap(({ data }) => (data === undefined ? [] : [data.protocol])),
  });
}

function useProtocolOptions({ id, protocols }: BrandSummary): readonly PickOption[] {
  const drafts = useQuery(draftsQuery(id));
  const live = protocols.map((each): PickOption => ({ value: each.id, title: each.title, about: t("live") }));
  const known = new Set(live.map(({ value }) => value));
  const made = (drafts.data ?? []).flatMap(({ protocol, title }): PickOption[] => {
    if (protocol === null || known.has(protocol)) return [];
    known.add(protocol);
    return [{ value: protocol, title: title ?? nameInWords(protocol), about: t("in the making, not live yet") }];
  });
  return [...live, ...made];
}
