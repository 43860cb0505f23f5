import ELK from "elkjs/lib/elk-api.js";
import ElkWorker from "elkjs/lib/elk-worker.min.js?worker";
import type { LayoutGraph, Placement } from "../kernels/layout-graph.ts";
import { nestedLayout } from "../kernels/nested-layout.ts";
import { plainLayout } from "../kernels/plain-layout.ts";

const PATIENCE_MS = 5000;

/** Places for a chart, worked out beside the page; after five seconds, or when the layout fails, a plain one that always ends. */
export async function layOut(graph: LayoutGraph): Promise<Placement> {
  const elk = new ELK({ workerFactory: () => new ElkWorker() });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No layout within ${PATIENCE_MS} ms.`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([nestedLayout(graph, (level) => elk.layout(level)), tooLate]);
  } catch (error) {
    console.warn("The chart is laid out plainly:", error);
    return plainLayout(graph);
  } finally {
    clearTimeout(timer);
    elk.terminateWorker();
  }
}
