import { defineCommand } from "citty";
import { formatProtocol, importMachine } from "@parley/engine";
import { readJsonFile } from "./files.ts";
import { issueLine } from "./issue-line.ts";
import { inFile } from "./load-program.ts";
import type { World } from "./world.ts";
import { writeOut } from "./write-out.ts";

/** `parley import` */
export const importCommand = (world: World) =>
  defineCommand({
    meta: { name: "import", description: "Makes a protocol of an XState machine; what nobody runs is kept and named" },
    args: {
      file: { type: "positional", required: true, description: "An XState configuration, as JSON" },
      o: { type: "string", description: "Writes the protocol to this file instead of to stdout", valueHint: "file" },
    },
    run({ args }) {
      const config = readJsonFile(args.file);
      const { protocol, issues } = inFile(args.file, () => importMachine(config));
      writeOut(world, formatProtocol(protocol), args.o);
      world.stderr.write(issues.map((issue) => `${issueLine(issue)}\n`).join(""));
      return 0;
    },
  });
