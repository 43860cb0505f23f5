import { existsSync } from "node:fs";
import { defineCommand } from "citty";
import { checkProtocol, parseBrand, ParleyError, parseProtocol } from "@parley/engine";
import { checkText, countsOf, type CheckedProtocol } from "./check-text.ts";
import { protocolPlace, readJsonFile, type ProtocolPlace } from "./files.ts";
import { SEVERAL } from "./strict-arguments.ts";
import type { World } from "./world.ts";

/** `parley check` */
export const check = (world: World) =>
  defineCommand({
    meta: { name: "check", description: "Checks protocols, each against its brand, and prints what it finds" },
    args: {
      protocol: {
        type: "positional",
        required: true,
        description:
          "Folders with protocol.json and brand.json, or protocol files; without a brand, nothing is asked of one",
        valueHint: SEVERAL,
      },
      brand: { type: "string", description: "Another brand file, for all of them", valueHint: "file" },
      json: { type: "boolean", description: "Writes JSON" },
      strict: {
        type: "boolean",
        description: "Fails on warnings that nobody accepts too, as a publication's gate does",
      },
    },
    run({ args }) {
      const checked = args._.map((path) => checkAt(protocolPlace(path, args.brand), args.brand !== undefined));
      const counts = countsOf(checked.flatMap(({ issues }) => issues));
      world.stdout.write(
        args.json ? `${JSON.stringify({ ...counts, protocols: checked }, null, 2)}\n` : checkText(checked),
      );
      return counts.errors > 0 || (args.strict === true && counts.warnings > 0) ? 1 : 0;
    },
  });

/** Checks one protocol. What is not even the shape of a protocol or a brand is a finding like the others. */
function checkAt({ protocolFile, brandFile }: ProtocolPlace, brandWanted: boolean): CheckedProtocol {
  const protocolJson = readJsonFile(protocolFile);
  const brandJson = brandWanted || existsSync(brandFile) ? readJsonFile(brandFile) : null;
  try {
    const protocol = parseProtocol(protocolJson);
    const brand = brandJson === null ? null : parseBrand(brandJson);
    const { id, title } = protocol;
    return {
      file: protocolFile,
      protocol: id,
      title,
      brand: brand?.id ?? null,
      issues: checkProtocol(protocol, brand),
    };
  } catch (error) {
    if (!(error instanceof ParleyError) || error.issues.length === 0) throw error;
    const file = error.code === "PARLEY_BRAND_INVALID" ? brandFile : protocolFile;
    return { file, protocol: null, title: file, brand: null, issues: error.issues };
  }
}
