import { Button } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { BrandSummary, DraftSummary } from "@parley/engine";
import { Trouble } from "../../panels/trouble.tsx";
import { DraftTile } from "./draft-tile.tsx";
import { RemoveDraft } from "./remove-draft.tsx";

interface DraftListProps {
  readonly brand: BrandSummary;
  readonly drafts: UseQueryResult<DraftSummary[]>;
  readonly mayChange: boolean;
  readonly onNew: () => void;
  readonly onDraft: (draft: string) => void;
}

/** The drafts of a brand, the last changed first. */
export function DraftList({ brand, drafts, mayChange, onNew, onDraft }: DraftListProps) {
  const [removing, setRemoving] = useState<string | null>(null);
  const removed = drafts.data?.find(({ id }) => id === removing);
  return (
    <section aria-labelledby="drafts-title">
      <div className="home-head">
        <h2 id="drafts-title">In the making</h2>
        {mayChange && (
          <Button size="compact-sm" className="primary" onClick={onNew}>
            New protocol
          </Button>
        )}
      </div>
      {drafts.isError && (
        <Trouble what="The drafts could not be read." error={drafts.error} onRetry={() => void drafts.refetch()} />
      )}
      {drafts.isPending && (
        <p className="empty" role="status">
          Looking for drafts …
        </p>
      )}
      {drafts.data?.length === 0 && (
        <p className="empty">
          {mayChange
            ? "Nothing here. Change what is live, or begin a new protocol: from a blank page, a template or a file."
            : "Nobody is drawing a protocol at the moment."}
        </p>
      )}
      <ul className="tiles">
        {(drafts.data ?? []).map((draft) => (
          <DraftTile
            key={draft.id}
            draft={draft}
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
