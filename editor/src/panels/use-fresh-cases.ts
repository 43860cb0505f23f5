import { useEffect, useRef, useState } from "react";
import type { CaseSummary } from "@parley/engine";

/** The cases that arrived while the list was open, for a gentle entrance; none on the first reading. */
export function useFreshCases(cases: readonly CaseSummary[], read: boolean): ReadonlySet<string> {
  const known = useRef<Set<string> | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!read) return;
    const before = known.current;
    known.current = new Set(cases.map((one) => one.id));
    const arrived = before === null ? [] : cases.filter((one) => !before.has(one.id)).map((one) => one.id);
    if (arrived.length > 0) setFresh(new Set(arrived));
  }, [cases, read]);
  return fresh;
}
