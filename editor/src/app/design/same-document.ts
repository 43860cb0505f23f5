import { formatProtocol, type Protocol } from "@parley/engine";

/** Whether two revisions of a draft hold the same document: then they differ in their scenarios alone, and there is nothing to ask. */
export const isSameDocument = (one: Protocol | null, other: Protocol): boolean =>
  one !== null && formatProtocol(one) === formatProtocol(other);
