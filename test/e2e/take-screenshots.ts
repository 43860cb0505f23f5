import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { barriers } from "../kit/barriers.ts";
import { launchChromium } from "../kit/chromium.ts";
import { startServerProcess } from "../kit/server-process.ts";
import { BACKTEST } from "./screens/backtest-screens.ts";
import { BRAND } from "./screens/brand-screens.ts";
import { CHARTS } from "./screens/chart-screens.ts";
import { DESIGN, DESIGN_MORE, PUBLISHING } from "./screens/design-screens.ts";
import { EQUITY_AND_STAFFING } from "./screens/equity-and-staffing-screens.ts";
import { ENTRY } from "./screens/entry-screens.ts";
import { FIELDS } from "./screens/field-screens.ts";
import { HOME } from "./screens/home-screens.ts";
import { JOBS } from "./screens/job-screens.ts";
import { REHEARSE } from "./screens/rehearse-screens.ts";
import { LIVE } from "./screens/live-screens.ts";
import { settled, type Screen } from "./screens/screen.ts";
import { TOUR } from "./screens/tour-screens.ts";
import { TROUBLE } from "./screens/trouble-screens.ts";
import { VERSIONS } from "./screens/version-screens.ts";
import { VIEWER } from "./screens/viewer-screens.ts";
import { fillWorld, type World } from "./screens/world.ts";

/**
 * Writes a picture of every screen, in both themes and two sizes, into a folder that git ignores or the one that is named
 * first; only of screens whose name begins with one of the words behind it, where there are any. Ends with 1 when a
 * screen was not reached, or axe finds something to mend on one.
 */
const [folder = "screenshots", ...wanted] = process.argv.slice(2);
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];
const THEMES = ["light", "dark"] as const;
const SCREENS = [
  ...ENTRY,
  ...HOME,
  ...LIVE,
  ...DESIGN,
  ...PUBLISHING,
  ...TOUR,
  ...DESIGN_MORE,
  ...CHARTS,
  ...FIELDS,
  ...REHEARSE,
  ...BACKTEST,
  ...EQUITY_AND_STAFFING,
  ...JOBS,
  ...VERSIONS,
  ...BRAND,
  ...VIEWER,
  ...TROUBLE,
].filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));
/** Colours have gone over into those of the other theme after so long, in ms. */
const FADED_MS = 250;
/** How long a screen may take to appear, in ms. */
const PATIENCE_MS = 30_000;

/** Goes to a screen in a window of its own, which remembers nothing of others, and takes it in both themes; what axe finds on it. */
async function take(context: BrowserContext, screen: Screen, world: World, size: string): Promise<string[]> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    await screen.show(page, world);
    await settled(page);
    const found: string[] = [];
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(FADED_MS);
      const path = join(resolve(folder), `${screen.name}-${colorScheme}-${size}.png`);
      await page.screenshot({ path, animations: "disabled" });
      process.stdout.write(`${path}\n`);
      found.push(...(await barriers(page)).map((barrier) => `${colorScheme}: ${barrier}`));
    }
    return found;
  } finally {
    await context.close();
  }
}

/** Takes all screens in one size; tells which were not reached, and why, and what is to be mended on the others. */
async function takeAll(browser: Browser, world: World, viewport: (typeof SIZES)[number]): Promise<number> {
  const size = `${viewport.width}x${viewport.height}`;
  const sessions = { nobody: undefined, admin: world.admin, viewer: world.viewer, approver: world.approver };
  let failed = 0;
  for (const screen of SCREENS) {
    try {
      const storageState = sessions[screen.seenBy ?? "admin"];
      const window = { viewport, reducedMotion: "reduce", ...(storageState && { storageState }) } as const;
      const found = await take(await browser.newContext(window), screen, world, size);
      if (found.length > 0) throw new Error(found.join("\n"));
    } catch (error) {
      failed += 1;
      process.stderr.write(`${screen.name} ${size}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  return failed;
}

const data = mkdtempSync(join(tmpdir(), "parley-screenshots-"));
const server = await startServerProcess(data);
const browser = await launchChromium();
try {
  mkdirSync(folder, { recursive: true });
  const world = await fillWorld(server);
  let failed = 0;
  for (const size of SIZES) failed += await takeAll(browser, world, size);
  if (failed > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
