import { useEffect, useRef, useState } from "react";
import { guardPlace, readPlace } from "../place.ts";

/** Somebody wants to leave with unsaved changes: how he goes on, and how he stays. */
export interface Leaving {
  readonly go: () => void;
  readonly stay: () => void;
}

/**
 * Holds whoever wants to leave the brand's settings while there are unsaved changes: by a link, by Back, or by closing the window.
 * `ask` runs something that leaves the page at once, or after it was agreed to.
 */
export function useLeaveGuard(isUnsaved: boolean) {
  const [wanted, setWanted] = useState<(() => void) | null>(null);
  const free = useRef(false);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const letGo = guardPlace((hash) => {
      if (free.current || readPlace(hash).kind === "brand") return true;
      setWanted(() => () => {
        window.location.hash = hash;
      });
      return false;
    });
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", onUnload);
    return () => {
      letGo();
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [isUnsaved]);
  const leaving: Leaving | null =
    wanted === null
      ? null
      : {
          go() {
            free.current = true;
            wanted();
          },
          stay: () => setWanted(null),
        };
  return { leaving, ask: (go: () => void) => (isUnsaved ? setWanted(() => go) : go()) };
}
