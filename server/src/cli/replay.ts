import { defineCommand } from "citty";
import { compareReplays, replayMentions, type ParsedMention } from "@parley/engine";
import { protocolPlace } from "./files.ts";
import { loadProgram } from "./load-program.ts";
import { readMentions } from "./read-mentions.ts";
import { changesIn } from "./replay-changes.ts";
import { changesText } from "./replay-changes-text.ts";
import { tallyText } from "./replay-text.ts";
import { emptyTally, tally } from "./replay-tally.ts";

const PROGRESS_MS = 500;

/** `parley replay` */
export const replay = defineCommand({
  meta: {
    name: "replay",
    description: "Runs a file of mentions through a protocol, in the mentions' own time, and counts the decisions",
  },
  args: {
    protocol: { type: "positional", required: true, description: "protocol.json or its folder" },
    mentions: {
      type: "string",
      required: true,
      description: "Mentions as .jsonl or .csv (columns are dotted names such as author.handle)",
      valueHint: "file",
    },
    brand: {
      type: "string",
      description: "Another brand file than the brand.json beside the protocol",
      valueHint: "file",
    },
    against: {
      type: "string",
      description:
        "Another version (protocol.json or its folder): lists what it decides differently, by what causes it",
      valueHint: "protocol",
    },
    json: { type: "boolean", description: "Writes JSON" },
  },
  run({ args }) {
    const place = protocolPlace(args.protocol, args.brand);
    const program = loadProgram(place);
    if (args.against !== undefined) {
      const other = loadProgram(protocolPlace(args.against, args.brand ?? place.brandFile));
      const changes = changesIn(compareReplays([program, other], withProgress(readMentions(args.mentions))));
      process.stdout.write(args.json ? `${JSON.stringify(changes, null, 2)}\n` : changesText(other, changes));
      return;
    }
    const counts = emptyTally();
    for (const replayed of replayMentions(program, withProgress(readMentions(args.mentions)))) tally(counts, replayed);
    process.stdout.write(
      args.json
        ? `${JSON.stringify({ protocol: program.protocol.id, ...counts }, null, 2)}\n`
        : tallyText(program, counts),
    );
  },
});

/** Says on stderr how far it is, if a person watches and it takes long. */
function* withProgress(mentions: Iterable<ParsedMention>): Generator<ParsedMention> {
  const shown = process.stderr.isTTY;
  let count = 0;
  let said = performance.now();
  let any = false;
  for (const mention of mentions) {
    yield mention;
    count += 1;
    if (!shown || performance.now() - said < PROGRESS_MS) continue;
    said = performance.now();
    any = true;
    process.stderr.write(`\r${count} mentions …`);
  }
  if (any) process.stderr.write("\r\u001B[K");
}
