import { useEffect, useRef, useState } from "react";

/** Somebody wants to leave with unsaved changes: how he goes on, and how he stays. */
export interface Leaving {
  readonly go: () => void;
  readonly stay: () => void;
}

/**
 * Holds whoever wants to leave the page while there are unsaved changes: by a link, by Back, or by closing the window.
 * `ask` runs something that leaves the page at once, or after it was agreed to.
 */
export function useLeaveGuard(isUnsaved: boolean, isHere: (hash: string) => boolean) {
  const [wanted, setWanted] = useState<(() => void) | null>(null);
  const free = useRef(false);
  const here = useRef(isHere);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const onHash = (event: HashChangeEvent): void => {
      const { hash } = new URL(event.newURL);
      if (free.current || here.current(hash)) return;
      event.stopImmediatePropagation();
      window.history.pushState(null, "", event.oldURL);
      setWanted(() => () => {
        window.location.hash = hash;
      });
    };
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
    // Before whoever reads the address: it is put back before anybody sees that it changed.
    window.addEventListener("hashchange", onHash, { capture: true });
    window.addEventListener("beforeunload", onUnload);
    return () => {
      window.removeEventListener("hashchange", onHash, { capture: true });
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
