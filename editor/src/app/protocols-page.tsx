import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { BrandSummary, DraftSummary, MeBody, VersionSummary } from "@parley/engine";
import { beginDraft, draftsQuery } from "../api/drafts.ts";
import { brandsQuery } from "../api/queries.ts";
import { versionsQuery } from "../api/versions.ts";
import { Trouble } from "../panels/trouble.tsx";
import { NewProtocol } from "./new-protocol.tsx";
import { DraftList } from "./protocols/draft-list.tsx";
import { HomeBar } from "./home-bar.tsx";
import { LiveList } from "./protocols/live-list.tsx";
import { may } from "./protocols/may.ts";
import { RestingList } from "./protocols/resting-list.tsx";
import { Rail, type View } from "./rail.tsx";
import "./protocols.css";

interface ProtocolsPageProps {
  readonly brand: BrandSummary;
  readonly brands: readonly BrandSummary[];
  readonly me: MeBody;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
  readonly onBrand: (id: string) => void;
  readonly onDraft: (draft: string) => void;
  readonly onVersions: (protocol: string) => void;
}

/** A brand's protocols: those that are live, those in the making, those at rest, and the ways to begin one. */
export function ProtocolsPage(props: ProtocolsPageProps) {
  const { brand, brands, me, stops, onView, onBrand, onDraft, onVersions } = props;
  // Coming here reads anew what is live; it arrives as `brand`.
  useQuery(brandsQuery);
  const drafts = useQuery(draftsQuery(brand.id));
  const versions = useQuery(versionsQuery(brand.id));
  const [isNew, setNew] = useState(false);
  const begin = useMutation({
    mutationFn: (begun: Parameters<typeof beginDraft>[1]) => beginDraft(brand.id, begun),
    onSuccess: ({ id }) => onDraft(id),
  });
  const mayChange = may(me, brand.id, "protocols:write");
  const known = versions.data ?? [];
  const beginning = begin.isPending && "from" in begin.variables ? begin.variables.from : null;
  return (
    <div className="app app-wide">
      <HomeBar brand={brand} brands={brands} me={me} onBrand={onBrand} />
      <Rail view="protocols" stops={stops} onView={onView} />
      <main className="home">
        {begin.isError && !isNew && (
          <Trouble what="It could not be begun." error={begin.error} onRetry={() => begin.mutate(begin.variables)} />
        )}
        {versions.isError && (
          <Trouble
            what="The versions could not be read."
            error={versions.error}
            onRetry={() => void versions.refetch()}
          />
        )}
        <LiveList
          {...{ brand, mayChange, beginning, onDraft, onVersions }}
          versions={known}
          drafts={drafts.data ?? []}
          onChange={(from) => begin.mutate({ from })}
          onWatch={() => onView("live")}
        />
        <DraftList
          brand={brand}
          drafts={drafts}
          mayChange={mayChange}
          onNew={() => {
            begin.reset();
            setNew(true);
          }}
          onDraft={onDraft}
        />
        <RestingList brand={brand} versions={known} onVersions={onVersions} />
        {isNew && (
          <NewProtocol
            taken={takenIds(brand, known, drafts.data ?? [])}
            isBusy={begin.isPending}
            error={begin.error}
            onClose={() => setNew(false)}
            onBegin={(protocol) => begin.mutate({ protocol })}
          />
        )}
      </main>
    </div>
  );
}

/** Ids of protocols that a new one must not have, or publishing it would replace another. */
function takenIds(
  { protocols }: BrandSummary,
  versions: readonly VersionSummary[],
  drafts: readonly DraftSummary[],
): ReadonlySet<string> {
  return new Set([
    ...protocols.map(({ id }) => id),
    ...versions.map(({ protocol }) => protocol.id),
    ...drafts.flatMap(({ protocol }) => protocol ?? []),
  ]);
}
