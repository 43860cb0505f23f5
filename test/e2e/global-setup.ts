import { execFileSync } from "node:child_process";
import { findChromium, isRoot, NO_CHROMIUM } from "../kit/chromium.ts";

/** Before the browser tests: finds Chromium, or installs it where that needs no question (root on Debian). */
export default function setup(): void {
  if (findChromium() === null) installChromium();
  if (findChromium() === null) throw new Error(NO_CHROMIUM);
}

function installChromium(): void {
  const named = process.env["PARLEY_CHROMIUM"] ?? "";
  if (named !== "" || !isRoot()) return;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update"], { stdio: "ignore", env });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "ignore", env });
  } catch (cause) {
    throw new Error(NO_CHROMIUM, { cause });
  }
}
