import { defineCommand } from "citty";
import { equityReport, SWAPPED, type Swapped } from "@parley/engine";
import { chosenColumns, COLUMN_ARGS } from "./chosen-columns.ts";
import { refuseLackingColumns } from "./lacking-columns.ts";
import { quotesIn } from "./quotes-in.ts";
import { readOutside } from "./read-outside.ts";
import { coresFor } from "./replay-cores.ts";
import { versionsOf } from "./replay-versions.ts";
import { layoutFor } from "./report-layout.ts";
import { reportPlain } from "./report-plain.ts";
import { BROKEN_OFF, runParts } from "./run-parts.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";
import { writeOut } from "./write-out.ts";

/** `parley equity` */
export const equity = (world: World) =>
  defineCommand({
    meta: {
      name: "equity",
      description: "Asks a protocol about the same mentions with one thing about their authors or channels swapped",
    },
    args: {
      protocol: { type: "positional", required: true, description: "protocol.json or its folder" },
      mentions: { type: "positional", required: true, description: "Mentions as .jsonl or .csv" },
      brand: {
        type: "string",
        description: "Another brand file than the brand.json beside the protocol",
        valueHint: "file",
      },
      events: {
        type: "string",
        description: "Further events beside the mentions: replies, answers",
        valueHint: "file",
      },
      outside: { type: "string", description: "A model of what happens outside: replies, answers", valueHint: "file" },
      only: { type: "string", description: `Swaps only some of ${SWAPPED.join(", ")}`, valueHint: "a,b" },
      report: { type: "string", description: "Writes a report: .md or .html", valueHint: "file" },
      jobs: { type: "string", default: "auto", description: "On how many cores it runs", valueHint: "number" },
      ...COLUMN_ARGS,
      json: { type: "boolean", description: "Writes JSON" },
    },
    async run({ args, rawArgs }) {
      const layout = args.report === undefined ? null : layoutFor(args.report);
      const [{ program, documents }] = versionsOf({ protocol: args.protocol, brand: args.brand }, []);
      const { timeZone } = program.brand;
      const files = { mentions: args.mentions, columns: chosenColumns(args, rawArgs), timeZone, events: args.events };
      refuseLackingColumns(files.mentions, files.columns);
      const outside = args.outside === undefined ? {} : { outside: readOutside(args.outside, [program]) };
      const spec = { versions: [documents] as const, files, equity: swappedIn(args.only), ...outside };
      const found = await runParts(world, spec, coresFor(args.jobs, args.mentions));
      if (found === null) return BROKEN_OFF;
      if (!("equity" in found)) throw new TypeError("an audit finds equity");
      const examples = Object.values(found.equity.swaps).flatMap(({ changes }) =>
        changes.groups.flatMap(({ examples: some }) => some),
      );
      const quotes = quotesIn(files, new Set(examples.map(({ id }) => id)));
      const report = equityReport(program, found.equity, quotes);
      if (layout !== null) writeOut(world, layout(report), args.report);
      if (args.json) world.stdout.write(`${JSON.stringify(found.equity, null, 2)}\n`);
      else if (layout === null) world.stdout.write(reportPlain(report));
      return 0;
    },
  });

function swappedIn(text: string | undefined): readonly Swapped[] {
  if (text === undefined) return SWAPPED;
  const names = text.split(",").map((name) => name.trim());
  const known = SWAPPED.filter((each) => names.includes(each));
  if (known.length === names.length) return known;
  throw new UsageError(`--only ${text}: what can be swapped is ${SWAPPED.join(", ")}`);
}
