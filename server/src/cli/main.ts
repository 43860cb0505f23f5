import { stripVTControlCharacters } from "node:util";
import { renderUsage, runCommand } from "citty";
import pc from "picocolors";
import type { ParleyError } from "@parley/engine";
import { commandLine, type Wiring } from "./command-line.ts";
import { asksForHelp, refuseUnknown, resolveCommand, type AnyCommand, type Resolved } from "./strict-arguments.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";

const EXIT = { ok: 0, failure: 1, usage: 2, bug: 70 } as const;

/**
 * Runs the command line in a world and returns its exit code: 0 done, 1 failure, 2 wrong usage, 70 a fault of Parley itself.
 * The one place where errors become words on stderr.
 */
export async function runCommandLine(args: readonly string[], world: World, wiring: Wiring): Promise<number> {
  const root = commandLine(wiring, world) as AnyCommand;
  let resolved: Resolved = { command: root, parent: undefined, rest: args };
  try {
    if (args[0] === "--version") return print(world, wiring.version);
    resolved = await resolveCommand(root, args);
    if (asksForHelp(resolved)) return print(world, await usage(world, resolved));
    if (resolved.command.run === undefined) throw new UsageError("say what to do");
    await refuseUnknown(resolved);
    const { result } = await runCommand(resolved.command, { rawArgs: [...resolved.rest] });
    return typeof result === "number" ? result : EXIT.ok;
  } catch (error) {
    return await explain(world, error, resolved);
  }
}

async function explain(world: World, error: unknown, resolved: Resolved): Promise<number> {
  if (error instanceof UsageError || (error instanceof Error && error.name === "CLIError")) {
    world.stderr.write(
      `${await usage(world, resolved)}\n\n${pc.red("error")} ${stripVTControlCharacters(error.message)}\n`,
    );
    return EXIT.usage;
  }
  if (isParleyError(error) && error.kind !== "bug") {
    world.stderr.write(
      `${pc.red("error")} ${error.message}${error.hint === undefined ? "" : `${error.message.endsWith(".") ? "" : "."} ${pc.dim(error.hint)}`}\n`,
    );
    for (const { at, message, hint } of error.issues)
      world.stderr.write(`  ${pc.bold(at)} ${message}${hint === undefined ? "" : ` ${pc.dim(hint)}`}\n`);
    return EXIT.failure;
  }
  world.stderr.write(
    `${pc.red("error")} this is a fault of Parley; please report it\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return EXIT.bug;
}

/** By name, so that asking for help does not load the engine. */
const isParleyError = (error: unknown): error is ParleyError => error instanceof Error && error.name === "ParleyError";

async function usage({ stdout }: World, { command, parent }: Resolved): Promise<string> {
  const text = await renderUsage(command, parent);
  return stdout.isTTY === true ? text : stripVTControlCharacters(text);
}

function print({ stdout }: World, text: string): number {
  stdout.write(`${text}\n`);
  return EXIT.ok;
}
