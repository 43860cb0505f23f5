import { nameInWords, readExpression, type Brand, type DecisionTable, type World } from "@parley/engine";
import { cellInWords, cellOfWords, faultOfCell, inputColumn } from "../../model/condition-cells.ts";
import type { Choice, FactNames } from "../../model/condition-names.ts";
import { cellAt, columnsOf, type TableColumn } from "../../model/condition-table.ts";
import { outlineOf } from "../../model/condition-tree.ts";
import { sentenceOf } from "../../model/condition-words.ts";
import { t } from "../../texts/texts.ts";

/** A column as the grid shows and takes it: words outside, what the document keeps inside. */
export interface GridColumn {
  readonly key: string;
  readonly column: TableColumn;
  readonly title: string;
  readonly about: string;
  /** px */
  readonly width: number;
  readonly choices: readonly Choice[];
  /** What is wrong with the column itself. */
  readonly trouble: string | null;
  words(kept: string): string;
  keep(words: string): string;
  fault(kept: string): string | null;
  /** Does it name a lead that the brand does not have? */
  isMissing(kept: string): boolean;
}

const NEVER = (): boolean => false;
/** What a decision calls a lead that there is not. */
const NOBODY = new Set(["", "none", "no"]);

/** The columns that ask; they stay as they are while only cells change. */
export function askingColumns(inputs: DecisionTable["inputs"], world: World, names: FactNames): readonly GridColumn[] {
  return inputs.map((input, index) => askingColumn(input, index, world, names));
}

/** The columns that give, and the one that says why. Leads are what `leadOutputs` give. */
export function givingColumns(
  table: DecisionTable,
  names: FactNames,
  brand: Brand,
  leadOutputs: ReadonlySet<string | null>,
): readonly GridColumn[] {
  return columnsOf(table).flatMap((column): readonly GridColumn[] => {
    if (column.kind === "output") return [givingColumn(column, table, names, brand, leadOutputs.has(column.name))];
    return column.kind === "because" ? [BECAUSE] : [];
  });
}

const BECAUSE: GridColumn = {
  key: "because",
  column: { kind: "because" },
  title: t("Because"),
  about: t("Why: it is told with the answer."),
  width: 210,
  choices: [],
  trouble: null,
  words: (kept) => kept,
  keep: (words) => words,
  fault: () => null,
  isMissing: NEVER,
};

function askingColumn(input: string, index: number, world: World, names: FactNames): GridColumn {
  const around = inputColumn(world, input, names);
  const fact = names.get(input.trim());
  return {
    key: `input ${index}`,
    column: { kind: "input", index },
    title: fact?.title ?? sentenceOfInput(input, world, names),
    about: fact?.description ?? input,
    width: 136,
    choices: choicesOf(around.fact.kind, around.fact.choices ?? []),
    trouble: around.read === null ? (readExpression(world, input).findings[0]?.message ?? null) : null,
    words: remembered((kept) => cellInWords(kept, around)),
    keep: (words) => cellOfWords(words, around),
    fault: (kept) => faultOfCell(around, kept),
    isMissing: NEVER,
  };
}

/** The same answer to the same text is worked out once: a sheet asks for it at every frame. */
function remembered(answer: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? answer(text);
    known.set(text, found);
    return found;
  };
}

function choicesOf(kind: string, choices: readonly Choice[]): readonly Choice[] {
  if (kind === "yesno") return [YES, NO, ANY];
  return choices.length === 0 ? [] : [...choices, ANY];
}

const YES: Choice = { value: "yes", label: t("yes") };
const NO: Choice = { value: "no", label: t("no") };
const ANY: Choice = { value: "anything", label: t("anything") };

function sentenceOfInput(input: string, world: World, names: FactNames): string {
  const outline = outlineOf(world, input, names);
  return outline === null ? input : sentenceOf(outline, names).slice(0, -1);
}

function givingColumn(
  column: Extract<TableColumn, { kind: "output" }>,
  table: DecisionTable,
  names: FactNames,
  brand: Brand,
  isLead: boolean,
): GridColumn {
  const choices = isLead ? choicesFor("lead", names) : resultChoices(column, table, names, brand);
  const isMissing = (kept: string): boolean => isLead && !NOBODY.has(kept) && !Object.hasOwn(brand.leads, kept);
  const byLabel = new Map(choices.map(({ value, label }) => [label.toLowerCase(), String(value)]));
  const labels = new Map(choices.map(({ value, label }) => [String(value), label]));
  return {
    key: `output ${column.name ?? ""}`,
    column,
    title: column.name === null ? t("Then") : nameInWords(column.name),
    about: t(choices.length === 0 ? "What the row gives." : "What the row gives: one of a list."),
    width: 136,
    choices,
    trouble: null,
    words: (kept) => labels.get(kept) ?? kept,
    keep: (words) => byLabel.get(words.trim().toLowerCase()) ?? words.trim(),
    fault: (kept) =>
      kept === ""
        ? t("Say what this row gives.")
        : isMissing(kept)
          ? t("missing: there is no {noun} “{name}”", { noun: t("lead"), name: kept })
          : choices.length === 0 || labels.has(kept)
            ? null
            : t("“{value}” is none of: {values}.", {
                value: kept,
                values: choices.map(({ label }) => label).join(", "),
              }),
    isMissing,
  };
}

const ANSWERS = ["lead", "channel", "offline", "respond"] as const;

const choicesFor = (field: (typeof ANSWERS)[number], names: FactNames): readonly Choice[] =>
  (names.get(`decision.${field}`)?.choices ?? []).filter(({ value }) => value !== "undecided");

/** What a result can be, where its name or all of its values show which of the five answers it is. */
function resultChoices(
  column: TableColumn & { readonly kind: "output" },
  table: DecisionTable,
  names: FactNames,
  { leads }: Brand,
): readonly Choice[] {
  const given = new Set(table.rows.map((row) => cellAt(row, column)).filter((value) => value !== ""));
  for (const field of ANSWERS) {
    const choices = choicesFor(field, names);
    const values = new Set(choices.map(({ value }) => String(value)));
    const named = column.name === field && (field !== "lead" || Object.keys(leads).length > 0);
    const fits = [...given].filter((value) => values.has(value)).length;
    if (named || (fits > 0 && fits * 2 > given.size)) return choices;
  }
  return [];
}
