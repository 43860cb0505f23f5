import { QUESTIONS, type DecisionField } from "../../vocabulary/decision.ts";
import type { ChartState } from "../chart/chart.ts";
import { stuckLeaves } from "../chart/stuck.ts";
import { called, placeOf } from "../chart/words.ts";
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
    for (const { field } of QUESTIONS)
      for (const leaf of lacking(chart.root, (state) => settled.rests(state) && !hasField(settled.at(state), field)))
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

/** Where a field is missing: of the tracks that all lack it, the one that lacks it in the fewest states. */
function lacking(root: ChartState, lacks: (leaf: ChartState) => boolean): ChartState[] {
  if (root.type !== "parallel")
    return root.children.length === 0
      ? stuckLeaves(root, lacks).map(({ leaf }) => leaf)
      : root.children.flatMap((child) => lacking(child, lacks));
  const tracks = root.children.filter((child) => child.type !== "history").map((child) => lacking(child, lacks));
  if (tracks.some((found) => found.length === 0)) return [];
  return tracks.toSorted((a, b) => a.length - b.length)[0] ?? [];
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

function questions(fields: readonly DecisionField[]): string {
  return QUESTIONS.filter(({ field }) => fields.includes(field))
    .map(({ field, question }) => `“${question}” (${field})`)
    .join(", ");
}
