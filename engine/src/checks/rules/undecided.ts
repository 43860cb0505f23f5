import { QUESTIONS, type DecisionField } from "../../vocabulary/decision.ts";
import type { ChartState } from "../chart/chart.ts";
import { leavesOf } from "../chart/entry.ts";
import { called, placeOf } from "../chart/words.ts";
import { isLeaf } from "../flow/flow.ts";
import { fieldsMissing, possiblySettled } from "../flow/settled.ts";
import type { Finding, Rule, Subject } from "../rule.ts";

export const undecided: Rule<Subject> = {
  code: "undecided",
  title: "A question left undecided at a rest",
  why: "Nobody has said whether, when, by whom, where or how this person is answered; the case falls to the fallback.",
  mend: "Answer it on every path: with `decide`, or with lead, reply, handoff or a clock that answers “due”.",
  check({ chart, protocol, brand, settled }) {
    if (brand === null) return [];
    const possible = possiblySettled(chart, protocol);
    const missing = new Map<ChartState, DecisionField[]>();
    const rests = (leaf: ChartState): boolean => settled.rests(leaf);
    for (const { field } of QUESTIONS)
      for (const leaf of lacking(chart.root, rests, (each) => !hasField(settled.at(each), field)))
        missing.set(leaf, [...(missing.get(leaf) ?? []), field]);
    return [...missing].flatMap(([leaf, fields]) => {
      const never = fields.filter((field) => !hasField(possible.whenResting(leaf), field));
      return [
        finding(leaf, never, true),
        finding(
          leaf,
          fields.filter((field) => !never.includes(field)),
          false,
        ),
      ].flat();
    });
  },
};

const hasField = (known: number, field: DecisionField): boolean => !fieldsMissing(known).includes(field);

/** Where a field is missing: of the tracks that all lack it somewhere, the one that lacks it in the smallest part. */
function lacking(
  root: ChartState,
  rests: (leaf: ChartState) => boolean,
  lacks: (leaf: ChartState) => boolean,
): ChartState[] {
  if (root.type === "history") return [];
  if (isLeaf(root)) return rests(root) && lacks(root) ? [root] : [];
  const tracks = root.children.map((child) => lacking(child, rests, lacks));
  if (root.type !== "parallel") return tracks.flat();
  const parts = root.children.flatMap((child, index) => {
    const found = tracks[index] ?? [];
    return child.type === "history" ? [] : { found, part: found.length / leavesOf(child).filter(rests).length };
  });
  return parts.some(({ found }) => found.length === 0)
    ? []
    : (parts.toSorted((a, b) => a.part - b.part)[0]?.found ?? []);
}

function finding(leaf: ChartState, fields: readonly DecisionField[], certain: boolean): Finding[] {
  if (fields.length === 0) return [];
  const verb = leaf.type === "final" ? "ends" : "rests";
  return [
    {
      severity: certain ? "error" : "warning",
      certain,
      at: placeOf(leaf),
      message: `A case that ${verb} in ${called(leaf)} ${certain ? "has" : "may have"} no answer to ${questions(fields)}${certain ? ", whatever the conditions say" : " on some path"}.`,
    },
  ];
}

/** The questions that a finding of this rule says are open, by its words. */
export function fieldsNamedIn(message: string): DecisionField[] {
  return QUESTIONS.flatMap(({ field }) => (message.includes(`(${field})`) ? [field] : []));
}

function questions(fields: readonly DecisionField[]): string {
  return QUESTIONS.filter(({ field }) => fields.includes(field))
    .map(({ field, question }) => `“${question}” (${field})`)
    .join(", ");
}
