import { useCallback, useEffect, useSyncExternalStore } from "react";
import { BRAND_SECTIONS, type BrandSection } from "../model/brand-changes.ts";

/** What the address says is shown: live, a case, a state or all of the protocol; the brand's protocols or its settings; the versions of a protocol; a draft that is drawn; or one of the pages on which it is rehearsed. */
export type Place =
  | { readonly kind: "case"; readonly id: string }
  | { readonly kind: "state"; readonly path: string }
  | { readonly kind: "overview" }
  | { readonly kind: "protocols" }
  | { readonly kind: "brand"; readonly section: BrandSection }
  | { readonly kind: "versions"; readonly id: string }
  | { readonly kind: DraftView; readonly id: string };

/** How a draft is looked at: drawn; or rehearsed with one mention, with those that came, for fairness, with people at work. */
export type DraftView = "draft" | RehearsePage;
export type RehearsePage = (typeof REHEARSE_PAGES)[number];

/** The pages on which a draft is rehearsed, in their order. */
export const REHEARSE_PAGES = ["rehearse", "backtest", "equity", "staffing"] as const;

/** Narrows a place to one of a draft. */
export const isOfDraft = (place: Place): place is Extract<Place, { readonly kind: DraftView }> =>
  place.kind === "draft" || REHEARSE_PAGES.some((page) => page === place.kind);

/** Reads a place from the part of an address after `#`. */
export function readPlace(hash: string): Place {
  if (hash === "#/protocols") return { kind: "protocols" };
  const brand = /^#\/brand(?:\/(\w+))?$/.exec(hash);
  if (brand !== null) return { kind: "brand", section: BRAND_SECTIONS.find((each) => each === brand[1]) ?? "about" };
  const [, kind, rest] = /^#\/(\w+)\/(.+)$/.exec(hash) ?? [];
  if (rest === undefined) return { kind: "overview" };
  const name = decoded(rest);
  if (kind === "state") return { kind, path: name };
  const known = (["case", "versions", "draft", ...REHEARSE_PAGES] as const).find((each) => each === kind);
  return known === undefined ? { kind: "overview" } : { kind: known, id: name };
}

/** Writes a place as the part of an address after `#`. */
export function writePlace(place: Place): string {
  if (place.kind === "overview") return "#/";
  if (place.kind === "protocols") return "#/protocols";
  if (place.kind === "brand") return `#/brand/${place.section}`;
  const { kind } = place;
  return `#/${kind}/${encodeURIComponent(kind === "state" ? place.path : place.id)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** The place that the address says, and a way to go to another. */
export function usePlace(): readonly [Place, (place: Place) => void] {
  const hash = useSyncExternalStore(subscribe, agreedHash);
  const go = useCallback((place: Place) => {
    window.location.hash = writePlace(place);
  }, []);
  return [readPlace(hash), go];
}

/** Names the brand that is shown in the address, so that a link to what is on the page leads there for everybody; where there is but one brand the address stays short. */
export function useBrandInAddress(brand: string, isOneOfMany: boolean): void {
  useEffect(() => {
    const { pathname, search, hash } = window.location;
    const asked = new URLSearchParams(search);
    if (!isOneOfMany || asked.get("brand") === brand) return;
    asked.set("brand", brand);
    window.history.replaceState(window.history.state, "", `${pathname}?${asked}${hash}`);
  }, [brand, isOneOfMany]);
}

type Gate = (hash: string) => boolean;

/** Who is asked before the place changes; and the address as it was when that was last agreed to. */
let gate: Gate | null = null;
let agreed: string | null = null;

/** Asks `mayLeave` whenever the place is about to change, until the function is called that this gives back. What is refused leaves the address as it was. */
export function guardPlace(mayLeave: Gate): () => void {
  gate = mayLeave;
  return () => {
    if (gate === mayLeave) gate = null;
  };
}

const agreedHash = (): string => (agreed ??= window.location.hash);

function subscribe(onChange: () => void): () => void {
  const onHash = (): void => {
    const { hash, pathname, search } = window.location;
    if (gate !== null && !gate(hash)) {
      window.history.pushState(null, "", `${pathname}${search}${agreedHash()}`);
      return;
    }
    agreed = hash;
    onChange();
  };
  onHash();
  window.addEventListener("hashchange", onHash);
  return () => window.removeEventListener("hashchange", onHash);
}
