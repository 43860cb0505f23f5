import { useMemo } from "react";
import type { Brand, Protocol } from "@parley/engine";
import type { DocumentAround } from "../../fields/document-context.ts";
import { partOfKind } from "../../panels/design/new-parts.ts";
import { partId } from "../../panels/design/part-ids.ts";
import type { DesignStore } from "./design-store.ts";

/** What every field of the design view may ask for, and how one goes on from a field to what it names. */
export function useAround(protocol: Protocol, brand: Brand, store: DesignStore): DocumentAround {
  return useMemo(
    () => ({
      protocol,
      brand,
      onOpen(kind, name) {
        const part = partOfKind(kind);
        if (part !== null) store.choose([partId(part, name)]);
      },
    }),
    [protocol, brand, store],
  );
}
