import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ParleyError } from "@parley/engine";

/**
 * Puts a new text in the place of a file's old one, with the same permissions. A reader finds one or the other, whole,
 * whatever happens on the way. Throws PARLEY_FILE_UNREADABLE in one line.
 */
export function replaceFile(file: string, text: string): void {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.new`);
  try {
    writeFileSync(beside, text, { flag: "wx", mode: statSync(file).mode, flush: true });
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw new ParleyError("PARLEY_FILE_UNREADABLE", `${file} cannot be written: ${(cause as Error).message}`, {
      at: file,
      cause,
    });
  }
}
