import { useState } from "react";
import type { BrandSummary } from "@parley/engine";
import { isOfDraft, usePlace, type Place } from "./place.ts";
import type { View } from "./rail.tsx";

/** Where one is in a brand, and the views that can be gone to from there. */
export interface Views {
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
}

/** Follows the address, and remembers the last draft and the last versions that were looked at. */
export function useViews({ id: brand, protocol }: BrandSummary): Views {
  const [place, go] = usePlace();
  const [lastDraft, setLastDraft] = useState<string | null>(null);
  if (isOfDraft(place) && place.id !== lastDraft) setLastDraft(place.id);
  const [last, setLast] = useState<{ readonly brand: string; readonly id: string } | null>(null);
  if (place.kind === "versions" && (place.id !== last?.id || brand !== last.brand)) setLast({ brand, id: place.id });
  const versionsOf = last?.brand === brand ? last.id : (protocol?.id ?? null);
  const stops: View[] = [
    "protocols",
    "brand",
    ...(lastDraft === null ? [] : ["design" as const, "rehearse" as const]),
    ...(versionsOf === null ? [] : ["versions" as const]),
    ...(protocol === null ? [] : ["live" as const]),
  ];
  const onView = (view: View): void => {
    if (view === "protocols") go({ kind: "protocols" });
    else if (view === "design" && lastDraft !== null) go({ kind: "draft", id: lastDraft });
    else if (view === "rehearse" && lastDraft !== null) go({ kind: "rehearse", id: lastDraft });
    else if (view === "versions" && versionsOf !== null) go({ kind: "versions", id: versionsOf });
    else if (view === "live") go({ kind: "overview" });
    else if (view === "brand") go({ kind: "brand", section: "about" });
  };
  return { place, go, stops, onView };
}
