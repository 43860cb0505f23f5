import { defineCommand } from "citty";
import { systemClock } from "../runtime/clock.ts";
import { readReport } from "../runtime/reports/read-report.ts";
import { REPORTS } from "../limits.ts";
import { reportText } from "./report-text.ts";
import { UsageError } from "./usage-error.ts";
import { withStore } from "./with-store.ts";
import type { World } from "./world.ts";

/** `parley report` */
export const report = (world: World) =>
  defineCommand({
    meta: { name: "report", description: "Tells how a brand answered: decisions, promised times, channels, cost" },
    args: {
      brand: { type: "string", required: true, description: "The brand's id" },
      from: {
        type: "string",
        valueHint: "instant",
        description: "Cases opened from here on (ISO 8601); 30 days before --to",
      },
      to: { type: "string", valueHint: "instant", description: "Up to here, excluded; now when it is left out" },
      json: { type: "boolean", description: "Writes JSON" },
    },
    run: ({ args }) =>
      withStore(world.env, async (store) => {
        const to = args.to === undefined ? systemClock.now() : instant("to", args.to);
        const from = args.from === undefined ? to - REPORTS.usualSpanMs : instant("from", args.from);
        if (from >= to) throw new UsageError("--from must be before --to");
        const found = await readReport(store, { brand: args.brand, from, to });
        world.stdout.write(args.json ? `${JSON.stringify(found, null, 2)}\n` : reportText(found));
      }),
  });

const ISO_INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

/** A date alone is its midnight in UTC. */
function instant(option: string, text: string): number {
  const at = ISO_INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new UsageError(`--${option} must be a date or an ISO 8601 instant such as 2026-03-02T09:00:00Z`);
  return at;
}
