import { parseProtocol, type Protocol } from "@parley/engine";

/** What a browser keeps of a draft until the server has it. */
export interface CrashCopy {
  /** The revision on the server that it was made from. */
  readonly revision: number;
  readonly protocol: Protocol;
}

const keyOf = (brand: string, draft: string): string => `parley-unsaved:${brand}:${draft}`;

/** Keeps a copy in this browser, over the one before. False when the browser has no room for it. */
export function keepCrashCopy(brand: string, draft: string, copy: CrashCopy): boolean {
  try {
    localStorage.setItem(keyOf(brand, draft), JSON.stringify(copy));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** What was kept and never saved; null when there is nothing, or nothing that can be read. */
export function readCrashCopy(brand: string, draft: string): CrashCopy | null {
  const text = localStorage.getItem(keyOf(brand, draft));
  if (text === null) return null;
  try {
    const { revision, protocol }: { revision?: unknown; protocol?: unknown } = JSON.parse(text);
    return typeof revision === "number" ? { revision, protocol: parseProtocol(protocol) } : null;
  } catch (error) {
    console.warn("An unsaved copy could not be read:", error);
    return null;
  }
}

/** Forgets the copy: the server has it, or nobody wants it. */
export function forgetCrashCopy(brand: string, draft: string): void {
  localStorage.removeItem(keyOf(brand, draft));
}
