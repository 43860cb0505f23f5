import { spawn } from "node:child_process";
import type { CommandResult } from "./run-parley.ts";
import { PARLEY } from "./server-process.ts";

/**
 * Runs the built `parley` with arguments in a process of its own, as a user would, and waits for its end. For what only a
 * process has: starting, serving, its exit code, files that another process holds, threads.
 */
export function spawnParley(
  args: readonly string[],
  environment: Record<string, string> = {},
  input?: string,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PARLEY, ...args], {
      env: { ...process.env, NO_COLOR: "1", ...environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: unknown) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk: unknown) => (stderr += String(chunk)));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}
