import { defineCommand } from "citty";
import pc from "picocolors";
import { formatBrand, formatProtocol, parseBrand, parseProtocol } from "@parley/engine";
import { readJsonFile, readText } from "./files.ts";
import { inFile } from "./load-program.ts";
import { replaceFile } from "./replace-file.ts";
import { SEVERAL } from "./strict-arguments.ts";
import type { World } from "./world.ts";

/** `parley fmt` */
export const fmt = (world: World) =>
  defineCommand({
    meta: {
      name: "fmt",
      description:
        "Writes protocol and brand files in their one canonical form, and names those that changed. If one does not parse, none is written",
    },
    args: {
      file: {
        type: "positional",
        required: true,
        description: "protocol.json or brand.json; several may be given",
        valueHint: SEVERAL,
      },
      check: { type: "boolean", description: "Writes nothing; exits with 1 if a file is not in the form" },
    },
    run({ args }) {
      const files = args._.map((file) => ({ file, before: readText(file), after: formatted(file) }));
      const differing = files.filter(({ before, after }) => before !== after);
      if (args.check !== true) for (const { file, after } of differing) replaceFile(file, after);
      for (const { file } of differing)
        world.stdout.write(args.check === true ? `${pc.yellow(file)} is not in its canonical form\n` : `${file}\n`);
      return args.check === true && differing.length > 0 ? 1 : 0;
    },
  });

/** A document tells by its keys whether it is a brand. */
function formatted(file: string): string {
  const json = readJsonFile(file);
  const isBrand = isObject(json) && BRAND_KEYS.some((key) => key in json);
  return inFile(file, () => (isBrand ? formatBrand(parseBrand(json)) : formatProtocol(parseProtocol(json))));
}

const BRAND_KEYS = ["timeZone", "languages", "schedules", "leads"];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
