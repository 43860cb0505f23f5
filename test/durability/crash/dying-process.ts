import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** A life of the dying server. */
export interface Life {
  /** Where it listens, and its keys; null when it died before it listened. */
  readonly listens: { readonly url: string; readonly writer: string; readonly approver: string } | null;
  readonly process: ChildProcess;
  readonly gone: Promise<unknown>;
}

/** Starts the bundled server, to die before its n-th write (with a piece of SQL in it); 0 lets it live. Resolves when it listens, or has died. */
export async function startDying(script: string, folder: string, nth: number, ...piece: string[]): Promise<Life> {
  const child = spawn(process.execPath, [script, folder, String(nth), ...piece], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  const [said] = (await Promise.race([once(child.stdout, "data"), gone])) as [unknown];
  const [url = "", writer = "", approver = ""] = String(said).trim().split(" ");
  if (!url.startsWith("http") && child.signalCode !== "SIGKILL")
    throw new Error(`the server did not start: ${String(said)}`);
  return { listens: url.startsWith("http") ? { url, writer, approver } : null, process: child, gone };
}
