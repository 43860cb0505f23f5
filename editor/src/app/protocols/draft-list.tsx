import { Button } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { BrandSummary, DraftSummary, VersionSummary } from "@parley/engine";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import type { Way } from "../new-protocol.tsx";
import { DraftTile } from "./draft-tile.tsx";
import { NoDrafts } from "./no-drafts.tsx";
import { RemoveDraft } from "./remove-draft.tsx";

interface DraftListProps {
  readonly brand: BrandSummary;
  readonly drafts: UseQueryResult<DraftSummary[]>;
  readonly versions: readonly VersionSummary[];
  readonly mayChange: boolean;
  readonly onNew: (way: Way) => void;
  /** Begins a blank page with the first steps beside it. */
  readonly onTour: () => void;
  readonly onDraft: (draft: string) => void;
}

/** With more drafts than so many one looks for them by name. */
const MANY = 9;

/** The drafts of a brand, the last changed first. */
export function DraftList({ brand, drafts, versions, mayChange, onNew, onTour, onDraft }: DraftListProps) {
  const [removing, setRemoving] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const all = drafts.data ?? [];
  const shown = all.filter((draft) => isCalled(draft, search));
  const removed = drafts.data?.find(({ id }) => id === removing);
  return (
    <section aria-labelledby="drafts-title">
      <div className="home-head">
        <h2 id="drafts-title">{t("In the making")}</h2>
        {mayChange && (
          <>
            <Button size="compact-sm" className="primary" onClick={() => onNew("blank")}>
              {t("New protocol")}
            </Button>
            <button type="button" className="tile-link" onClick={onTour}>
              {t("Learn to draw in two minutes")}
            </button>
          </>
        )}
      </div>
      {drafts.isError && (
        <Trouble what={t("The drafts could not be read.")} error={drafts.error} onRetry={() => void drafts.refetch()} />
      )}
      {drafts.isPending && (
        <p className="empty" role="status">
          {t("Looking for drafts …")}
        </p>
      )}
      {drafts.data?.length === 0 && <NoDrafts hasLive={brand.protocols.length > 0} {...{ mayChange, onNew, onTour }} />}
      {all.length > MANY && (
        <input
          className="home-search"
          type="search"
          placeholder={t("Find a draft")}
          aria-label={t("Find a draft by its title, or by who changed it")}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {all.length > 0 && shown.length === 0 && <p className="empty">{t("No draft is called so.")}</p>}
      <ul className="tiles">
        {shown.map((draft) => (
          <DraftTile
            key={draft.id}
            draft={draft}
            versions={versions}
            live={brand.protocols.find(({ id }) => id === draft.protocol)}
            mayChange={mayChange}
            onOpen={() => onDraft(draft.id)}
            onRemove={() => setRemoving(draft.id)}
          />
        ))}
      </ul>
      {removed !== undefined && <RemoveDraft draft={removed} onDone={() => setRemoving(null)} />}
    </section>
  );
}

function isCalled({ title, changedBy }: DraftSummary, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [title ?? "", changedBy.name].some((text) => text.toLowerCase().includes(wanted));
}
