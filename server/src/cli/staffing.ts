import { join } from "node:path";
import { defineCommand } from "citty";
import { parseDemand, parseRoster, staffingReport, type StaffingPlan } from "@parley/engine";
import { protocolPlace, readDataFile } from "./files.ts";
import { inFile, loadProgram } from "./load-program.ts";
import { readMentions } from "../runtime/mention-files/read-entries.ts";
import { layoutFor } from "./report-layout.ts";
import { reportPlain } from "./report-plain.ts";
import { simulateOnCores, staffingCores } from "./simulate-on-cores.ts";
import { wholeNumber } from "./whole-number.ts";
import type { World } from "./world.ts";
import { writeOut } from "./write-out.ts";

const ARGS = {
  folder: {
    type: "positional",
    required: true,
    description: "A folder with protocol.json and brand.json, or a protocol file",
  },
  roster: { type: "string", required: true, description: "Who is there when, for which leads", valueHint: "file" },
  mentions: {
    type: "string",
    description:
      "Mentions as .jsonl or .csv, which come at their own times or, with a rate, lend their texts; mentions.jsonl of the folder when left out",
    valueHint: "file",
  },
  arrivals: { type: "string", description: "A model of what comes and what customers do", valueHint: "file" },
  against: { type: "string", description: "Another roster, for the same mentions", valueHint: "file" },
  "against-protocol": {
    type: "string",
    description: "Another protocol, for the same mentions and the same people",
    valueHint: "protocol",
  },
  seeds: { type: "string", default: "20", description: "Runs, each with a seed of its own", valueHint: "number" },
  weeks: {
    type: "string",
    description: "Weeks that are simulated; up to the last mention, or 4 with a rate, when left out",
    valueHint: "number",
  },
  jobs: { type: "string", default: "auto", description: "On how many cores it runs", valueHint: "number" },
  json: { type: "boolean", description: "Writes JSON" },
  report: { type: "string", description: "Writes a report: .md or .html", valueHint: "file" },
} as const;

/** `parley staffing` */
export const staffing = (world: World) =>
  defineCommand({
    meta: {
      name: "staffing",
      description: "Simulates people at work on a protocol's cases: how long cases wait, and which promises are broken",
    },
    args: ARGS,
    async run({ args }) {
      const layout = args.report === undefined ? null : layoutFor(args.report);
      const seeds = wholeNumber("seeds", args.seeds, [1, 1000]);
      const weeks = args.weeks === undefined ? null : wholeNumber("weeks", args.weeks, [1, 104]);
      const plans = plansOf(args);
      const demand =
        args.arrivals === undefined
          ? parseDemand({ title: "Mentions at their own times" })
          : readAs(args.arrivals, parseDemand);
      const file = args.mentions ?? join(protocolPlace(args.folder).folder, "mentions.jsonl");
      const sample = [...readMentions(file, plans[0].program.brand.timeZone)];
      const result = await simulateOnCores(
        plans,
        { demand, sample, days: weeks === null ? null : weeks * 7, seeds },
        { cores: staffingCores(args.jobs, seeds), file, told: progress(world) },
      );
      const report = staffingReport(result, plans);
      if (layout !== null) writeOut(world, layout(report), args.report);
      if (args.json) world.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
      else if (layout === null) world.stdout.write(reportPlain(report));
    },
  });

interface Compared {
  readonly folder: string;
  readonly roster: string;
  readonly against?: string | undefined;
  readonly "against-protocol"?: string | undefined;
}

/** What is simulated: the protocol with the roster, and what is put beside it. */
function plansOf({
  folder,
  roster: file,
  against,
  "against-protocol": other,
}: Compared): [StaffingPlan, ...StaffingPlan[]] {
  const roster = readAs(file, parseRoster);
  const place = protocolPlace(folder);
  const program = loadProgram(place);
  const plans: [StaffingPlan, ...StaffingPlan[]] = [{ title: roster.title, program, roster }];
  if (against !== undefined) {
    const second = readAs(against, parseRoster);
    plans.push({ title: second.title, program, roster: second });
  }
  if (other !== undefined) {
    const changed = loadProgram(protocolPlace(other, place.brandFile));
    plans.push({ title: `${roster.title}, by ${changed.protocol.title}`, program: changed, roster });
  }
  return plans;
}

const readAs = <T>(file: string, parse: (json: unknown) => T): T => inFile(file, () => parse(readDataFile(file)));

/** Says on stderr how far it is, if a person watches. */
function progress({ stderr }: World): (done: number, of: number) => void {
  if (stderr.isTTY !== true) return () => {};
  return (done, of) => stderr.write(done === of ? "\r\u001B[K" : `\rrun ${done} of ${of} …`);
}
