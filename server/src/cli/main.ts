import { stripVTControlCharacters } from "node:util";
import { renderUsage, runCommand } from "citty";
import pc from "picocolors";
import type { ParleyError } from "@parley/engine";
import { commandLine, type Wiring } from "./command-line.ts";
import { asksForHelp, refuseUnknown, resolveCommand, type AnyCommand, type Resolved } from "./strict-arguments.ts";
import { UsageError } from "./usage-error.ts";

const EXIT = { ok: 0, failure: 1, usage: 2, bug: 70 } as const;

/**
 * Runs the command line and returns its exit code: 0 done, 1 failure, 2 wrong usage, 70 a fault of Parley itself.
 * The one place where errors become words on stderr.
 */
export async function runCommandLine(args: readonly string[], wiring: Wiring): Promise<number> {
  const root = commandLine(wiring) as AnyCommand;
  let resolved: Resolved = { command: root, parent: undefined, rest: args };
  try {
    if (args[0] === "--version") return print(wiring.version);
    resolved = await resolveCommand(root, args);
    if (asksForHelp(resolved)) return print(await usage(resolved));
    if (resolved.command.run === undefined) throw new UsageError("say what to do");
    await refuseUnknown(resolved);
    const { result } = await runCommand(resolved.command, { rawArgs: [...resolved.rest] });
    return typeof result === "number" ? result : EXIT.ok;
  } catch (error) {
    return await explain(error, resolved);
  }
}

async function explain(error: unknown, resolved: Resolved): Promise<number> {
  if (error instanceof UsageError || (error instanceof Error && error.name === "CLIError")) {
    process.stderr.write(`${await usage(resolved)}\n\n${pc.red("error")} ${stripVTControlCharacters(error.message)}\n`);
    return EXIT.usage;
  }
  if (isParleyError(error) && error.kind !== "bug") {
    process.stderr.write(
      `${pc.red("error")} ${error.message}${error.hint === undefined ? "" : `${error.message.endsWith(".") ? "" : "."} ${pc.dim(error.hint)}`}\n`,
    );
    for (const { at, message, hint } of error.issues)
      process.stderr.write(`  ${pc.bold(at)} ${message}${hint === undefined ? "" : ` ${pc.dim(hint)}`}\n`);
    return EXIT.failure;
  }
  process.stderr.write(
    `${pc.red("error")} this is a fault of Parley; please report it\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.bug;
}

/** By name, so that asking for help does not load the engine. */
const isParleyError = (error: unknown): error is ParleyError => error instanceof Error && error.name === "ParleyError";

async function usage({ command, parent }: Resolved): Promise<string> {
  const text = await renderUsage(command, parent);
  return process.stdout.isTTY ? text : stripVTControlCharacters(text);
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return EXIT.ok;
}
