import { useEffect, useState } from "react";
import type { Fix, Issue } from "@parley/engine";
import { useDocument } from "../../fields/document-context.ts";
import { askFixes } from "./ask-fixes.ts";

/** How long the document has to rest before ways out are looked for, in ms: each is tried by the checker. */
const REST = 700;

/** The ways out of a finding, tried beside the page; none while they are looked for. */
export function useFixes(issue: Issue): readonly Fix[] {
  const { protocol, brand } = useDocument();
  const [found, setFound] = useState<{ readonly issue: Issue; readonly fixes: readonly Fix[] } | null>(null);
  useEffect(() => {
    let takeBack: (() => void) | null = null;
    const timer = setTimeout(() => {
      takeBack = askFixes(issue, protocol, brand, (fixes) => setFound({ issue, fixes }));
    }, REST);
    return () => {
      clearTimeout(timer);
      takeBack?.();
    };
  }, [issue, protocol, brand]);
  return found?.issue === issue ? found.fixes : [];
}
