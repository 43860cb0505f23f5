import { useEffect, useState } from "react";
import type { Brand, Protocol } from "@parley/engine";
import type { AllRun } from "../../model/rehearsal/run-all.ts";

/** How a draft's scenarios came out; null before they did, and while they run anew. */
export interface ScenarioRuns {
  readonly run: AllRun | null;
  readonly isRunning: boolean;
  /** Why they could not run. */
  readonly trouble: string | null;
  readonly runAgain: () => void;
}

/** Rehearses all scenarios beside the page, whenever they or the protocol change, and when it is asked for. */
export function useScenarioRuns(
  protocol: Protocol,
  brand: Brand,
  scenarios: readonly object[],
  isReady: boolean,
): ScenarioRuns {
  const [came, setCame] = useState<{
    readonly of: object;
    readonly run: AllRun | null;
    readonly trouble: string | null;
  }>();
  const [wish, setWish] = useState(() => ({}));
  const [asked, setAsked] = useState({ protocol, brand, scenarios, wish });
  if (asked.protocol !== protocol || asked.brand !== brand || asked.scenarios !== scenarios || asked.wish !== wish)
    setAsked({ protocol, brand, scenarios, wish });
  useEffect(() => {
    if (!isReady) return;
    const worker = new Worker(new URL("./scenario-worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<AllRun>) =>
      setCame({ of: asked, run: data, trouble: null }),
    );
    worker.addEventListener("error", ({ message }) => setCame({ of: asked, run: null, trouble: message }));
    worker.postMessage({ protocol: asked.protocol, brand: asked.brand, scenarios: asked.scenarios }, []);
    return () => worker.terminate();
  }, [asked, isReady]);
  const isRunning = isReady && came?.of !== asked;
  return {
    run: came?.run ?? null,
    isRunning,
    trouble: came?.trouble ?? null,
    runAgain: () => setWish({}),
  };
}
