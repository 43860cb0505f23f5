import { defineCommand } from "citty";
import { comparedIn, CUTS, parseOutside, traceOf, type Cut, type Program } from "@parley/engine";
import { chosenColumns, COLUMN_ARGS } from "./chosen-columns.ts";
import { countSimilar } from "./count-similar.ts";
import { refuseLackingColumns } from "./lacking-columns.ts";
import { readEntries, type EntryFiles } from "../runtime/mention-files/read-entries.ts";
import { readOutside } from "./read-outside.ts";
import type { BacktestFound } from "./backtest-spec.ts";
import { changesText } from "./replay-changes-text.ts";
import { coresFor } from "./replay-cores.ts";
import { replayReport } from "./replay-report.ts";
import { tallyText } from "./replay-text.ts";
import { VERSION_ARGS, versionsOf } from "./replay-versions.ts";
import { layoutFor } from "./report-layout.ts";
import { BROKEN_OFF, runParts } from "./run-parts.ts";
import { tracedText } from "./traced-text.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";
import { writeOut } from "./write-out.ts";

const ARGS = {
  protocol: { type: "positional", required: true, description: "protocol.json or its folder" },
  mentions: {
    type: "string",
    required: true,
    description:
      "Mentions, and events between them, as .jsonl or .csv (columns are dotted names such as author.handle)",
    valueHint: "file",
  },
  ...VERSION_ARGS,
  events: { type: "string", description: "Further events beside the mentions: replies, answers", valueHint: "file" },
  outside: { type: "string", description: "A model of what happens outside: replies, answers", valueHint: "file" },
  by: { type: "string", description: `Counts answers by ${Object.keys(CUTS).join(", ")}`, valueHint: "cut" },
  "count-similar": {
    type: "boolean",
    description: "Counts similar mentions (similar.*) as the server does, where the mentions do not say",
  },
  why: { type: "string", description: "Tells all about one mention, instead of counting", valueHint: "id" },
  out: { type: "string", description: "Writes every decision as .csv", valueHint: "file" },
  report: { type: "string", description: "Writes a report: .md or .html", valueHint: "file" },
  jobs: { type: "string", default: "auto", description: "On how many cores it runs", valueHint: "number" },
  ...COLUMN_ARGS,
  json: { type: "boolean", description: "Writes JSON" },
} as const;

/** `parley replay` */
export const replay = (world: World) =>
  defineCommand({
    meta: {
      name: "replay",
      description: "Runs a file of mentions through a protocol, in the mentions' own time, and counts the decisions",
    },
    args: ARGS,
    async run({ args, rawArgs }) {
      const cut = cutOf(args.by);
      const layout = args.report === undefined ? null : layoutFor(args.report);
      const versions = versionsOf(args, rawArgs);
      const [{ program }, other] = versions;
      const { timeZone } = program.brand;
      const files = { mentions: args.mentions, columns: chosenColumns(args, rawArgs), timeZone, events: args.events };
      refuseLackingColumns(files.mentions, files.columns);
      const outside =
        args.outside === undefined
          ? undefined
          : readOutside(args.outside, other === undefined ? [program] : [program, other.program]);
      if (args.why !== undefined) {
        if (layout !== null) throw new UsageError("--why tells about one mention, --report about all: say either");
        const told = traceOf(
          (other ?? versions[0]).program,
          () => entriesOf(files, args["count-similar"] === true ? versions[0].program : null),
          args.why,
          outside === undefined ? {} : { outside: parseOutside(outside) },
        );
        if (told === null) throw new UsageError(`${args.mentions} has no mention "${args.why}"`);
        world.stdout.write(args.json ? `${JSON.stringify(told, null, 2)}\n` : tracedText(program, told));
        return 0;
      }
      const documents =
        other === undefined ? ([versions[0].documents] as const) : ([versions[0].documents, other.documents] as const);
      const counting = args["count-similar"] === true ? { countSimilar: true as const } : {};
      const whole = { versions: documents, files, ...counting, ...(outside === undefined ? {} : { outside }) };
      const found = await runParts(world, whole, coresFor(args.jobs, args.mentions), args.out);
      if (found === null) return BROKEN_OFF;
      const tried = (other ?? versions[0]).program;
      if (layout !== null) writeOut(world, layout(replayReport(tried, found, files)), args.report);
      if (layout === null || args.json) world.stdout.write(foundText(tried, found, { cut, json: args.json === true }));
      return 0;
    },
  });

function foundText(program: Program, found: BacktestFound, { cut, json }: { cut: Cut; json: boolean }): string {
  const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  if ("compared" in found) {
    const compared = comparedIn(found.compared);
    return json ? asJson(compared) : changesText(program, compared);
  }
  if (!("tally" in found)) throw new TypeError("a replay finds counts or a comparison");
  return json ? asJson({ protocol: program.protocol.id, ...found.tally }) : tallyText(program, found.tally, cut);
}

function cutOf(name: string | undefined): Cut {
  if (name === undefined) return "answer";
  if (Object.hasOwn(CUTS, name)) return name as Cut;
  throw new UsageError(`--by ${name}: answers are counted by ${Object.keys(CUTS).join(", ")}`);
}

function* entriesOf(files: EntryFiles, counting: Program | null) {
  const entries = readEntries(files);
  for (const { entry } of counting === null ? entries : countSimilar(entries, counting)) yield entry;
}
