import pc from "picocolors";
import {
  innermost,
  labelOf,
  titlesOf,
  type Effect,
  type Failure,
  type Issue,
  type Protocol,
  type ScenarioResult,
  type UnknownName,
} from "@parley/engine";
import type { BrokenFile, NamedResult } from "./run-scenarios.ts";

type StepResult = ScenarioResult["steps"][number];

/** A rehearsed scenario for a person: each step's time, what happened, and what was expected otherwise. */
export function scenarioText(protocol: Protocol, result: NamedResult): string {
  const head = `${result.passed ? pc.green("✓") : pc.red("✗")} ${pc.bold(result.title)} ${pc.dim(result.file)}`;
  let day = "";
  let decision = "";
  const lines = result.steps.flatMap((step) => {
    const today = step.at.slice(0, 10);
    const decided = decisionText(step);
    const text = stepText(protocol, step, today === day ? null : today, decided === decision ? null : decided);
    day = today;
    decision = decided;
    return text;
  });
  const unknown = result.unknown.map((each) => `  ${pc.red("✗")} ${unknownText(each)}`);
  return [head, ...lines, ...unknown, ""].join("\n");
}

/** A file that is no scenario, for a person: why, fault by fault, and how to mend it. */
export function brokenText(broken: BrokenFile): string {
  const { file, message, hint, issues } = broken;
  const faults = issues.map((issue) => `  ${pc.red("✗")} ${faultText(issue)}`);
  const mend = hint === null || issues.length > 0 ? [] : [`  ${pc.dim(hint)}`];
  return [`${pc.red("✗")} ${pc.bold(file)}`, `  ${message}`, ...faults, ...mend, ""].join("\n");
}

/** Where a file is no scenario, what is wrong there, and how to mend it. */
export const faultText = ({ at, message, hint }: Issue): string =>
  `${at === "" ? "" : `${at}: `}${message}${hint === undefined ? "" : ` ${hint}`}`;

/** The last line: how many passed, and how many files could not be run. */
export function summaryText(all: number, failed: number, broken: number): string {
  const scenarios = `${all} ${all === 1 ? "scenario" : "scenarios"}`;
  const ran = failed === 0 ? pc.green(`${scenarios} passed`) : pc.red(`${failed} of ${scenarios} failed`);
  if (broken === 0) return `${ran}\n`;
  return `${ran}, ${pc.red(`${broken} ${broken === 1 ? "file is" : "files are"} no scenario`)}\n`;
}

function stepText(protocol: Protocol, step: StepResult, day: string | null, decided: string | null): string[] {
  const pad = " ".repeat(11);
  return [
    ...(day === null ? [] : [pc.dim(`  ${day}`)]),
    `  ${pc.cyan(step.at.slice(11, 19))} ${step.title}`,
    `${pad}${pc.dim("→")} ${titlesOf(protocol.machine, innermost(step.state)).join(" · ")}`,
    ...(decided === null ? [] : [`${pad}${pc.dim(decided)}`]),
    ...step.effects.map((effect) => `${pad}${pc.magenta("•")} ${effectText(effect)}`),
    ...step.failures.map((failure) => `${pad}${pc.red("✗")} ${failureText(failure)}`),
  ];
}

/** What was expected, and what was there. */
export function failureText({ path, expected, actual }: Failure): string {
  const was = pc.red(JSON.stringify(actual));
  return path.startsWith("never.")
    ? `${path}: must never be, and was ${was}`
    : `${path}: expected ${pc.green(JSON.stringify(expected))}, got ${was}`;
}

/** A name that the protocol does not have, and where it stands. */
export function unknownText({ kind, name, at, meant }: UnknownName): string {
  const mend = meant === null ? "" : ` Did you mean "${meant}"?`;
  return `${at}: there is no ${kind} "${name}".${mend}`;
}

function decisionText(step: StepResult): string {
  return Object.entries(labelOf(step.decision))
    .map(([field, value]) => `${field} ${String(value)}`)
    .join(" · ");
}

function effectText({ type, params }: Effect): string {
  const said = Object.entries(params).map(
    ([name, value]) => `${name} ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  const text = said.length === 0 ? type : `${type}: ${said.join(", ")}`;
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
