import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { MeBody } from "@parley/engine";
import { brandsQuery, protocolQuery } from "../api/queries.ts";
import { isSignedOut, meQuery } from "../api/session.ts";
import { Trouble } from "../panels/trouble.tsx";
import { Desk } from "./desk.tsx";
import { SignOut } from "./top-bar.tsx";
import "../panels/inspector.css";

/** The whole page: it finds who looks, the brand to show, then its protocol, then shows the desk. Who is unknown is led to sign in. */
export function App() {
  const me = useQuery(meQuery);
  if (me.isSuccess) return <Signed me={me.data} />;
  if (me.isPending || isSignedOut(me.error)) return <Whole>Looking for the protocol …</Whole>;
  return (
    <Whole>
      <Trouble what="Parley cannot be reached." error={me.error} onRetry={() => void me.refetch()} />
    </Whole>
  );
}

function Signed({ me }: { readonly me: MeBody }) {
  const brands = useQuery(brandsQuery);
  const [wanted, setWanted] = useState(() => new URLSearchParams(window.location.search).get("brand"));
  if (brands.isPending) return <Whole>Looking for the protocol …</Whole>;
  if (brands.isError)
    return (
      <Whole>
        <Trouble what="Parley cannot be reached." error={brands.error} onRetry={() => void brands.refetch()} />
      </Whole>
    );
  const published = brands.data.filter((brand) => brand.protocol !== null);
  const brand = published.find(({ id }) => id === wanted) ?? published[0];
  if (brand === undefined)
    return (
      <Whole>
        <p>
          {me.brands.length === 0
            ? "You are in no brand yet: ask to be invited."
            : "No protocol has been published yet."}
        </p>
        <SignOut />
      </Whole>
    );
  return (
    <Published
      key={brand.id}
      brand={brand.id}
      brands={published.map(({ id, name }) => ({ id, name }))}
      onBrand={setWanted}
      who={me.name}
    />
  );
}

interface PublishedProps {
  readonly brand: string;
  readonly brands: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly onBrand: (id: string) => void;
  readonly who: string;
}

function Published({ brand, brands, onBrand, who }: PublishedProps) {
  const protocol = useQuery(protocolQuery(brand));
  if (protocol.isPending) return <Whole>Reading the protocol …</Whole>;
  if (protocol.isError)
    return (
      <Whole>
        <Trouble
          what="The protocol could not be read."
          error={protocol.error}
          onRetry={() => void protocol.refetch()}
        />
      </Whole>
    );
  return <Desk published={protocol.data} brands={brands} onBrand={onBrand} who={who} />;
}

function Whole({ children }: { readonly children: ReactNode }) {
  return (
    <main className="whole">
      <div role="status">{children}</div>
    </main>
  );
}
