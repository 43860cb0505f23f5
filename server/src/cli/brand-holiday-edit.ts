import { isDeepStrictEqual } from "node:util";
import { formatBrand, parseBrand, type Brand } from "@parley/engine";

const LINE_WIDTH = 120;

/**
 * A brand file's text with other holidays in one schedule, and nothing else changed. A file in canonical form stays in
 * it; in any other, only the list itself is written anew.
 */
export function withHolidays(text: string, schedule: string, holidays: readonly string[]): string {
  const brand = parseBrand(JSON.parse(text));
  if (formatBrand(brand) === text) return formatBrand(changed(brand, schedule, holidays));
  const wanted = changed(JSON.parse(text) as Brand, schedule, holidays);
  for (const attempt of attempts(text, holidays)) if (isDeepStrictEqual(JSON.parse(attempt), wanted)) return attempt;
  return formatBrand(wanted);
}

function changed(brand: Brand, schedule: string, holidays: readonly string[]): Brand {
  const { [schedule]: before } = brand.schedules;
  if (before === undefined) throw new Error(`there is no schedule "${schedule}"`);
  return { ...brand, schedules: { ...brand.schedules, [schedule]: { ...before, holidays: [...holidays] } } };
}

/**
 * The text with the list put into each place that may be the right one: instead of a list of holidays, or after a
 * schedule's hours. Which one it is shows in what the text then says.
 */
function* attempts(text: string, holidays: readonly string[]): Generator<string> {
  for (const { index, 0: old } of text.matchAll(/"holidays"\s*:\s*\[[^\]]*\]/g))
    yield text.slice(0, index) + listAt(text, index, holidays) + text.slice(index + old.length);
  for (const { index, 0: hours } of text.matchAll(/"weekly"\s*:\s*\{[^{}]*\}/g)) {
    const { indent, opens } = lineOf(text, index);
    const end = index + hours.length;
    yield `${text.slice(0, end)},${opens ? `\n${indent}` : " "}${listAt(text, index, holidays)}${text.slice(end)}`;
  }
}

/** The list as it is written at a place: on one line where it fits, else a line for each day. */
function listAt(text: string, index: number, holidays: readonly string[]): string {
  const { indent, opens } = lineOf(text, index);
  const days = holidays.map((date) => JSON.stringify(date));
  const line = `"holidays": [${days.join(", ")}]`;
  if (!opens || indent.length + line.length < LINE_WIDTH) return line;
  return `"holidays": [\n${days.map((day) => `${indent}  ${day}`).join(",\n")}\n${indent}]`;
}

/** The line that a place lies in: how far it is indented, and whether the place opens it. */
function lineOf(text: string, index: number): { indent: string; opens: boolean } {
  const before = text.slice(text.lastIndexOf("\n", index - 1) + 1, index);
  const indent = /^\s*/.exec(before)?.[0] ?? "";
  return { indent, opens: indent === before };
}
