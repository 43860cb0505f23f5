import { defineCommand } from "citty";
import { exportMachine, parseProtocol, scheduledDelays, toMarkdown, toMermaid, type Protocol } from "@parley/engine";
import { protocolPlace, readJsonFile } from "./files.ts";
import { inFile } from "./load-program.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";
import { writeOut } from "./write-out.ts";

const FORMATS: { readonly [name: string]: (protocol: Protocol) => string } = {
  xstate: (protocol) => JSON.stringify(exportMachine(protocol), null, 2),
  mermaid: toMermaid,
  markdown: toMarkdown,
};

/** `parley export` */
export const exportCommand = (world: World) =>
  defineCommand({
    meta: { name: "export", description: "Writes a protocol for other tools, or as a runbook to follow on paper" },
    args: {
      protocol: { type: "positional", required: true, description: "A folder with protocol.json, or a protocol file" },
      to: { type: "string", required: true, description: Object.keys(FORMATS).join(", "), valueHint: "format" },
      o: { type: "string", description: "Writes to this file instead of to stdout", valueHint: "file" },
    },
    run({ args }) {
      const format = Object.hasOwn(FORMATS, args.to) ? FORMATS[args.to] : undefined;
      if (format === undefined)
        throw new UsageError(`unknown format "${args.to}"; there are ${Object.keys(FORMATS).join(", ")}`);
      const { protocolFile } = protocolPlace(args.protocol);
      const protocol = inFile(protocolFile, () => parseProtocol(readJsonFile(protocolFile)));
      writeOut(world, format(protocol), args.o);
      const scheduled = args.to === "xstate" ? scheduledDelays(protocol.machine) : [];
      if (scheduled.length > 0)
        world.stderr.write(`${scheduled.join(", ")}: counted as plain time now, since XState knows no schedules\n`);
      return 0;
    },
  });
