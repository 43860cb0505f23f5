import { defineCommand } from "citty";
import pc from "picocolors";
import { examine, parseBrand, parseProtocol, type Issue } from "@parley/engine";
import { protocolPlace, readJsonFile } from "./files.ts";
import { inFile } from "./load-program.ts";

/** `parley check` */
export const check = defineCommand({
  meta: { name: "check", description: "Checks a protocol against its brand and prints what it finds" },
  args: {
    folder: {
      type: "positional",
      required: true,
      description: "A folder with protocol.json and brand.json, or a protocol file",
    },
    brand: { type: "string", description: "Another brand file", valueHint: "file" },
    json: { type: "boolean", description: "Writes JSON" },
  },
  run({ args }) {
    const { protocolFile, brandFile } = protocolPlace(args.folder, args.brand);
    const protocol = inFile(protocolFile, () => parseProtocol(readJsonFile(protocolFile)));
    const brand = inFile(brandFile, () => parseBrand(readJsonFile(brandFile)));
    const { issues } = examine(protocol, brand);
    const errors = issues.filter((issue) => issue.severity === "error").length;
    if (args.json)
      process.stdout.write(`${JSON.stringify({ protocol: protocol.id, brand: brand.id, issues }, null, 2)}\n`);
    else
      process.stdout.write(
        [...issues.map(line), summary(protocol.title, errors, issues.length - errors)]
          .map((text) => `${text}\n`)
          .join(""),
      );
    return errors > 0 ? 1 : 0;
  },
});

function line({ severity, code, at, message, hint }: Issue): string {
  const kind = severity === "error" ? pc.red("error  ") : pc.yellow("warning");
  return `${kind} ${pc.bold(at)} ${message} ${pc.dim(code)}${hint === undefined ? "" : `\n        ${pc.dim(hint)}`}`;
}

function summary(title: string, errors: number, warnings: number): string {
  if (errors + warnings === 0) return `${pc.green("✓")} ${title}: nothing to say against it`;
  return `${errors > 0 ? pc.red("✗") : pc.yellow("!")} ${title}: ${errors} errors, ${warnings} warnings`;
}
