import builder from "junit-report-builder";
import { lackingText } from "./coverage-text.ts";
import { hasPassed, type ScenariosRun } from "./run-scenarios.ts";
import { brokenText, failureText, faultText, scenarioText, summaryText, unknownText } from "./scenario-text.ts";
import { UsageError } from "./usage-error.ts";

/** Writes what became of scenarios. */
type Reporter = (run: ScenariosRun) => string;

/** `pretty` for a person, `json` for a program, `junit` for a build server, with coverage that is too little as a failure. */
export const REPORTERS = { pretty, json, junit } as const;

/** The reporter of a name; throws UsageError when there is none. */
export function reporterNamed(name: string): Reporter {
  if (Object.hasOwn(REPORTERS, name)) return REPORTERS[name as keyof typeof REPORTERS];
  throw new UsageError(`there is no reporter "${name}"; there are ${Object.keys(REPORTERS).join(", ")}`);
}

function pretty({ program, results, broken }: ScenariosRun): string {
  const failed = results.filter(({ passed }) => !passed).length;
  return [
    ...results.map((result) => scenarioText(program.protocol, result)),
    ...broken.map(brokenText),
    summaryText(results.length, failed, broken.length),
  ].join("\n");
}

function json(run: ScenariosRun): string {
  const { program, results, broken, coverage, lacking } = run;
  const told = { protocol: program.protocol.id, passed: hasPassed(run), scenarios: results, broken, coverage, lacking };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function junit({ program, results, broken, lacking }: ScenariosRun): string {
  const report = builder.newBuilder();
  const suite = report.testSuite().name(program.protocol.id);
  for (const { file, title, steps, unknown, passed } of results) {
    const test = suite.testCase().className(file).name(title);
    const faults = [
      ...unknown.map(unknownText),
      ...steps.flatMap(({ title: step, failures }) => failures.map((failure) => `${step}: ${failureText(failure)}`)),
    ];
    if (!passed) test.failure(faults.join("\n"));
  }
  for (const { file, message, hint, issues } of broken)
    suite
      .testCase()
      .className(file)
      .name("is a scenario")
      .error([message, ...(issues.length > 0 ? issues.map(faultText) : [hint ?? ""])].join("\n").trim());
  for (const each of lacking) suite.testCase().className("coverage").name(each.kind).failure(lackingText(each));
  return `${report.build()}\n`;
}
