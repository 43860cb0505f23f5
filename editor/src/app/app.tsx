import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { BrandSummary, MeBody } from "@parley/engine";
import { brandsQuery, protocolQuery } from "../api/queries.ts";
import { isSignedOut, meQuery } from "../api/session.ts";
import { Trouble } from "../panels/trouble.tsx";
import { t } from "../texts/texts.ts";
import { BrandPage } from "./brand/brand-page.tsx";
import { FirstBrand } from "./brand/new-brand.tsx";
import { mayBeginBrands } from "./brand/use-new-brand.ts";
import { DesignPage } from "./design/design-page.tsx";
import { Desk } from "./desk.tsx";
import { isOfDraft, useBrandInAddress, type DraftView, type RehearsePage } from "./place.ts";
import { ProtocolsPage } from "./protocols-page.tsx";
import { useViews } from "./use-views.ts";
import { Whole } from "./whole.tsx";
import { VersionsPage } from "./versions/versions-page.tsx";
import type { View } from "./rail.tsx";
import { SignOut } from "./top-bar.tsx";
import "../panels/inspector.css";

/** The whole page: it finds who looks, the brand to show, then its protocol, then shows the desk. Who is unknown is led to sign in. */
export function App() {
  const me = useQuery(meQuery);
  if (me.isSuccess) return <Signed me={me.data} />;
  if (me.isPending || isSignedOut(me.error)) return <Whole>{t("Looking for the protocol …")}</Whole>;
  return (
    <Whole>
      <Trouble what={t("Parley cannot be reached.")} error={me.error} onRetry={() => void me.refetch()} />
    </Whole>
  );
}

function Signed({ me }: { readonly me: MeBody }) {
  const brands = useQuery(brandsQuery);
  const [wanted, setWanted] = useState(() => new URLSearchParams(window.location.search).get("brand"));
  if (brands.isPending) return <Whole>{t("Looking for the protocol …")}</Whole>;
  if (brands.isError)
    return (
      <Whole>
        <Trouble what={t("Parley cannot be reached.")} error={brands.error} onRetry={() => void brands.refetch()} />
      </Whole>
    );
  const shown =
    brands.data.find(({ id }) => id === wanted) ??
    brands.data.find(({ protocol }) => protocol !== null) ??
    brands.data[0];
  if (shown === undefined && mayBeginBrands(me)) return <FirstBrand onBrand={setWanted} />;
  if (shown === undefined)
    return (
      <Whole>
        <p>
          {me.brands.length === 0
            ? t("You are in no brand yet: ask to be invited.")
            : t("There is no brand on this server yet. An admin of all brands begins one.")}
        </p>
        <SignOut />
      </Whole>
    );
  return <InBrand me={me} shown={shown} brands={brands.data} onBrand={setWanted} />;
}

interface InBrandProps {
  readonly me: MeBody;
  readonly shown: BrandSummary;
  readonly brands: readonly BrandSummary[];
  readonly onBrand: (id: string) => void;
}

/** The view that the address names, within a brand. */
function InBrand({ me, shown, brands, onBrand }: InBrandProps) {
  const { place, go, stops, onView } = useViews(shown);
  useBrandInAddress(shown.id, brands.length > 1);
  const around = { brand: shown, brands, me, stops, onView };
  if (isOfDraft(place)) {
    const onPage = (kind: RehearsePage): void => go({ kind, id: place.id });
    return <InDraft place={place} {...{ me, shown, brands, onBrand, stops, onView, onPage }} />;
  }
  if (place.kind === "versions")
    return (
      <VersionsPage
        key={`${shown.id} ${place.id}`}
        {...around}
        protocol={place.id}
        onBrand={(id) => {
          onBrand(id);
          go({ kind: "protocols" });
        }}
        onProtocol={(id) => go({ kind: "versions", id })}
        onDraft={(id) => go({ kind: "draft", id })}
        onCase={(id) => go({ kind: "case", id })}
      />
    );
  if (place.kind === "brand")
    return (
      <BrandPage
        key={shown.id}
        {...around}
        section={place.section}
        onBrand={onBrand}
        onSection={(section) => go({ kind: "brand", section })}
      />
    );
  if (place.kind === "protocols" || shown.protocol === null)
    return (
      <ProtocolsPage
        {...around}
        onBrand={onBrand}
        onDraft={(id) => go({ kind: "draft", id })}
        onVersions={(id) => go({ kind: "versions", id })}
      />
    );
  return (
    <Published
      key={shown.id}
      brand={shown.id}
      brands={brands.filter((brand) => brand.protocol !== null)}
      onBrand={onBrand}
      who={me.name}
      stops={stops}
      onView={onView}
    />
  );
}

interface InDraftProps extends InBrandProps {
  readonly place: { readonly kind: DraftView; readonly id: string };
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
  readonly onPage: (page: RehearsePage) => void;
}

function InDraft({ place: { kind: view, id: draft }, shown, brands, ...rest }: InDraftProps) {
  const brand = shown.id;
  const others = brands.flatMap(({ id }) => (id === brand ? [] : id));
  return <DesignPage key={`${brand} ${draft}`} {...{ view, brand, draft, others }} {...rest} />;
}

interface PublishedProps {
  readonly brand: string;
  readonly brands: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly onBrand: (id: string) => void;
  readonly who: string;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
}

function Published({ brand, ...rest }: PublishedProps) {
  const protocol = useQuery(protocolQuery(brand));
  if (protocol.isPending) return <Whole>{t("Reading the protocol …")}</Whole>;
  if (protocol.isError)
    return (
      <Whole>
        <Trouble
          what={t("The protocol could not be read.")}
          error={protocol.error}
          onRetry={() => void protocol.refetch()}
        />
      </Whole>
    );
  return <Desk published={protocol.data} {...rest} />;
}
