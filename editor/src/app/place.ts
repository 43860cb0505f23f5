import { useCallback, useSyncExternalStore } from "react";

/** What the address says is shown: a case, a state, or the protocol as a whole. */
export type Place =
  | { readonly kind: "case"; readonly id: string }
  | { readonly kind: "state"; readonly path: string }
  | { readonly kind: "overview" };

/** Reads a place from the part of an address after `#`. */
export function readPlace(hash: string): Place {
  const [, kind, rest] = /^#\/(case|state)\/(.+)$/.exec(hash) ?? [];
  if (rest === undefined) return { kind: "overview" };
  const name = decoded(rest);
  return kind === "case" ? { kind, id: name } : { kind: "state", path: name };
}

/** Writes a place as the part of an address after `#`. */
export function writePlace(place: Place): string {
  if (place.kind === "overview") return "#/";
  return place.kind === "case" ? `#/case/${encodeURIComponent(place.id)}` : `#/state/${encodeURIComponent(place.path)}`;
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
