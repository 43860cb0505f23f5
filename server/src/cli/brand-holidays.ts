import { defineCommand } from "citty";
import pc from "picocolors";
import { parseBrand, type Brand } from "@parley/engine";
import { holidayDays, type HolidayDay, type HolidayPlace } from "./brand-holiday-days.ts";
import { withHolidays } from "./brand-holiday-edit.ts";
import { readJsonFile, readText } from "./files.ts";
import { inFile } from "./load-program.ts";
import { repeatedOption } from "./repeated-option.ts";
import { replaceFile } from "./replace-file.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";

/** `parley brand holidays` */
export const brandHolidays = (world: World) =>
  defineCommand({
    meta: {
      name: "holidays",
      description: "Prints the public holidays of a place, and fills them into a schedule of a brand file",
    },
    args: {
      country: { type: "string", required: true, description: "ISO 3166-1 code, such as GB", valueHint: "code" },
      region: { type: "string", description: "A part of the country, such as ENG", valueHint: "code" },
      year: { type: "string", required: true, description: "May be given again and again", valueHint: "year" },
      bank: { type: "boolean", description: "Takes the holidays of banks as well" },
      brand: { type: "string", description: "A brand file: shows what it lacks", valueHint: "file" },
      schedule: { type: "string", description: "The schedule, if the brand has several", valueHint: "name" },
      write: { type: "boolean", description: "Writes what the brand file lacks into it" },
      json: { type: "boolean", description: "Writes JSON" },
    },
    run({ args, rawArgs }) {
      if (args.brand === undefined && (args.write === true || args.schedule !== undefined))
        throw new UsageError(`${args.write === true ? "--write" : "--schedule"} needs --brand`);
      const place: HolidayPlace = {
        country: args.country,
        ...(args.region === undefined ? {} : { region: args.region }),
      };
      const days = holidayDays(place, repeatedOption(rawArgs, "year").map(yearOf), args.bank === true);
      const plan = args.brand === undefined ? null : planFor(args.brand, args.schedule, days);
      if (plan !== null && args.write === true && plan.added.length > 0)
        replaceFile(plan.file, withHolidays(readText(plan.file), plan.schedule, plan.holidays));
      const written = args.write === true;
      world.stdout.write(args.json === true ? asJson(days, plan, written) : inWords(days, plan, written));
    },
  });

/** What a schedule of a brand file lacks, and what it would have then. */
interface Plan {
  readonly file: string;
  readonly schedule: string;
  readonly added: readonly HolidayDay[];
  readonly holidays: readonly string[];
}

function planFor(file: string, wanted: string | undefined, days: readonly HolidayDay[]): Plan {
  const brand = inFile(file, () => parseBrand(readJsonFile(file)));
  const schedule = scheduleOf(brand, wanted);
  const before = new Set(brand.schedules[schedule]?.holidays);
  const added = days.filter(({ date, partly }) => !partly && !before.has(date));
  return { file, schedule, added, holidays: [...before, ...added.map(({ date }) => date)].toSorted() };
}

function scheduleOf({ schedules }: Brand, wanted: string | undefined): string {
  const names = Object.keys(schedules);
  const [only, another] = names;
  const known = names.join(", ") || "none";
  if (wanted === undefined && only !== undefined && another === undefined) return only;
  if (wanted === undefined) throw new UsageError(`say which schedule with --schedule; there are ${known}`);
  if (!Object.hasOwn(schedules, wanted)) throw new UsageError(`there is no schedule "${wanted}"; there are ${known}`);
  return wanted;
}

function yearOf(text: string): number {
  if (!/^(19|20|21)\d\d$/.test(text)) throw new UsageError(`--year ${text}: write a year such as 2026`);
  return Number(text);
}

function asJson(days: readonly HolidayDay[], plan: Plan | null, written: boolean): string {
  const brand = plan === null ? {} : { schedule: plan.schedule, added: plan.added.map(({ date }) => date), written };
  return `${JSON.stringify({ days, ...brand }, null, 2)}\n`;
}

function inWords(days: readonly HolidayDay[], plan: Plan | null, written: boolean): string {
  const lines = days.map((day) => {
    const isNew = plan?.added.includes(day) ?? false;
    const line = `${day.date}  ${day.name}${day.partly ? pc.dim(" (only part of the day: left out)") : ""}`;
    return plan === null ? line : `${isNew ? pc.green("+") : " "} ${line}`;
  });
  return [...lines, ...(plan === null ? [] : [summary(plan, written)])].map((line) => `${line}\n`).join("");
}

function summary({ file, schedule, added }: Plan, written: boolean): string {
  if (added.length === 0) return `${pc.green("✓")} ${schedule} in ${file} has them all`;
  const days = `${added.length} ${added.length === 1 ? "day" : "days"}`;
  return written
    ? `${pc.green("✓")} ${days} added to ${schedule} in ${file}`
    : `${days} would be added to ${schedule} in ${file}; write them with --write`;
}
