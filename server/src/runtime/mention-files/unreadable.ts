import { ParleyError } from "@parley/engine";

/** A file that cannot be read, in one line. */
export function unreadable(file: string, cause: unknown): ParleyError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const reason =
    code === "ENOENT"
      ? "does not exist"
      : code === "EISDIR"
        ? "is a folder"
        : code === "EACCES"
          ? "may not be read by you"
          : `cannot be read (${String(code)})`;
  return new ParleyError("PARLEY_FILE_UNREADABLE", `${file} ${reason}`, { at: file, cause });
}
