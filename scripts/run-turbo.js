import { spawn } from "node:child_process";
import { createRequire } from "node:module";

/** Where turbo is, or null when it was not installed (npm install --omit=dev). */
export function findTurbo() {
  try {
    return createRequire(import.meta.url).resolve("turbo/bin/turbo");
  } catch {
    return null;
  }
}

/** Runs turbo. With `pipe` its output is returned instead of shown. */
export function runTurbo(args, output) {
  const child = spawn(process.execPath, [findTurbo(), ...args], {
    stdio: ["inherit", output, output],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
  });
  const chunks = [];
  child.stdout?.on("data", (chunk) => chunks.push(chunk));
  child.stderr?.on("data", (chunk) => chunks.push(chunk));
  // A terminal sends Ctrl-C to turbo as well; anyone else reaches only this process.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, text: Buffer.concat(chunks).toString() }));
  });
}
