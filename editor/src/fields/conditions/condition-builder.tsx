import { useMemo, useState } from "react";
import { QueryBuilder, type ControlElementsProp, type FullField, type RuleGroupType } from "react-querybuilder";
import type { FactNames } from "../../model/condition-names.ts";
import { fittedQuery, queryOf, relationsFor, treeOfQuery, type QueryGroup } from "../../model/condition-query.ts";
import { NOTHING_YET } from "../../model/condition-title.ts";
import { celOf, type Group } from "../../model/condition-tree.ts";
import { t } from "../../texts/texts.ts";
import { AddGroup, AddRule, GroupKind, Move, Remove } from "./builder-actions.tsx";
import { FactPicker, RelationPicker } from "./builder-pickers.tsx";
import { RuleValueEditor } from "./rule-value.tsx";
import "./condition-builder.css";

interface ConditionBuilderProps {
  /** The expression, and the same as a tree. */
  readonly cel: string;
  readonly tree: Group;
  readonly names: FactNames;
  readonly label: string;
  readonly onChange: (cel: string) => void;
}

const CONTROLS = {
  fieldSelector: FactPicker,
  operatorSelector: RelationPicker,
  valueEditor: RuleValueEditor,
  combinatorSelector: GroupKind,
  addRuleAction: AddRule,
  addGroupAction: AddGroup,
  removeRuleAction: Remove,
  removeGroupAction: Remove,
  shiftActions: Move,
} as const satisfies ControlElementsProp<FullField, string>;

const KINDS = [
  { name: "all", label: t("All of these") },
  { name: "any", label: t("Any of these") },
  { name: "none", label: t("None of these") },
];

/** Conditions as rules and groups of rules. Rules that still lack a value are kept here, and say nothing in the expression. */
export function ConditionBuilder({ cel, tree, names, label, onChange }: ConditionBuilderProps) {
  const begun = (): QueryGroup => fittedQuery(begunQuery(cel, tree), names);
  const [kept, setKept] = useState(() => ({ cel, query: begun() }));
  const query = kept.cel === cel ? kept.query : begun();
  const fields = useMemo(
    () => [...names.values()].filter(({ key }) => key !== "now").map(({ key, title }) => ({ name: key, label: title })),
    [names],
  );
  const change = (next: QueryGroup): void => {
    const fit = fittedQuery(next, names);
    const written = treeOfQuery(fit);
    const source = written === null ? cel : celOf(written);
    setKept({ cel: source, query: fit });
    if (source !== cel) onChange(source);
  };
  return (
    <div className="condition-builder" role="group" aria-label={label}>
      <QueryBuilder
        fields={fields}
        query={query as RuleGroupType}
        onQueryChange={(next: RuleGroupType) => {
          if (next !== query) change(next as QueryGroup);
        }}
        combinators={KINDS}
        getOperators={(field) =>
          relationsFor(names.get(field) ?? { ...UNKNOWN, key: field, title: field }).map(([name, { words }]) => ({
            name,
            label: words,
          }))
        }
        getDefaultField={() => FIRST}
        getDefaultOperator={() => "is"}
        getDefaultValue={() => null}
        resetOnFieldChange={false}
        resetOnOperatorChange={false}
        addRuleToNewGroups
        showShiftActions
        suppressStandardClassnames={false}
        controlElements={CONTROLS}
        context={names}
      />
    </div>
  );
}

/** Of a condition that says nothing yet the first rule stands there already, and waits for its value. */
function begunQuery(cel: string, tree: Group): QueryGroup {
  if (cel !== NOTHING_YET || tree.parts.length > 0) return queryOf(tree);
  return { id: "g", combinator: "all", rules: [{ id: "g.0", field: FIRST, operator: "is", value: null }] };
}

const FIRST = "triage.intent";
const UNKNOWN = { group: "", description: "", kind: "any", optional: true } as const;
