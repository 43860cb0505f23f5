import pc from "picocolors";
import { QUESTIONS, type Program } from "@parley/engine";
import type { ReplayTally } from "./replay-tally.ts";

/** A replay's counts for a person. */
export function tallyText(program: Program, counts: ReplayTally): string {
  const { mentions, cases, joined, fallback, decisions, labels } = counts;
  const head = `${pc.bold(program.protocol.title)}: ${mentions} mentions, ${cases} cases, ${joined} joined an open case, ${fallback === 0 ? "no fallback" : pc.yellow(`${fallback} by fallback`)}`;
  const tables = QUESTIONS.flatMap(({ field, question }) => [
    "",
    `${pc.bold(field)} ${pc.dim(question)}`,
    ...countLines(decisions[field], mentions),
  ]);
  return `${[head, ...tables, ...labelLines(labels)].join("\n")}\n`;
}

function countLines(counts: Record<string, number>, all: number): string[] {
  const rows = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  const width = Math.max(...rows.map(([value]) => value.length), 0);
  const digits = String(all).length;
  return rows.map(
    ([value, count]) =>
      `  ${value.padEnd(width)}  ${String(count).padStart(digits)}  ${pc.dim(`${((100 * count) / all).toFixed(1)} %`)}`,
  );
}

function labelLines({ equal, differing, fields, examples }: ReplayTally["labels"]): string[] {
  const all = equal + differing;
  if (all === 0) return [];
  const verdict = `${equal} of ${all} as labelled in all five fields`;
  if (differing === 0) return ["", pc.green(verdict)];
  const perField = QUESTIONS.flatMap(({ field }) =>
    fields[field] === undefined ? [] : [`${field} ${fields[field]}`],
  ).join(", ");
  return [
    "",
    `${pc.yellow(verdict)}; ${differing} differ (${perField})`,
    ...examples.map(
      ({ id, differs }) =>
        `  ${pc.bold(id)}  ${differs.map(({ field, label, decided }) => `${field}: ${pc.green(label)} in the label, ${pc.red(decided)} decided`).join("; ")}`,
    ),
    ...(differing > examples.length ? [pc.dim(`  … and ${differing - examples.length} more`)] : []),
  ];
}
