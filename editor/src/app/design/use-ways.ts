import { useEffect, useMemo, useRef, useState } from "react";
import type { Point } from "../../kernels/layout-graph.ts";
import type { Routed } from "../../kernels/stretch-way.ts";
import type { DesignChart } from "../../projection/design-chart.ts";
import { routedWays, waysOf, withWays, type WaysLevel } from "../../projection/ways.ts";

/** A chart whose lines want to be looked at. */
export interface WaysQuestion {
  readonly turn: number;
  readonly levels: readonly WaysLevel[];
}

/** The new ways of some of its lines. */
export interface WaysAnswer {
  readonly turn: number;
  readonly ways: ReadonlyArray<readonly [line: string, points: readonly Point[]]>;
}

const NO_WAYS: ReadonlyMap<string, Routed> = new Map();

interface Asked {
  readonly turn: number;
  readonly design: DesignChart | null;
  /** The question as text: a chart on which nothing has moved is not asked about again. */
  readonly text: string;
}

const NOBODY: Asked = { turn: 0, design: null, text: "" };

/** A chart whose lines go round boxes: the ways are found beside the page, a moment after something has moved. */
export function useWays(design: DesignChart | null): DesignChart | null {
  const worker = useRef<Worker | null>(null);
  const asked = useRef(NOBODY);
  const [ways, setWays] = useState(NO_WAYS);
  useEffect(() => {
    const made = new Worker(new URL("./route-worker.ts", import.meta.url), { type: "module" });
    made.addEventListener("message", ({ data }: MessageEvent<WaysAnswer>) => {
      const { turn, design: about } = asked.current;
      if (data.turn === turn && about !== null) setWays(routedWays(about, new Map(data.ways)));
    });
    worker.current = made;
    return () => {
      made.terminate();
      worker.current = null;
      asked.current = NOBODY;
    };
  }, []);
  useEffect(() => {
    if (design === null) return;
    // What has changed is painted first.
    const asking = setTimeout(() => {
      const levels = waysOf(design);
      const text = JSON.stringify(levels);
      if (text === asked.current.text) return;
      const turn = asked.current.turn + 1;
      asked.current = { turn, design, text };
      worker.current?.postMessage({ turn, levels } satisfies WaysQuestion, []);
    });
    return () => clearTimeout(asking);
  }, [design]);
  return useMemo(() => (design === null ? null : withWays(design, ways)), [design, ways]);
}
