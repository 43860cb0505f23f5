import { defineCommand } from "citty";
import pc from "picocolors";
import { diffInWords, diffProtocols, parseProtocol, type Protocol } from "@parley/engine";
import { protocolPlace, readJsonFile } from "./files.ts";
import { inFile } from "./load-program.ts";
import type { World } from "./world.ts";

/** `parley diff` */
export const diff = (world: World) =>
  defineCommand({
    meta: {
      name: "diff",
      description:
        "Tells how one protocol differs from another: what was added, removed, changed, renamed or moved; layout apart. Exits with 0 either way, unless --exit-code",
    },
    args: {
      before: { type: "positional", required: true, description: "protocol.json or its folder" },
      after: { type: "positional", required: true, description: "The other one" },
      json: { type: "boolean", description: "Writes JSON" },
      "exit-code": { type: "boolean", description: "Exits with 1 if they differ" },
    },
    run({ args }) {
      const found = diffProtocols(read(args.before), read(args.after));
      const words = diffInWords(found);
      world.stdout.write(
        args.json === true ? `${JSON.stringify(found, null, 2)}\n` : `${text(words, found.behaviour)}\n`,
      );
      return args["exit-code"] === true && words.length > 0 ? 1 : 0;
    },
  });

function read(path: string): Protocol {
  const { protocolFile } = protocolPlace(path);
  return inFile(protocolFile, () => parseProtocol(readJsonFile(protocolFile)));
}

function text(sentences: readonly string[], behaviour: boolean): string {
  if (sentences.length === 0) return `${pc.green("✓")} the same`;
  const verdict = behaviour ? pc.yellow("Cases may go another way.") : pc.green("No case goes another way.");
  return [...sentences, "", verdict].join("\n");
}
