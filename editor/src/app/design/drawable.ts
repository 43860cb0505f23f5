import { ParleyError, parseProtocol, type Protocol } from "@parley/engine";

/** A draft's document as a protocol; null where it is none yet, as it may be when it was sent over the API. */
export function drawable(document: object): Protocol | null {
  try {
    return parseProtocol(document);
  } catch (error) {
    if (error instanceof ParleyError) return null;
    throw error;
  }
}
