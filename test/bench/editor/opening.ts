import type { Page } from "playwright-core";

/** How long a chart took to come, in ms from the call of its address. */
export interface Opening {
  readonly drawn: number;
  readonly checked: number;
}

/** Opens an address in a page that has nothing of it yet, until the chart is drawn and its problems are told. */
export async function openChart(page: Page, url: string): Promise<Opening> {
  await page.addInitScript(noteOpening);
  await page.goto(url);
  await page.waitForFunction(
    () => window.benchOpening?.drawn !== undefined && window.benchOpening.checked !== undefined,
    undefined,
    { timeout: 180_000 },
  );
  return page.evaluate(() => ({
    drawn: window.benchOpening?.drawn ?? Number.NaN,
    checked: window.benchOpening?.checked ?? Number.NaN,
  }));
}

declare global {
  interface Window {
    benchOpening?: { drawn?: number; checked?: number };
  }
}

/** In the page, from its beginning: looks at every frame for the first card, and for the word of the checker. */
function noteOpening(): void {
  const noted: { drawn?: number; checked?: number } = {};
  window.benchOpening = noted;
  const look = (): void => {
    if (document.querySelector('[data-testid="state"]') !== null) noted.drawn ??= performance.now();
    const words = document.querySelector(".proof")?.textContent ?? "Checking";
    if (!words.startsWith("Checking")) noted.checked ??= performance.now();
    if (noted.drawn === undefined || noted.checked === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
