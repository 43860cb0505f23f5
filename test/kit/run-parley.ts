import { readFileSync } from "node:fs";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { stripVTControlCharacters } from "node:util";
import { runCommandLine } from "@parley/server";

/** How a command ended, and what it said. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command of the command line in this process, perhaps with something on its stdin, and waits for its end; what it
 * says has no colours. A process of its own, which costs a second, is `spawnParley`.
 */
export async function runParley(
  args: readonly string[],
  environment: Record<string, string> = {},
  input = "",
): Promise<CommandResult> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const world = { stdin: Readable.from([Buffer.from(input)]), stdout, stderr, env: { ...process.env, ...environment } };
  const code = await runCommandLine(args, world, { version, serve: inAProcess });
  stdout.end();
  stderr.end();
  const [out = "", err = ""] = (await said).map(stripVTControlCharacters);
  return { code, stdout: out, stderr: err };
}

const { version } = JSON.parse(readFileSync(new URL("../../server/package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};
const inAProcess = (): Promise<void> => Promise.reject(new Error("parley serve runs in a process of its own"));
