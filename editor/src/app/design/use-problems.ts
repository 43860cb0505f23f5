import { useEffect, useMemo, useRef, useState } from "react";
import type { Brand, Issue, Protocol } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import { elementsOf, type ElementProblems } from "../../model/element-of.ts";
import type { DesignStore } from "./design-store.ts";

/** What the checker says of a document, as it was a moment ago. */
export interface Problems {
  /** Null before the first answer. */
  readonly issues: readonly Issue[] | null;
  readonly byElement: ReadonlyMap<string, ElementProblems>;
}

/** Looks at a document beside the page whenever it changes; only the newest is looked at. */
export function useProblems(store: DesignStore, brand: Brand, chart: Chart): Problems {
  const worker = useRef<Worker | null>(null);
  const [issues, setIssues] = useState<readonly Issue[] | null>(null);
  useEffect(() => {
    const made = new Worker(new URL("./check-worker.ts", import.meta.url), { type: "module" });
    // The last answer is always about the newest document: the worker passes over what came before.
    made.addEventListener("message", ({ data }: MessageEvent<readonly Issue[]>) => setIssues(data));
    worker.current = made;
    return () => {
      made.terminate();
      worker.current = null;
    };
  }, []);
  useEffect(() => {
    let sent: Protocol | null = null;
    const send = (): void => {
      const { protocol } = store.get().history.now;
      if (protocol === sent) return;
      sent = protocol;
      worker.current?.postMessage({ protocol, brand }, []);
    };
    send();
    // At once, not when it is drawn: the look goes on while the page draws.
    return store.subscribe(send);
  }, [store, brand]);
  const byElement = useMemo(() => countByElement(issues ?? [], chart), [issues, chart]);
  return { issues, byElement };
}

/** Open findings by the elements of the chart on which they are shown. */
function countByElement(issues: readonly Issue[], chart: Chart): ReadonlyMap<string, ElementProblems> {
  const counts = new Map<string, ElementProblems>();
  for (const { accepted, at, severity } of issues) {
    if (accepted !== undefined) continue;
    for (const id of elementsOf(at, chart)) {
      const { errors, warnings } = counts.get(id) ?? { errors: 0, warnings: 0 };
      counts.set(id, severity === "error" ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 });
    }
  }
  return counts;
}
