import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { BrandSummary, MeBody } from "@parley/engine";
import { beginDraft, draftsQuery } from "../api/drafts.ts";
import { blankProtocol } from "../model/blank-protocol.ts";
import { Trouble } from "../panels/trouble.tsx";
import { NewProtocol } from "./new-protocol.tsx";
import { Rail, type View } from "./rail.tsx";
import { SchemeToggle, SignOut } from "./top-bar.tsx";
import "./protocols.css";

interface ProtocolsPageProps {
  readonly brand: BrandSummary;
  readonly brands: readonly BrandSummary[];
  readonly me: MeBody;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
  readonly onBrand: (id: string) => void;
  readonly onDraft: (draft: string) => void;
}

/** A brand's protocols: those that are live, those in the making, and the ways to begin one. */
export function ProtocolsPage({ brand, brands, me, stops, onView, onBrand, onDraft }: ProtocolsPageProps) {
  const drafts = useQuery(draftsQuery(brand.id));
  const [isNew, setNew] = useState(false);
  const begin = useMutation({
    mutationFn: (begun: Parameters<typeof beginDraft>[1]) => beginDraft(brand.id, begun),
    onSuccess: ({ id }) => onDraft(id),
  });
  const own = me.brands.find(({ id }) => id === brand.id)?.permissions ?? me.everywhere;
  const mayChange = own.includes("protocols:write");
  return (
    <div className="app app-wide">
      <header className="top">
        <span className="logo">Parley</span>
        {brands.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label="Brand"
            value={brand.id}
            data={brands.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => onBrand(event.currentTarget.value)}
          />
        )}
        <h1 className="crumb">
          <b>{brand.name}</b>
        </h1>
        <span className="top-space" />
        <SchemeToggle />
        <span className="who">{me.name}</span>
        <SignOut />
      </header>
      <Rail view="protocols" stops={stops} onView={onView} />
      <main className="home">
        <section aria-labelledby="live-title">
          <h2 id="live-title">Live</h2>
          {brand.protocols.length === 0 && <p className="small">No protocol is live yet. Draw one, and publish it.</p>}
          <ul className="tiles">
            {brand.protocols.map((live) => (
              <li key={live.id} className="tile">
                <h3>{live.title}</h3>
                <p className="small">
                  <span className="tile-live">● live</span> since {dayOf(live.publishedAt)}
                  {brand.protocol?.id === live.id && <> · {casesIn(brand.cases.open)}</>}
                </p>
                <div className="buttons">
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={!mayChange}
                    loading={begin.isPending}
                    onClick={() => begin.mutate({ from: live.version })}
                  >
                    Change it
                  </Button>
                  <Button size="compact-sm" variant="subtle" onClick={() => onView("live")}>
                    Watch it live
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="drafts-title">
          <div className="home-head">
            <h2 id="drafts-title">In the making</h2>
            {mayChange && (
              <Button size="compact-sm" className="primary" onClick={() => setNew(true)}>
                New protocol
              </Button>
            )}
          </div>
          {begin.error !== null && <Trouble what="It could not be begun." error={begin.error} onRetry={begin.reset} />}
          {drafts.isError && (
            <Trouble what="The drafts could not be read." error={drafts.error} onRetry={() => void drafts.refetch()} />
          )}
          {drafts.isPending && <p className="small">Looking for drafts …</p>}
          {drafts.data?.length === 0 && (
            <p className="small">Nothing here. Change what is live, or begin a new protocol from a blank page.</p>
          )}
          <ul className="tiles">
            {(drafts.data ?? []).map((draft) => (
              <li key={draft.id} className="tile">
                <h3>
                  <button type="button" className="tile-title" onClick={() => onDraft(draft.id)}>
                    {draft.title ?? "Without a name"}
                  </button>
                </h3>
                <p className="small">
                  changed {dayOf(draft.changedAt)} by {draft.changedBy.name} · {scenariosIn(draft.scenarios)}
                </p>
              </li>
            ))}
          </ul>
        </section>
        <NewProtocol
          isOpen={isNew}
          isBusy={begin.isPending}
          onClose={() => setNew(false)}
          onBegin={(title) => begin.mutate({ protocol: blankProtocol(title) })}
        />
      </main>
    </div>
  );
}

const casesIn = (count: number): string => `${count} open ${count === 1 ? "case" : "cases"}`;
const scenariosIn = (count: number): string => `${count} ${count === 1 ? "scenario" : "scenarios"}`;

function dayOf(at: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(at));
}
