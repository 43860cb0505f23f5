import type { BrandSummary, MeBody } from "@parley/engine";
import { NewBrand } from "./brand/new-brand.tsx";
import { mayBeginBrands } from "./brand/use-new-brand.ts";
import { BrandSelect } from "./brand-select.tsx";
import { SchemeToggle, SignOut } from "./top-bar.tsx";

interface HomeBarProps {
  readonly brand: BrandSummary;
  readonly brands: readonly BrandSummary[];
  readonly me: MeBody;
  readonly onBrand: (id: string) => void;
  /** What of the brand is shown; nothing for the brand itself. */
  readonly what?: string;
}

/** The top of the pages around the canvas: which brand, and who looks. */
export function HomeBar({ brand, brands, me, onBrand, what }: HomeBarProps) {
  return (
    <header className="top">
      <span className="logo">Parley</span>
      <BrandSelect brand={brand.id} brands={brands} onBrand={onBrand} />
      <h1 className={what === undefined && brands.length > 1 ? "visually-hidden" : "crumb"}>
        {what === undefined ? (
          <b>{brand.name}</b>
        ) : (
          <>
            {brands.length === 1 && <>{brand.name} / </>}
            <b>{what}</b>
          </>
        )}
      </h1>
      {what === undefined && mayBeginBrands(me) && <NewBrand brands={brands} onBrand={onBrand} />}
      <span className="top-space" />
      <SchemeToggle />
      <span className="who" title={me.name}>
        {me.name}
      </span>
      <SignOut />
    </header>
  );
}
