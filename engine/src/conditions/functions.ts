import type { Environment } from "@marcbachmann/cel-js";
import { RE2JS } from "re2js";
import { RUNTIME_LIMITS } from "../vocabulary/limits.ts";
import { civilTime, type CivilTime } from "./civil-time.ts";

/** Some functions of CEL run as a twin of ours under this prefix; a syntax tree is turned over to them before it is checked. */
const TWIN = "parley_";

/** What each getter of CEL takes from the calendar. CEL counts months, and days of the year, from 0. */
const GETTERS: { readonly [getter: string]: (time: CivilTime) => number } = {
  getFullYear: ({ year }) => year,
  getMonth: ({ month }) => month - 1,
  getDate: ({ day }) => day,
  getDayOfWeek: ({ weekday }) => weekday,
  getHours: ({ hour }) => hour,
  getMinutes: ({ minute }) => minute,
  getSeconds: ({ second }) => second,
};

const SECONDS_IN: { readonly [getter: string]: bigint } = { getHours: 3600n, getMinutes: 60n, getSeconds: 1n };

const TWINS = new Set(["matches", "size", ...Object.keys(GETTERS)]);

/** The name under which a function really runs. */
export const twinOf = (name: string): string => (TWINS.has(name) ? `${TWIN}${name}` : name);

/** A message of CEL with the names that the author wrote. */
export const withoutTwins = (message: string): string => message.replaceAll(TWIN, "");

/** How much was searched in one evaluation. */
export interface Effort {
  searched: number;
}

/**
 * Registers the twins: `matches` runs in linear time and counts what it searches; sizes and parts of a date are doubles
 * like every other number; calendars do not depend on the machine's own time zone.
 */
export function registerTwins(environment: Environment, effort: Effort): void {
  environment.registerFunction(`string.${TWIN}matches(string): bool`, search(effort));
  const characters = (text: string): number => Array.from(text).length;
  const items = (list: { readonly length: number }): number => list.length;
  const entries = (map: object): number => (map instanceof Map ? map.size : Object.keys(map).length);
  for (const [type, count] of [
    ["string", characters],
    ["list", items],
    ["map", entries],
  ] as const) {
    environment.registerFunction(`${TWIN}size(${type}): double`, count);
    environment.registerFunction(`${type}.${TWIN}size(): double`, count);
  }
  const timeIn = civilTime();
  for (const [getter, part] of Object.entries(GETTERS)) {
    const read = (at: { getTime(): number }, zone = "UTC"): number => part(timeIn(at.getTime(), zone));
    environment.registerFunction(`google.protobuf.Timestamp.${TWIN}${getter}(): double`, (at) => read(at));
    environment.registerFunction(`google.protobuf.Timestamp.${TWIN}${getter}(string): double`, read);
  }
  for (const [getter, seconds] of Object.entries(SECONDS_IN)) {
    environment.registerFunction(
      `google.protobuf.Duration.${TWIN}${getter}(): double`,
      (length: { readonly seconds: bigint }) => Number(length.seconds / seconds),
    );
  }
}

/** Searches in linear time; a pattern is compiled once. */
function search(effort: Effort): (text: string, pattern: string) => boolean {
  const compiled = new Map<string, RE2JS>();
  return (text, pattern) => {
    effort.searched += text.length;
    if (effort.searched > RUNTIME_LIMITS.searched)
      throw new Error(`matches searched more than ${RUNTIME_LIMITS.searched} characters`);
    let expression = compiled.get(pattern);
    if (expression === undefined) {
      expression = RE2JS.compile(pattern);
      if (compiled.size < MOST_PATTERNS) compiled.set(pattern, expression);
    }
    return expression.matcher(text).find();
  };
}

/** Patterns are nearly always literals; one that is put together from facts must not fill the memory. */
const MOST_PATTERNS = 200;

/** What is wrong with a pattern; null when nothing is. */
export function faultOfPattern(pattern: string): string | null {
  try {
    RE2JS.compile(pattern);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
