import pc from "picocolors";
import type { Evaluation } from "@parley/engine";

/** An evaluation for a person: scores, classes, and what was taken for what. */
export function evaluationText(title: string, evaluation: Evaluation): string {
  const { count, accuracy, macroF1, baseline, classes, confusion } = evaluation;
  const answers = [...new Set([...classes.map(({ name }) => name), ...Object.values(confusion).flatMap(Object.keys)])];
  const scores = classes.map(({ name, support, precision, recall, f1 }) => [
    name,
    ...[precision, recall, f1].map(percent),
    String(support),
  ]);
  const rows = classes.map(({ name }) => [name, ...answers.map((answer) => String(confusion[name]?.[answer] ?? 0))]);
  return [
    `${pc.bold(title)}: ${count} texts`,
    "",
    `accuracy  ${pc.bold(percent(accuracy))}   always "${baseline.name}" would be ${percent(baseline.accuracy)}`,
    `macro F1  ${pc.bold(percent(macroF1))}`,
    "",
    ...table([["class", "precision", "recall", "F1", "texts"], ...scores]),
    "",
    pc.dim("label ↓ taken for →"),
    ...table([["", ...answers], ...rows]),
    "",
  ].join("\n");
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Columns as wide as their widest cell; the first reads from the left, numbers from the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
