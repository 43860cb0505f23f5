import ELK from "elkjs/lib/elk-api.js";
import ElkWorker from "elkjs/lib/elk-worker.min.js?worker";
import type { AskElk } from "../kernels/elk-layout.ts";
import type { LayoutGraph, Placement } from "../kernels/layout-graph.ts";
import { nestedLayout } from "../kernels/nested-layout.ts";
import { plainLayout } from "../kernels/plain-layout.ts";

type Elk = InstanceType<typeof ELK>;

const PATIENCE_MS = 8000;

/** The workers are kept: one that has laid out a chart is twice as fast with the next. Parts of a large chart are laid out side by side. */
let kept: readonly Elk[] = [];
const LARGE = 100;

function workersFor({ edges }: LayoutGraph): readonly Elk[] {
  const wanted = edges.length > LARGE ? 2 : 1;
  while (kept.length < wanted) kept = [...kept, new ELK({ workerFactory: () => new ElkWorker() })];
  return kept;
}

/** Places for a chart, worked out beside the page; after eight seconds, or when the layout fails, a plain one that always ends. */
export async function layOut(graph: LayoutGraph): Promise<Placement> {
  const workers = workersFor(graph);
  let asked = 0;
  const ask: AskElk = (level) => {
    const worker = workers[(asked += 1) % workers.length];
    if (worker === undefined) throw new Error("There is no worker to ask.");
    return worker.layout(level);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No layout within ${PATIENCE_MS} ms.`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([nestedLayout(graph, ask), tooLate]);
  } catch (error) {
    console.warn("The chart is laid out plainly:", error);
    stop(workers);
    return plainLayout(graph);
  } finally {
    clearTimeout(timer);
  }
}

/** Workers that are at something which nobody waits for any more. */
function stop(workers: readonly Elk[]): void {
  for (const worker of workers) worker.terminateWorker();
  kept = kept.filter((worker) => !workers.includes(worker));
}
