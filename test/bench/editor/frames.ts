import type { CDPSession, Page } from "playwright-core";

/** How a page kept up while something was done to it. Times in ms. */
export interface Frames {
  /** From one frame to the next, as the page saw them. */
  readonly intervals: readonly number[];
  /** What the main thread did in the time of one frame, on the average, in processor time: scripts, styles, layout, painting. */
  readonly work: number;
  /** What was done once, before the first of these frames and after the last: taking something up and letting it go. */
  readonly once: number;
  /** The longest piece of work that kept the main thread from everything else. */
  readonly longestBlock: number;
}

/** What a page does on the way to a gesture, in each frame of it, and at its end. */
export interface GestureParts {
  readonly begin?: () => Promise<void>;
  readonly go: () => Promise<void>;
  readonly end?: () => Promise<void>;
}

interface Watch {
  readonly frames: number[];
  readonly blocks: number[];
  stop(): void;
}

/** A page rests when it works less than a tenth of the time. */
const REST = { ms: 500, share: 0.1, looks: 60 } as const;

declare global {
  interface Window {
    benchWatch?: Watch;
  }
}

/** A page under observation, by what Chromium itself counts. */
export class WatchedPage {
  private constructor(
    readonly page: Page,
    private readonly chromium: CDPSession,
  ) {}

  static async of(page: Page): Promise<WatchedPage> {
    const chromium = await page.context().newCDPSession(page);
    // In processor time, so that whatever else the machine does is not counted.
    await chromium.send("Performance.enable", { timeDomain: "threadTicks" });
    return new WatchedPage(page, chromium);
  }

  /** Does something, once the page rests, and tells how it kept up with it. */
  async during({ begin, go, end }: GestureParts): Promise<Frames> {
    await this.#rest();
    const taken = await this.#watch(begin);
    const { work, ...gone } = await this.#watch(go);
    const left = await this.#watch(end);
    return {
      intervals: gone.intervals,
      work: work / Math.max(1, gone.intervals.length),
      once: taken.work + left.work,
      longestBlock: Math.max(taken.longestBlock, gone.longestBlock, left.longestBlock),
    };
  }

  async #watch(act?: () => Promise<void>): Promise<{ intervals: number[]; longestBlock: number; work: number }> {
    if (act === undefined) return { intervals: [], longestBlock: 0, work: 0 };
    await this.page.evaluate(startWatch);
    const before = await this.#busy();
    await act();
    const work = (await this.#busy()) - before;
    return { ...(await this.page.evaluate(endWatch)), work };
  }

  /** Until what came before has left nothing to do: what opening the page takes is not the work of a gesture. */
  async #rest(): Promise<void> {
    for (let looks = 0; looks < REST.looks; looks += 1) {
      const before = await this.#busy();
      await this.page.waitForTimeout(REST.ms);
      if ((await this.#busy()) - before < REST.share * REST.ms) return;
    }
    throw new Error(`The page does not come to rest within ${(REST.looks * REST.ms) / 1000} s.`);
  }

  /** What the main thread has worked since the page was opened, in ms. */
  async #busy(): Promise<number> {
    const { metrics } = await this.chromium.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  }
}

/** In the page: notes every frame, and every task of more than 50 ms, which is what browsers tell of. */
function startWatch(): void {
  const [frames, blocks]: [number[], number[]] = [[], []];
  let isOn = true;
  const observer = new PerformanceObserver((list) => blocks.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ type: "longtask" });
  const tick = (now: number): void => {
    frames.push(now);
    if (isOn) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const stop = (): void => {
    isOn = false;
    blocks.push(...observer.takeRecords().map((entry) => entry.duration));
    observer.disconnect();
  };
  window.benchWatch = { frames, blocks, stop };
}

function endWatch(): { intervals: number[]; longestBlock: number } {
  const watch = window.benchWatch;
  if (watch === undefined) throw new Error("Nothing was watched.");
  watch.stop();
  const intervals = watch.frames.slice(1).map((now, index) => now - (watch.frames[index] ?? now));
  return { intervals, longestBlock: Math.max(0, ...watch.blocks) };
}
