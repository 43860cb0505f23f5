import { isoInstant, type Expectation, type Never, type ScenarioStep } from "@parley/engine";
import { joined } from "./expectations.ts";
import type { Play } from "./plays.ts";

/** A scenario as it is written to a file, or kept with a draft. */
export interface WrittenScenario {
  readonly title: string;
  /** ISO 8601. */
  readonly at: string;
  readonly never?: Never;
  readonly steps: readonly ScenarioStep[];
}

interface Chosen {
  readonly title: string;
  readonly way: readonly Play[];
  /** What is expected after each play. */
  readonly expected: ReadonlyArray<readonly Expectation[]>;
  readonly never: Never;
}

/** Writes what was rehearsed down as a scenario. Stretches of time of which nothing is expected become one with what follows them. */
export function writtenScenario({ title, way, expected, never }: Chosen): WrittenScenario {
  const begin = way[0]?.from.at ?? 0;
  const steps: ScenarioStep[] = [];
  let passed = begin;
  for (const [index, { step, happened }] of way.entries()) {
    const expect = joined(expected[index] ?? []);
    const isSilent = Object.keys(expect).length === 0;
    const next = way[index + 1];
    const until = happened.moment.at;
    const isTime = "until" in step || "wait" in step;
    if (isTime && isSilent && next !== undefined && ("until" in next.step || "wait" in next.step)) continue;
    steps.push({ ...(isTime ? passing(passed, until) : step), ...(isSilent ? {} : { expect }) });
    passed = until;
  }
  return {
    title,
    at: isoInstant(begin),
    ...(Object.keys(never).length === 0 ? {} : { never }),
    steps,
  };
}

const SECOND = 1000;
const UNITS = [
  ["D", 86_400],
  ["H", 3600],
  ["M", 60],
  ["S", 1],
] as const;

/** Time that passes from one instant to another (epoch ms): as a duration, where it is one of whole seconds. */
function passing(from: number, until: number): { wait: string } | { until: string } {
  if (until <= from || (until - from) % SECOND !== 0) return { until: isoInstant(until) };
  let seconds = (until - from) / SECOND;
  const parts = UNITS.map(([letter, size]) => {
    const count = Math.floor(seconds / size);
    seconds -= count * size;
    return count === 0 ? "" : `${count}${letter}`;
  });
  const [days = "", ...time] = parts;
  const rest = time.join("");
  return { wait: `P${days}${rest === "" ? "" : `T${rest}`}` };
}

/** The name of the file in which a scenario is kept: `npx parley simulate` finds it by its ending. */
export function fileNameOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${slug === "" ? "scenario" : slug}.scenario.json`;
}
