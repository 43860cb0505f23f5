import type { ArgsDef, CommandDef } from "citty";
import { UsageError } from "./usage-error.ts";

/** A command as it is defined; citty keeps it lazily. */
export type AnyCommand = CommandDef<ArgsDef>;

/** The command that arguments lead to, the one above it, and the arguments that are left for it. */
export interface Resolved {
  readonly command: AnyCommand;
  readonly parent: AnyCommand | undefined;
  readonly rest: readonly string[];
}

/** The value hint of a positional argument that may be given several times; `args._` has them all. */
export const SEVERAL = "several";

const HELP = new Set(["--help", "-h"]);

/** Walks from a command down to the subcommand that the arguments name. Throws UsageError for a name that is none. */
export async function resolveCommand(
  command: AnyCommand,
  args: readonly string[],
  parent?: AnyCommand,
): Promise<Resolved> {
  const children = await valueOf(command.subCommands);
  const [name, ...rest] = args;
  if (children === undefined || name === undefined || HELP.has(name)) return { command, parent, rest: args };
  if (name.startsWith("-")) throw new UsageError(`unknown option ${name}`);
  if (!Object.hasOwn(children, name))
    throw new UsageError(`unknown command "${name}"; there are ${Object.keys(children).join(", ")}`);
  return await resolveCommand((await valueOf(children[name])) as AnyCommand, rest, command);
}

/** Do the arguments ask for help? */
export function asksForHelp({ rest }: Resolved): boolean {
  return rest.some((arg) => HELP.has(arg));
}

/** Refuses options and words that a command does not know: citty itself would pass them over in silence. */
export async function refuseUnknown({ command, rest }: Resolved): Promise<void> {
  const args = (await valueOf(command.args)) ?? {};
  let positions = Object.values(args).filter((arg) => arg.type === "positional").length;
  const isOpen = Object.values(args).some((arg) => arg.type === "positional" && arg.valueHint === SEVERAL);
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index] ?? "";
    if (!word.startsWith("-") || word === "-") {
      positions -= 1;
      if (positions < 0 && !isOpen) throw new UsageError(`unexpected "${word}"`);
      continue;
    }
    const [name = "", value] = word.replace(/^--?/, "").split("=", 2);
    const arg = Object.hasOwn(args, name) ? args[name] : undefined;
    if (arg === undefined || arg.type === "positional")
      throw new UsageError(`unknown option ${word.split("=")[0] ?? word}`);
    if (arg.type === "boolean" || value !== undefined) continue;
    index += 1;
    if (rest[index] === undefined || rest[index]?.startsWith("--") === true)
      throw new UsageError(`option --${name} needs a value`);
  }
}

async function valueOf<T>(value: T | Promise<T> | (() => T | Promise<T>) | undefined): Promise<T | undefined> {
  return await (typeof value === "function" ? (value as () => T | Promise<T>)() : value);
}
