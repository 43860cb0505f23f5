import { useEffect, useMemo, useRef, useState } from "react";
import type { Brand, Issue, Protocol } from "@parley/engine";
import type { Chart } from "../../model/chart.ts";
import { elementsOf, type ElementProblems } from "../../model/element-of.ts";
import CheckWorker from "./check-worker.ts?worker";

/** What the checker says of a document, as it was a moment ago. */
export interface Problems {
  /** Null before the first answer. */
  readonly issues: readonly Issue[] | null;
  /** True while a newer document is being looked at. */
  readonly isChecking: boolean;
  readonly byElement: ReadonlyMap<string, ElementProblems>;
}

/** Looks at a document beside the page whenever it changes; only the newest is looked at. */
export function useProblems(protocol: Protocol, brand: Brand, chart: Chart): Problems {
  const worker = useRef<Worker | null>(null);
  const [answer, setAnswer] = useState<{ readonly of: Protocol; readonly issues: readonly Issue[] } | null>(null);
  const latest = useRef(protocol);
  latest.current = protocol;
  useEffect(() => {
    const made = new CheckWorker();
    worker.current = made;
    return () => {
      made.terminate();
      worker.current = null;
    };
  }, []);
  useEffect(() => {
    const asked = worker.current;
    if (asked === null) return;
    const onMessage = ({ data }: MessageEvent<readonly Issue[]>): void => {
      if (latest.current === protocol) setAnswer({ of: protocol, issues: data });
    };
    asked.addEventListener("message", onMessage);
    asked.postMessage({ protocol, brand });
    return () => asked.removeEventListener("message", onMessage);
  }, [protocol, brand]);
  const issues = answer?.issues ?? null;
  const byElement = useMemo(() => countByElement(issues ?? [], chart), [issues, chart]);
  return { issues, isChecking: answer?.of !== protocol, byElement };
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
