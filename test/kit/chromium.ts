import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const FOLDERS = [
  ...(process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== ""),
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * What Chromium is to leave out: a hidden page for the suggestions of the address bar, which no test sees, took a
 * quarter of the time of each new window; and what Playwright leaves out itself, but for Edge and Windows, as of two such
 * lists only one counts.
 */
const LEFT_OUT = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

const FLAGS = [
  `--disable-features=${LEFT_OUT.join(",")}`,
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What to say when there is no browser. */
export const NO_CHROMIUM =
  "These tests need Chromium: install it (Debian: apt-get install chromium) or name its program in PARLEY_CHROMIUM.";

/** The program of Chromium or Chrome on this machine: what PARLEY_CHROMIUM names, else the first one found; or null. */
export function findChromium(): string | null {
  const named = process.env["PARLEY_CHROMIUM"];
  if (named !== undefined && named !== "") return isProgram(named) ? named : null;
  const places = FOLDERS.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...places, ...MAC].find(isProgram) ?? null;
}

/** Starts Chromium without a window and with a fresh profile that goes when it is closed. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(NO_CHROMIUM);
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: !isRoot(), args: FLAGS });
}

/** Chromium's sandbox does not work for root; apt-get works for nobody else. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
