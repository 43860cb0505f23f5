import { defineCommand } from "citty";
import { coverageIn, lackingIn } from "./coverage-text.ts";
import { readLeast } from "./least-coverage.ts";
import { REPORTERS, reporterNamed } from "./scenario-reporters.ts";
import { runScenarios, type ScenariosRun } from "./run-scenarios.ts";
import { whenFilesChange } from "./watch-files.ts";

/** `parley simulate` */
export const simulate = defineCommand({
  meta: {
    name: "simulate",
    description: "Rehearses the scenarios of a folder in virtual time and checks what is expected",
  },
  args: {
    folder: {
      type: "positional",
      required: true,
      description: "A folder with protocol.json, brand.json and *.scenario.json or *.scenario.yaml",
    },
    reporter: {
      type: "string",
      default: "pretty",
      description: `How results are written: ${Object.keys(REPORTERS).join(", ")}`,
      valueHint: "reporter",
    },
    json: { type: "boolean", description: "The same as --reporter json" },
    coverage: { type: "boolean", description: "Tells what of the protocol no scenario reaches" },
    least: {
      type: "string",
      description: "Fails below this coverage: a percentage, or one for a kind, as in state=100,transition=90",
      valueHint: "percent",
    },
    watch: { type: "boolean", description: "Runs again whenever a file of the folder changes" },
  },
  async run({ args }) {
    const report = reporterNamed(args.json ? "json" : args.reporter);
    const least = readLeast(args.least);
    const once = (): number => {
      const run = runScenarios(args.folder);
      const lacking = lackingIn(run.coverage, least);
      process.stdout.write(report(run));
      // What machines read has its coverage in it.
      if (report === REPORTERS.pretty && (args.coverage || lacking.length > 0))
        process.stdout.write(coverageIn(run.program.protocol, run.coverage));
      for (const line of lacking) process.stderr.write(`error ${line}\n`);
      return hasFailed(run) || lacking.length > 0 ? 1 : 0;
    };
    return args.watch ? await whenFilesChange(args.folder, once) : once();
  },
});

const hasFailed = ({ results }: ScenariosRun): boolean => results.some(({ passed }) => !passed);
