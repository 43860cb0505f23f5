import pc from "picocolors";
import type { Issue } from "@parley/engine";

/** A protocol with what was found in it; `protocol` and `title` are missing when it could not be read as one. */
export interface CheckedProtocol {
  readonly file: string;
  readonly protocol: string | null;
  readonly title: string;
  /** Null when it was checked without a brand. */
  readonly brand: string | null;
  readonly issues: readonly Issue[];
}

/** How many findings there are of each sort; what is accepted counts apart. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly accepted: number;
}

/** Counts findings. */
export function countsOf(issues: readonly Issue[]): Counts {
  const open = issues.filter((issue) => issue.accepted === undefined);
  const errors = open.filter((issue) => issue.severity === "error").length;
  return { errors, warnings: open.length - errors, accepted: issues.length - open.length };
}

/** Everything that was found, protocol by protocol, and one last line about them all when there are several. */
export function checkText(checked: readonly CheckedProtocol[]): string {
  const chapters = checked.map(chapter);
  if (checked.length > 1)
    chapters.push(headline(`${checked.length} protocols`, countsOf(checked.flatMap(({ issues }) => issues))));
  return chapters.map((text) => `${text}\n`).join(checked.length > 1 ? "\n" : "");
}

function chapter({ title, file, brand, protocol, issues }: CheckedProtocol): string {
  const open = issues.filter((issue) => issue.accepted === undefined);
  const accepted = issues.filter((issue) => issue.accepted !== undefined);
  const name = `${title}${title === file ? "" : pc.dim(` ${file}`)}${brand === null && protocol !== null ? pc.dim(" (without a brand)") : ""}`;
  return [
    headline(name, countsOf(issues)),
    ...open.map(line),
    ...(accepted.length === 0 ? [] : [pc.dim("  accepted:"), ...accepted.map(acceptedLine)]),
  ].join("\n");
}

function headline(name: string, { errors, warnings, accepted }: Counts): string {
  const mark = errors > 0 ? pc.red("✗") : warnings > 0 ? pc.yellow("!") : pc.green("✓");
  const parts = [count(errors, "error"), count(warnings, "warning"), accepted === 0 ? "" : `${accepted} accepted`];
  const said = parts.filter((part) => part !== "").join(", ");
  return `${mark} ${pc.bold(name)}: ${said === "" ? "nothing to say against it" : said}`;
}

const count = (many: number, what: string): string => (many === 0 ? "" : `${many} ${what}${many === 1 ? "" : "s"}`);

function line({ severity, code, at, message, hint }: Issue): string {
  const kind = severity === "error" ? pc.red("error  ") : pc.yellow("warning");
  return `  ${kind} ${pc.bold(at)} ${message} ${pc.dim(code)}${hint === undefined ? "" : `\n          ${pc.dim(hint)}`}`;
}

function acceptedLine({ code, at, message, accepted = "" }: Issue): string {
  return pc.dim(`    ${at} ${message} ${code}\n      because: ${accepted}`);
}
