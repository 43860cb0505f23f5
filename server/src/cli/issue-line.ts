import pc from "picocolors";
import type { Issue } from "@parley/engine";

/** A finding as one line, and its hint below. */
export function issueLine({ severity, code, at, message, hint }: Issue): string {
  const kind = severity === "error" ? pc.red("error  ") : pc.yellow("warning");
  return `${kind} ${pc.bold(at)} ${message} ${pc.dim(code)}${hint === undefined ? "" : `\n        ${pc.dim(hint)}`}`;
}
