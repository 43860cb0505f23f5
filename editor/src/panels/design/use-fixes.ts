import { useEffect, useState } from "react";
import type { Fix, Issue } from "@parley/engine";
import { useDocument } from "../../fields/document-context.ts";
import type { FixQuestion } from "./fix-worker.ts";

/** How long the document has to rest before ways out are looked for, in ms: each is tried by the checker. */
const REST = 400;

/** The ways out of a finding, tried beside the page; none while they are looked for. */
export function useFixes(issue: Issue): readonly Fix[] {
  const { protocol, brand } = useDocument();
  const [found, setFound] = useState<{ readonly issue: Issue; readonly fixes: readonly Fix[] } | null>(null);
  useEffect(() => {
    let worker: Worker | null = null;
    const timer = setTimeout(() => {
      worker = new Worker(new URL("./fix-worker.ts", import.meta.url), { type: "module" });
      worker.addEventListener("message", ({ data }: MessageEvent<readonly Fix[]>) => {
        setFound({ issue, fixes: data });
        worker?.terminate();
      });
      worker.postMessage({ issue, protocol, brand } satisfies FixQuestion, []);
    }, REST);
    return () => {
      clearTimeout(timer);
      worker?.terminate();
    };
  }, [issue, protocol, brand]);
  return found?.issue === issue ? found.fixes : [];
}
