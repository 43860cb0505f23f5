import { createContext, useContext } from "react";
import type { Brand, Protocol } from "@parley/engine";

/** What every field may ask for: the protocol that it stands in, whose names it offers, and the brand that defines leads and schedules. */
export interface DocumentAround {
  readonly protocol: Protocol;
  readonly brand: Brand;
  /** Goes to where something is edited that a field names; unsaid where there is no such place. */
  readonly onOpen?: (kind: OwnKind, name: string) => void;
}

/** What a protocol defines itself under names. */
export type OwnKind = "clock" | "message" | "table" | "condition" | "variable" | "event";

export const DocumentContext = createContext<DocumentAround | null>(null);

/** The document around a field. Throws outside one. */
export function useDocument(): DocumentAround {
  const value = useContext(DocumentContext);
  if (value === null) throw new Error("useDocument stands outside a document.");
  return value;
}
