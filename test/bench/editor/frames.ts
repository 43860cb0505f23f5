import type { CDPSession, Page } from "playwright-core";

/** How a page kept up while something was done to it. Times in ms. */
export interface Frames {
  /** From one frame to the next, as the page saw them. */
  readonly intervals: readonly number[];
  /** What the main thread did in the time of one frame, on the average, in processor time: scripts, styles, layout, painting. */
  readonly work: number;
  /** The longest piece of work that kept the main thread from everything else. */
  readonly longestBlock: number;
}

interface Watch {
  readonly frames: number[];
  readonly blocks: number[];
  stop(): void;
}

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

  /** Does something and tells how the page kept up with it. */
  async during(act: () => Promise<void>): Promise<Frames> {
    await this.page.evaluate(startWatch);
    const before = await this.#busy();
    await act();
    const busy = (await this.#busy()) - before;
    const { intervals, longestBlock } = await this.page.evaluate(endWatch);
    return { intervals, longestBlock, work: busy / Math.max(1, intervals.length) };
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
