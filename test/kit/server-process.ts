import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A real server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** The token of the first admin's invitation, as long as there is no admin. */
  readonly welcome: string | null;
  /** The demo key; only a first start shows one. */
  readonly key: string | null;
  readonly process: ChildProcess;
  /** Asks it to stop and waits until it has. Returns its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** The binary that `npx parley` runs. */
export const PARLEY = fileURLToPath(new URL("../../server/bin/parley.js", import.meta.url));

const START_MS = 30_000;

/** Starts the built server on any free port of loopback, with its data in a folder; resolves when it listens. */
export async function startServerProcess(
  folder: string,
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [PARLEY, "serve"], {
    // Without colour: with CI set, the greeting would be coloured even in a pipe, and the address not be plain text.
    env: { ...process.env, NO_COLOR: "1", PARLEY_DATA: folder, PORT: "0", PARLEY_LOG_LEVEL: "silent", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = await greeting(child);
  const url = /http:\/\/[^\s/]+/.exec(said)?.[0];
  if (url === undefined) throw new Error(`the server named no address: ${said}`);
  return {
    url,
    welcome: /\/welcome#token=(\w+)/.exec(said)?.[1] ?? null,
    key: /parley_[A-Za-z0-9]+/.exec(said)?.[0] ?? null,
    process: child,
    async stop(signal = "SIGTERM") {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, "exit");
      }
      return child.exitCode;
    },
  };
}

/** All that the server prints until it is silent about it: the address and, at the first start, the key come in one piece. */
function greeting(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(() => reject(new Error(`the server did not start: ${said}`)), START_MS);
    const hear = (chunk: unknown): void => {
      said += String(chunk);
      if (!/http:\/\/[^\s]+/.test(said)) return;
      clearTimeout(late);
      setTimeout(() => resolve(said), 200);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", (chunk: unknown) => {
      said += String(chunk);
    });
    child.once("exit", (code) => reject(new Error(`the server stopped with ${code}: ${said}`)));
  });
}
