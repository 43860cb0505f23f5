import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import type { Chart } from "./chart/chart.ts";
import type { Answered } from "./flow/flow.ts";

/** What a rule finds: an issue without what the rule itself says of all its findings. */
export type Finding = Omit<Issue, "code" | "accepted">;

/** What the rules look at first: the document, and the brand if there is one. */
export interface Papers {
  readonly protocol: Protocol;
  readonly brand: Brand | null;
}

/** What the rules about a whole chart look at. */
export interface Subject extends Papers {
  readonly chart: Chart;
  /** Which of the five questions are answered for certain in every state; and which states cases come to at all. */
  readonly settled: Answered;
  /** The dotted facts that a CEL expression, or the cell of a table, reads; none when it cannot be read. */
  readonly reads: (expression: string) => readonly string[];
}

/** One rule about protocols. Its code is stable; what it says of itself becomes the page of checks. */
export interface Rule<S> {
  readonly code: string;
  readonly title: string;
  /** Why it matters to the author of a mention. */
  readonly why: string;
  /** How to mend it; the hint of every finding that has none of its own. */
  readonly mend: string;
  check(subject: S): Finding[];
}

/** Applies rules and gives their findings, each with the rule's code and, where it has none of its own, its hint. */
export function applyRules<S>(rules: readonly Rule<S>[], subject: S): Issue[] {
  return rules.flatMap((rule) =>
    rule.check(subject).map((finding) => ({ code: rule.code, hint: rule.mend, ...finding })),
  );
}

/** What somebody else found, as a finding of the rule that asks them. */
export function findingOf(issue: Issue): Finding {
  const { code: _, ...finding } = issue;
  return finding;
}
