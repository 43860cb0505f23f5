import { useMutation, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { BrandSummary, DraftSummary, MeBody, Protocol, VersionSummary } from "@parley/engine";
import { beginDraft, draftsQuery } from "../api/drafts.ts";
import { brandsQuery } from "../api/queries.ts";
import { versionsQuery } from "../api/versions.ts";
import { retitled } from "../model/begin-with.ts";
import { blankProtocol } from "../model/blank-protocol.ts";
import { Trouble } from "../panels/trouble.tsx";
import { t } from "../texts/texts.ts";
import { NewProtocol, type Way } from "./new-protocol.tsx";
import { DraftList } from "./protocols/draft-list.tsx";
import { HomeBar } from "./home-bar.tsx";
import { LiveList } from "./protocols/live-list.tsx";
import { may } from "./protocols/may.ts";
import { RestingList } from "./protocols/resting-list.tsx";
import { Rail, type View } from "./rail.tsx";
import { beginTourIn } from "./tour/tour-memory.ts";
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
  const [way, setWay] = useState<Way | null>(null);
  const begin = useBegin(brand.id, me.id, onDraft);
  const mayChange = may(me, brand.id, "protocols:write");
  const known = versions.data ?? [];
  const beginning = begin.isPending && "from" in begin.variables ? begin.variables.from : null;
  return (
    <div className="app app-wide">
      <HomeBar brand={brand} brands={brands} me={me} onBrand={onBrand} />
      <Rail view="protocols" stops={stops} onView={onView} />
      <main className="home">
        {begin.isError && way === null && (
          <Trouble
            what={t("It could not be begun.")}
            error={begin.error}
            onRetry={() => begin.mutate(begin.variables)}
          />
        )}
        <Unread versions={versions} />
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
          versions={known}
          mayChange={mayChange}
          onNew={(wanted) => {
            begin.reset();
            setWay(wanted);
          }}
          onTour={() => begin.mutate({ protocol: firstTry(brand, known, drafts.data ?? []), isTour: true })}
          onDraft={onDraft}
        />
        <RestingList brand={brand} versions={known} onVersions={onVersions} />
        {way !== null && (
          <NewProtocol
            way={way}
            taken={takenIds(brand, known, drafts.data ?? [])}
            isBusy={begin.isPending}
            error={begin.error}
            onClose={() => setWay(null)}
            onBegin={(protocol) => begin.mutate({ protocol })}
          />
        )}
      </main>
    </div>
  );
}

function Unread({ versions: { error, refetch } }: { readonly versions: UseQueryResult }) {
  if (error === null) return null;
  return <Trouble what={t("The versions could not be read.")} error={error} onRetry={() => void refetch()} />;
}

type Begun = Parameters<typeof beginDraft>[1];

/** Begins a draft, and where it is wanted the first steps in it, and opens it. */
function useBegin(brand: string, person: string, onDraft: (draft: string) => void) {
  return useMutation({
    mutationFn: async ({ isTour = false, ...begun }: Begun & { readonly isTour?: boolean }) => {
      const { id } = await beginDraft(brand, begun);
      if (isTour) beginTourIn(person, id);
      return id;
    },
    onSuccess: onDraft,
  });
}

/** A blank page for somebody's first steps, with an id of its own. */
function firstTry(...known: Parameters<typeof takenIds>): Protocol {
  const title = t("My first protocol");
  return retitled(blankProtocol(title), title, takenIds(...known));
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
