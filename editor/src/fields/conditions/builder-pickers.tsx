import { useMemo } from "react";
import type { FieldSelectorProps, OperatorSelectorProps } from "react-querybuilder";
import type { FactNames } from "../../model/condition-names.ts";
import { relationsFor } from "../../model/condition-query.ts";
import { factNamed } from "../../model/condition-rule.ts";
import { t } from "../../texts/texts.ts";
import type { PickOption } from "../pickers/options.ts";
import { PickChevron, PickMenu } from "../pickers/pick-menu.tsx";

/** The fact that a rule asks about: searched by what it is called and what it means, in the vocabulary's groups. */
export function FactPicker(props: FieldSelectorProps) {
  const { value, context } = props;
  const names = context as FactNames;
  const options = useMemo(() => factOptions(names), [names]);
  const fact = factNamed(value ?? "", names);
  return (
    <div className="rule-fact">
      <PickMenu
        label={t("Facts")}
        options={options}
        chosen={fact.key}
        onPick={(key) => props.handleOnChange(key)}
        width={284}
      >
        {(open) => (
          <button
            type="button"
            className="pick-target"
            onClick={open}
            title={fact.description}
            aria-label={t("Fact: {fact}", { fact: fact.title })}
          >
            <span className="pick-value">{fact.title}</span>
            <PickChevron />
          </button>
        )}
      </PickMenu>
    </div>
  );
}

/**
 * What is asked of the fact, in words; taken from a list that opens, as keys that go through one of the browser's own would
 * lose the value on the way to a relation that has another.
 */
export function RelationPicker(props: OperatorSelectorProps) {
  const { value, context, field } = props;
  const fact = factNamed(field, context as FactNames);
  const options = relationsFor(fact, value).map(([name, { words }]) => ({ value: name, title: words }));
  const asked = options.find((option) => option.value === value)?.title ?? "";
  return (
    <div className="rule-relation">
      <PickMenu
        label={t("What is asked of {fact}", { fact: fact.title })}
        options={options}
        chosen={value ?? null}
        onPick={(name) => props.handleOnChange(name)}
      >
        {(open) => (
          <button
            type="button"
            className="pick-target"
            onClick={open}
            aria-label={t("What is asked of {fact}: {asked}", { fact: fact.title, asked })}
          >
            <span className="pick-value">{asked}</span>
            <PickChevron />
          </button>
        )}
      </PickMenu>
    </div>
  );
}

const factOptions = (names: FactNames): readonly PickOption[] =>
  [...names.values()]
    .filter(({ key }) => key !== "now")
    .map(({ key, title, description, group }) => ({ value: key, title, about: description, group, words: key }));
