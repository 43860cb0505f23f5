import { defineCommand } from "citty";
import pc from "picocolors";
import { examine, type Finding } from "../runtime/operations/doctor.ts";
import { UsageError } from "./usage-error.ts";
import { dataFolder } from "./with-store.ts";
import type { World } from "./world.ts";

/** `parley doctor` */
export const doctor = (world: World) =>
  defineCommand({
    meta: {
      name: "doctor",
      description: "Looks whether the data is well, and says how to mend it; exits with 1 when it is not",
    },
    args: {
      cases: {
        type: "string",
        default: "1000",
        description: "How many of the newest cases are taken again from their journals",
        valueHint: "number|all",
      },
      json: { type: "boolean", description: "Writes JSON" },
    },
    async run({ args }) {
      const findings = await examine({ folder: dataFolder(world.env), now: Date.now(), cases: casesOf(args.cases) });
      const ok = findings.every((finding) => finding.ok);
      if (args.json) world.stdout.write(`${JSON.stringify({ ok, findings }, null, 2)}\n`);
      else for (const finding of findings) world.stdout.write(`${line(finding)}\n`);
      return ok ? 0 : 1;
    },
  });

function line({ check, ok, says, remedy }: Finding): string {
  const mark = ok ? pc.green("well ") : pc.red("wrong");
  return `${mark}  ${check.padEnd(10)}  ${says}${remedy === undefined ? "" : `\n                   ${pc.dim(remedy)}`}`;
}

function casesOf(text: string): number {
  if (text === "all") return Infinity;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--cases takes a number or all, not "${text}"`);
  return Number(text);
}
