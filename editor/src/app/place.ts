import { useCallback, useSyncExternalStore } from "react";

/** What the address says is shown: live, a case, a state or all of the protocol; the brand's protocols; or a draft. */
export type Place =
  | { readonly kind: "case"; readonly id: string }
  | { readonly kind: "state"; readonly path: string }
  | { readonly kind: "overview" }
  | { readonly kind: "protocols" }
  | { readonly kind: "draft"; readonly id: string };

/** Reads a place from the part of an address after `#`. */
export function readPlace(hash: string): Place {
  if (hash === "#/protocols") return { kind: "protocols" };
  const [, kind, rest] = /^#\/(case|state|draft)\/(.+)$/.exec(hash) ?? [];
  if (rest === undefined) return { kind: "overview" };
  const name = decoded(rest);
  return kind === "case" || kind === "draft" ? { kind, id: name } : { kind: "state", path: name };
}

/** Writes a place as the part of an address after `#`. */
export function writePlace(place: Place): string {
  if (place.kind === "overview") return "#/";
  if (place.kind === "protocols") return "#/protocols";
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
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const go = useCallback((place: Place) => {
    window.location.hash = writePlace(place);
  }, []);
  return [readPlace(hash), go];
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}
