import { writeFileSync } from "node:fs";
import { ParleyError } from "@parley/engine";
import type { World } from "./world.ts";

/** Writes a text to a file, or to stdout without one; it ends with a line break either way. */
export function writeOut({ stdout }: World, text: string, file: string | undefined): void {
  if (file === undefined) stdout.write(endedLine(text));
  else writeFile(text, file);
}

/** Writes a text to a file; it ends with a line break. Throws PARLEY_DATA_UNWRITABLE. */
export function writeFile(text: string, file: string): void {
  try {
    writeFileSync(file, endedLine(text));
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new ParleyError("PARLEY_DATA_UNWRITABLE", `${file} cannot be written (${why})`, {
      at: file,
      kind: "operational",
      cause,
    });
  }
}

const endedLine = (text: string): string => (text.endsWith("\n") ? text : `${text}\n`);
