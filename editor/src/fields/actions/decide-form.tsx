import { ACTION_FORMS, QUESTIONS, type Action, type DecisionField, type ParamSpec } from "@parley/engine";
import { useId } from "react";
import { QuestionIcon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import { useDocument, type DocumentAround } from "../document-context.ts";
import { namesOf } from "../pickers/names.ts";
import type { PickOption } from "../pickers/options.ts";
import { PickField } from "../pickers/pick-field.tsx";
import { withParam } from "./action-edits.ts";
import { Column, tableIn, tableOptions, withoutTable } from "./table-or-value.tsx";
import { TextParam } from "./text-param.tsx";

interface DecideFormProps {
  readonly action: Action;
  readonly onChange: (action: Action) => void;
}

const SPECS: ReadonlyMap<string, ParamSpec> = new Map(ACTION_FORMS.decide.ways.flat().map((spec) => [spec.name, spec]));

/** The five questions, each with the answer that is given here, and one reason for all of them. */
export function DecideForm({ action, onChange }: DecideFormProps) {
  const because = SPECS.get("because");
  const reason = action.params?.["because"];
  const isNo = action.params?.["respond"] === "no";
  return (
    <div className="action-form">
      <div className="decide">
        {QUESTIONS.map(({ field, question }) => (
          <Question
            key={field}
            field={field}
            question={question}
            action={action}
            onChange={onChange}
            isSettled={isNo && field !== "respond"}
          />
        ))}
      </div>
      {isNo && <p className="small">{t("“No” settles the other four as well.")}</p>}
      {because !== undefined && (
        <TextParam
          spec={because}
          value={typeof reason === "string" ? reason : undefined}
          help={t("One reason, as a person would give it. Records and reports repeat it.")}
          onChange={(text) => onChange(withParam(action, because, text))}
        />
      )}
    </div>
  );
}

interface QuestionProps extends DecideFormProps {
  readonly field: DecisionField;
  readonly question: string;
  readonly isSettled: boolean;
}

function Question({ field, question, action, onChange, isSettled }: QuestionProps) {
  const id = useId();
  const around = useDocument();
  const spec = SPECS.get(field);
  if (spec === undefined) return null;
  const value = action.params?.[field];
  const table = tableIn(value);
  const empty = EMPTY[field] ?? t("Not answered here");
  const set = (answer: Parameters<typeof withParam>[2]): void => onChange(withParam(action, spec, answer));
  const ids = { control: id, label: `${id}-label`, about: `${id}-about` };
  return (
    <div className="decide-row" data-settled={isSettled || undefined}>
      <label className="decide-question" id={ids.label} htmlFor={id} title={question}>
        <QuestionIcon field={field} />
        {spec.title}
      </label>
      <div className="decide-answer">
        <PickField
          ids={ids}
          value={table === null ? (typeof value === "string" ? value : undefined) : tableOptions.valueOf(table.table)}
          options={[{ value: NOT_HERE, title: empty }, ...answersTo(field, spec, around)]}
          noun={t("answer")}
          listed={question}
          empty={empty}
          onChange={(chosen) => set(chosen === NOT_HERE ? undefined : withoutTable(chosen))}
          onCreate={field === "offline" ? set : undefined}
        />
        {table !== null && (
          <Column
            table={table}
            onChange={(output) => set(output === undefined ? { table: table.table } : { table: table.table, output })}
          />
        )}
        <span id={ids.about} className="visually-hidden">
          {question}
        </span>
      </div>
    </div>
  );
}

const NOT_HERE = "\u0000not here";

/** By when is what a clock says that answers “due”. */
const EMPTY: { readonly [F in DecisionField]?: string } = { due: t("A clock says") };

/** What may be answered: what the vocabulary lists, the brand's leads, the ways of handing over, and every table. */
function answersTo(field: DecisionField, spec: ParamSpec, around: DocumentAround): readonly PickOption[] {
  const listed = spec.values ?? [];
  const tables = spec.orTable === true ? tableOptions.of(around) : [];
  if (field === "lead") return [...namesOf("lead", around), { value: "none", title: t("Nobody") }, ...tables];
  if (field === "offline") return [...WAYS_OFFLINE, { value: "none", title: t("It stays where it is") }, ...tables];
  return [...listed, ...tables];
}

const WAYS_OFFLINE: readonly PickOption[] =
  ACTION_FORMS.handoff.ways.flat().find(({ name }) => name === "how")?.values ?? [];
