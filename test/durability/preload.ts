import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** better-sqlite3 needs a C++ compiler to be installed, so there is one; CXX names another. */
const COMPILER = process.env["CXX"] ?? "g++";

/** Compiles `<name>.cpp` of this folder into a library for LD_PRELOAD, in another folder, and returns its path. */
export function buildPreload(name: "sync-order" | "broken-disk", folder: string): string {
  const library = join(folder, `${name}.so`);
  const source = fileURLToPath(new URL(`${name}.cpp`, import.meta.url));
  execFileSync(COMPILER, ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], { stdio: "pipe" });
  return library;
}
