import { produce } from "immer";
import type { Protocol } from "@parley/engine";

/** A document with changes written into a draft of it; what was not touched is shared, and without a change it is the same. */
export function changed(protocol: Protocol, recipe: (draft: Protocol) => void): Protocol {
  return produce(protocol as object, (draft) => recipe(draft as Protocol)) as Protocol;
}

/** Writes a value under a key, or takes the key away when there is none. */
export function put<T extends object, K extends keyof T>(holder: T, key: K, value: T[K] | undefined): void {
  if (value === undefined) delete holder[key];
  else holder[key] = value;
}
