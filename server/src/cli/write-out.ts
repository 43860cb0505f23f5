import { writeFileSync } from "node:fs";
import { ParleyError } from "@parley/engine";

/** Writes a text to a file, or to stdout without one; it ends with a line break either way. */
export function writeOut(text: string, file: string | undefined): void {
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  if (file === undefined) {
    process.stdout.write(whole);
    return;
  }
  try {
    writeFileSync(file, whole);
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new ParleyError("PARLEY_DATA_UNWRITABLE", `${file} cannot be written (${why})`, {
      at: file,
      kind: "operational",
      cause,
    });
  }
}
