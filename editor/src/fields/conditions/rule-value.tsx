import { MultiSelect, NativeSelect, NumberInput, Select, TagsInput, TextInput } from "@mantine/core";
import { nameInWords } from "@parley/engine";
import type { ValueEditorProps } from "react-querybuilder";
import type { FactName, FactNames } from "../../model/condition-names.ts";
import { valueKind } from "../../model/condition-query.ts";
import { RELATIONS, type Relation, type RelationName } from "../../model/condition-relations.ts";
import { factNamed, type RuleValue, type Scalar } from "../../model/condition-rule.ts";
import { t } from "../../texts/texts.ts";

interface EditorProps {
  readonly fact: FactName;
  readonly relation: Relation;
  readonly value: RuleValue;
  readonly onChange: (value: RuleValue) => void;
}

/** What a rule compares with: choices, numbers with their unit, texts, or a length of time; nothing where nothing is compared. */
export function RuleValueEditor(props: ValueEditorProps) {
  const { field, operator, value, context } = props;
  const relation: Relation | undefined = Object.hasOwn(RELATIONS, operator)
    ? RELATIONS[operator as RelationName]
    : undefined;
  const fact = factNamed(field, context as FactNames);
  if (relation === undefined || relation.takes === "nothing") return null;
  const editor = {
    fact,
    relation,
    value: value as RuleValue,
    onChange: (next: RuleValue) => props.handleOnChange(next),
  };
  return <div className="rule-value">{editorOf(editor)}</div>;
}

function editorOf(editor: EditorProps) {
  const { takes } = editor.relation;
  if (takes === "length") return <LengthEditor {...editor} />;
  if (takes === "two") return <TwoNumbers {...editor} />;
  if (takes === "many") return <ManyEditor {...editor} />;
  return <OneEditor {...editor} />;
}

function OneEditor({ fact, relation, value, onChange }: EditorProps) {
  const label = t("Value of {fact}", { fact: fact.title });
  const kind = valueKind(relation, fact);
  if (kind === "number")
    return <CountInput label={label} value={value} unit={fact.unit} onChange={(each) => onChange(each)} />;
  if (kind === "choice")
    return (
      <Select
        size="xs"
        aria-label={label}
        placeholder={t("Choose")}
        searchable
        value={value === null ? null : String(value)}
        data={choicesWith(fact, value === null ? [] : [value as Scalar])}
        onChange={(each) => onChange(each === null ? null : asChosen(each, fact))}
      />
    );
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={t("Write a text")}
      value={value === null ? "" : String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function ManyEditor({ fact, relation, value, onChange }: EditorProps) {
  const values = Array.isArray(value) ? (value as readonly Scalar[]) : [];
  const shared = {
    size: "xs",
    "aria-label": t("Values of {fact}", { fact: fact.title }),
    value: values.map(String),
  } as const;
  const kind = valueKind(relation, fact);
  if (kind === "choice")
    return (
      <MultiSelect
        {...shared}
        placeholder={values.length === 0 ? t("Choose") : ""}
        searchable
        hidePickedOptions
        data={choicesWith(fact, values)}
        onChange={(all) => onChange(all.map((each) => asChosen(each, fact)))}
      />
    );
  return (
    <TagsInput
      {...shared}
      placeholder={values.length === 0 ? t("Write one, then Enter") : ""}
      onChange={(all) => onChange(kind === "text" ? all : all.map(Number).filter((each) => Number.isFinite(each)))}
    />
  );
}

function TwoNumbers({ fact, value, onChange }: EditorProps) {
  const [low = null, high = null] = Array.isArray(value) ? (value as readonly Scalar[]) : [];
  const take = (from: RuleValue, to: RuleValue): void =>
    onChange(
      typeof from === "number" || typeof to === "number" ? [(from ?? to) as Scalar, (to ?? from) as Scalar] : null,
    );
  return (
    <div className="rule-two">
      <CountInput
        label={t("{fact}, from", { fact: fact.title })}
        value={low}
        unit={undefined}
        onChange={(each) => take(each, high)}
      />
      <span className="dim">{t("and")}</span>
      <CountInput
        label={t("{fact}, up to", { fact: fact.title })}
        value={high}
        unit={fact.unit}
        onChange={(each) => take(low, each)}
      />
    </div>
  );
}

interface CountInputProps {
  readonly label: string;
  readonly value: RuleValue;
  readonly unit: string | undefined;
  readonly onChange: (value: number | null) => void;
}

function CountInput({ label, value, unit, onChange }: CountInputProps) {
  return (
    <div className="rule-count">
      <NumberInput
        size="xs"
        aria-label={unit === undefined ? label : `${label}, ${unit}`}
        placeholder={t("Number")}
        hideControls
        thousandSeparator=","
        value={typeof value === "number" ? value : ""}
        onChange={(each) => onChange(typeof each === "number" ? each : null)}
      />
      {unit !== undefined && <span className="dim">{unit}</span>}
    </div>
  );
}

const UNITS = [
  { value: "s", label: t("seconds") },
  { value: "m", label: t("minutes") },
  { value: "h", label: t("hours") },
];

/** A length of time in one unit; one in several units is shown in the smallest of them. */
function LengthEditor({ fact, value, onChange }: EditorProps) {
  const { count, unit } = lengthOf(String(value));
  return (
    <div className="rule-two">
      <CountInput
        label={t("{fact}, how long", { fact: fact.title })}
        value={count}
        unit={undefined}
        onChange={(each) => onChange(`${each ?? 0}${unit}`)}
      />
      <NativeSelect
        size="xs"
        aria-label={t("{fact}, unit of time", { fact: fact.title })}
        value={unit}
        data={UNITS}
        onChange={(event) => onChange(`${count}${event.currentTarget.value}`)}
      />
    </div>
  );
}

const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

function lengthOf(length: string): { readonly count: number; readonly unit: string } {
  const parts = [...length.matchAll(/(\d+(?:\.\d+)?)([hms])/g)].map(([, count, unit = "s"]) => ({
    count: Number(count),
    unit,
  }));
  const unit = parts.at(-1)?.unit ?? "m";
  const seconds = parts.reduce((sum, part) => sum + part.count * (SECONDS[part.unit] ?? 1), 0);
  return { count: seconds / (SECONDS[unit] ?? 1), unit };
}

function choicesWith({ choices = [] }: FactName, values: readonly Scalar[]) {
  const offered = choices.map(({ value, label }) => ({ value: String(value), label }));
  const others = values.map(String).filter((each) => !offered.some(({ value }) => value === each));
  return [
    ...offered,
    ...others.map((each) => ({ value: each, label: t("{value} (not known)", { value: nameInWords(each) }) })),
  ];
}

const asChosen = (picked: string, { choices = [] }: FactName): Scalar =>
  choices.find(({ value }) => String(value) === picked)?.value ?? picked;
