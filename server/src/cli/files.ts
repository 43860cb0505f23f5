import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ParleyError } from "@parley/engine";
import { parse } from "yaml";
import { unreadable } from "../runtime/mention-files/unreadable.ts";

/** Aliases may stand for aliases: a few lines would fill the memory. */
const MOST_ALIASES = 100;

/** Reads a file as text; throws PARLEY_FILE_UNREADABLE in one line. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** Reads a JSON file, with or without a byte order mark; throws PARLEY_FILE_UNREADABLE naming the file and what is wrong with it. */
export function readJsonFile(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new ParleyError(
      "PARLEY_FILE_UNREADABLE",
      `${file} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      { at: file, cause },
    );
  }
}

/** Reads a file of JSON or, when its name ends so, of YAML; throws PARLEY_FILE_UNREADABLE naming the file and what is wrong with it. */
export function readDataFile(file: string): unknown {
  if (!/\.ya?ml$/.test(file)) return readJsonFile(file);
  try {
    return parse(readText(file), { maxAliasCount: MOST_ALIASES }) as unknown;
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    const [line = ""] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
    throw new ParleyError("PARLEY_FILE_UNREADABLE", `${file} is not YAML: ${line.replace(/:$/, "")}`, {
      at: file,
      cause,
    });
  }
}

/** The protocol and the brand that lie in a folder; a path to a protocol file stands for its folder. */
export interface ProtocolPlace {
  readonly folder: string;
  readonly protocolFile: string;
  readonly brandFile: string;
}

/** Finds protocol.json and brand.json for a path that a person typed. */
export function protocolPlace(path: string, brandFile?: string): ProtocolPlace {
  if (isFolder(path))
    return {
      folder: path,
      protocolFile: join(path, "protocol.json"),
      brandFile: brandFile ?? join(path, "brand.json"),
    };
  const folder = dirname(path);
  return { folder, protocolFile: join(folder, basename(path)), brandFile: brandFile ?? join(folder, "brand.json") };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}
