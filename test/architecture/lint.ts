import type { PlantedTree } from "./planted-tree.ts";

/** One thing that oxlint found. `rule` reads `typescript(no-explicit-any)`. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly help: string;
}

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code: string;
    readonly help?: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

/** Lints the whole tree with the repository's configuration. */
export function lint(tree: PlantedTree): readonly Finding[] {
  const { text } = tree.run("oxlint", "--format", "json");
  const report = JSON.parse(text) as Report;
  return report.diagnostics.map(({ filename, code, help, labels }) => ({
    file: filename,
    line: labels[0]?.span.line ?? 0,
    rule: code,
    help: help ?? "",
  }));
}
