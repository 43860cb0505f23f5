import { afterAll, beforeAll, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { airlineFiles, BUNDLE, bundledEngine } from "../kit/bundled-engine.ts";
import { launchChromium } from "../kit/chromium.ts";
import { everyStep, type ExampleFiles } from "../kit/every-step.ts";

let browser: Browser;
let bundle: string;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchChromium(), bundledEngine()]);
});

afterAll(async () => browser?.close());

it.each([
  ["Dublin", "Europe/Dublin", "en-IE"],
  ["Kolkata, in Arabic", "Asia/Kolkata", "ar-EG"],
])(
  "a browser in %s makes the same bytes as Node of every scenario and mention, a backtest and a simulated desk",
  async (_, timezoneId, locale) => {
    const files = airlineFiles();
    expect(files.scenarios.length).toBeGreaterThanOrEqual(9);
    expect(files.mentions).toHaveLength(30);
    const context = await browser.newContext({ timezoneId, locale });
    const page = await context.newPage();
    await page.addScriptTag({ content: bundle });
    const there = await page.evaluate(
      ({ name, given }) =>
        (globalThis as unknown as Record<string, { everyStep(files: ExampleFiles): string }>)[name]?.everyStep(given),
      { name: BUNDLE, given: files },
    );
    await context.close();
    const here = everyStep(files);
    expect(there).toBe(here);
    expect(JSON.parse(here)).toMatchObject({ backtest: { totals: { mentions: 30 } }, staffing: { seeds: 2 } });
  },
);
