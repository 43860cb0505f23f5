import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  coverageOf,
  lackingCoverage,
  ParleyError,
  parseScenarios,
  runScenario,
  type Coverage,
  type Issue,
  type LackingCoverage,
  type LeastCoverage,
  type Program,
  type ScenarioResult,
} from "@parley/engine";
import { readDataFile, type ProtocolPlace } from "./files.ts";
import { inFile, loadProgram } from "./load-program.ts";

/** What became of a scenario, and the file that it is from. */
export type NamedResult = ScenarioResult & { readonly file: string };

/** A file that is no scenario, and why. */
export interface BrokenFile {
  readonly file: string;
  readonly message: string;
  readonly hint: string | null;
  /** Each fault of what can be read and is no scenario; none of what cannot be read at all. */
  readonly issues: readonly Issue[];
}

/** The scenarios of a folder, run, the files that could not be, what they reach of its protocol together, and of what that is too little. */
export interface ScenariosRun {
  readonly program: Program;
  readonly results: readonly NamedResult[];
  readonly broken: readonly BrokenFile[];
  readonly coverage: Coverage;
  readonly lacking: readonly LackingCoverage[];
}

/** Could every file be read, did every scenario pass, and do they reach as much as they must? */
export const hasPassed = ({ results, broken, lacking }: ScenariosRun): boolean =>
  broken.length === 0 && lacking.length === 0 && results.every(({ passed }) => passed);

const SCENARIO_FILE = /\.scenario\.(json|yaml|yml)$/;

/** Runs every scenario of a folder, in order of the files' names. One that is broken hides no other. */
export function runScenarios(place: ProtocolPlace, least: LeastCoverage): ScenariosRun {
  const program = loadProgram(place);
  const results: NamedResult[] = [];
  const broken: BrokenFile[] = [];
  for (const name of scenarioFiles(place.folder)) {
    const file = join(place.folder, name);
    try {
      const ran = inFile(file, () => parseScenarios(readDataFile(file)).map((told) => runScenario(program, told)));
      results.push(...ran.map((result) => ({ file: name, ...result })));
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      broken.push({ file: name, message: error.message, hint: error.hint ?? null, issues: error.issues });
    }
  }
  const traces = results.flatMap(({ steps }) => steps.map(({ trace }) => trace));
  const coverage = coverageOf(program, traces);
  return { program, results, broken, coverage, lacking: lackingCoverage(coverage, least) };
}

function scenarioFiles(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => SCENARIO_FILE.test(name))
    .toSorted();
  if (names.length === 0)
    throw new ParleyError("PARLEY_FILE_UNREADABLE", `${folder} has no scenario`, {
      at: folder,
      hint: "Write one into a file whose name ends with .scenario.json or .scenario.yaml.",
    });
  return names;
}
