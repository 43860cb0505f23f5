import { defineCommand } from "citty";
import { coverageIn, lackingText } from "./coverage-text.ts";
import { protocolPlace } from "./files.ts";
import { readLeast } from "./least-coverage.ts";
import { REPORTERS, reporterNamed } from "./scenario-reporters.ts";
import { hasPassed, runScenarios } from "./run-scenarios.ts";
import { summaryText } from "./scenario-text.ts";
import { whenFilesChange } from "./watch-files.ts";
import type { World } from "./world.ts";

/** `parley simulate` */
export const simulate = (world: World) =>
  defineCommand({
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
      brand: { type: "string", description: "Another brand file than the folder's brand.json", valueHint: "file" },
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
      const watched = args.brand === undefined ? [args.folder] : [args.folder, args.brand];
      const once = (): number => {
        const run = runScenarios(protocolPlace(args.folder, args.brand), least);
        const { program, results, broken, coverage, lacking } = run;
        world.stdout.write(report(run));
        const failed = results.filter(({ passed }) => !passed).length;
        if (report === REPORTERS.pretty) {
          if (args.coverage || lacking.length > 0) world.stdout.write(coverageIn(program.protocol, coverage));
        } else if (failed > 0 || broken.length > 0) {
          // What machines read goes into a file: whoever watches is told, too.
          world.stderr.write(`error ${summaryText(results.length, failed, broken.length)}`);
        }
        for (const { message } of broken) world.stderr.write(`error ${message}\n`);
        for (const each of lacking) world.stderr.write(`error ${lackingText(each)}\n`);
        return hasPassed(run) ? 0 : 1;
      };
      return args.watch ? await whenFilesChange(world, watched, once) : once();
    },
  });
