import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { Protocol } from "@parley/engine";
import { changePart } from "../../commands/parts.ts";
import { useDocument } from "../../fields/document-context.ts";
import { DurationField } from "../../fields/durations/duration-field.tsx";
import { MessageField } from "../../fields/messages/message-field.tsx";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { PickField } from "../../fields/pickers/pick-field.tsx";
import { TableGrid } from "../../fields/tables/table-grid.tsx";
import { t } from "../../texts/texts.ts";
import { ConditionForm } from "./condition-form.tsx";
import { EventName } from "./event-name.tsx";
import type { FormAround } from "./form-around.ts";
import type { PartChoice, PartKind } from "./part-ids.ts";

interface FieldsProps<P extends PartKind> {
  readonly name: string;
  readonly part: Protocol[P][string];
  readonly run: FormAround["run"];
}

/** The form of a named part: what can be said about it. */
export function PartFields({ part, name, run }: PartChoice & Pick<FormAround, "run">) {
  const { protocol } = useDocument();
  const { conditions, clocks, messages, tables, events, variables } = protocol;
  if (part === "conditions" && conditions[name] !== undefined)
    return <ConditionForm name={name} condition={conditions[name]} run={run} />;
  if (part === "clocks" && clocks[name] !== undefined) return <ClockFields name={name} part={clocks[name]} run={run} />;
  if (part === "messages" && messages[name] !== undefined)
    return <MessageFields name={name} part={messages[name]} run={run} />;
  if (part === "tables" && tables[name] !== undefined) return <TableFields name={name} part={tables[name]} run={run} />;
  if (part === "events" && events[name] !== undefined) return <EventFields name={name} part={events[name]} run={run} />;
  if (part === "variables" && variables[name] !== undefined)
    return <VariableFields name={name} part={variables[name]} run={run} />;
  return null;
}

function ClockFields({ name, part, run }: FieldsProps<"clocks">) {
  const change = (next: typeof part): void => void run((now) => changePart(now, "clocks", name, next));
  return (
    <>
      <Title
        label={t("What is promised")}
        help={t("What cases and reports call it: “First reply”.")}
        value={part.title}
        onChange={(title) => change({ ...part, title })}
      />
      <DurationField
        label={t("Within")}
        value={part.schedule === undefined ? part.within : `${part.within}@${part.schedule}`}
        schedule="allowed"
        onChange={(value) => {
          const [within = part.within, schedule] = value.split("@");
          const { schedule: _before, ...rest } = part;
          change({ ...rest, within, ...(schedule === undefined ? {} : { schedule }) });
        }}
      />
      <Checkbox
        size="xs"
        color="var(--accent)"
        label={t("It answers “By when?”")}
        description={t("Where it starts, the customer is to hear from us before it runs out.")}
        checked={part.answers === "due"}
        onChange={(event) => {
          const { answers: _before, ...rest } = part;
          change(event.currentTarget.checked ? { ...rest, answers: "due" } : rest);
        }}
      />
    </>
  );
}

function MessageFields({ name, part, run }: FieldsProps<"messages">) {
  const { brand } = useDocument();
  return (
    <MessageField
      texts={part}
      languages={brand.languages}
      onChange={(texts) => void run((now) => changePart(now, "messages", name, texts))}
    />
  );
}

function TableFields({ name, part, run }: FieldsProps<"tables">) {
  const change = (next: typeof part): void => void run((now) => changePart(now, "tables", name, next));
  return (
    <>
      <Title
        label={t("What it decides")}
        help={t("What answers and reasons call it: “Who leads a case”.")}
        value={part.title}
        onChange={(title) => change({ ...part, title })}
      />
      <TableGrid label={part.title} table={part} onChange={change} />
    </>
  );
}

function EventFields({ name, part, run }: FieldsProps<"events">) {
  const change = (next: Partial<typeof part>): void =>
    void run((now) => changePart(now, "events", name, { ...part, ...next }));
  return (
    <>
      <Title
        label={t("What happens")}
        help={t("What cards that wait for it say.")}
        value={part.title}
        onChange={(title) => change({ title })}
      />
      <Textarea
        label={t("What it means")}
        description={t("For whoever connects a system that tells of it.")}
        value={part.description ?? ""}
        onChange={(changed) => change({ description: changed.currentTarget.value || undefined })}
      />
      <EventName key={name} name={name} run={run} />
    </>
  );
}

const TYPES = ["bool", "int", "double", "string"] as const;
const TYPE_TITLES = { bool: t("Yes or no"), int: t("Whole number"), double: t("Number"), string: t("Text") } as const;
const TYPE_OPTIONS = TYPES.map((value) => ({ value, title: TYPE_TITLES[value] }));
const BEGINS = { bool: false, int: 0, double: 0, string: "" } as const;

type Variable = Protocol["variables"][string];

/** The kind is taken from a list that opens: one of the browser's own would begin the value anew at every kind on the way. */
function VariableFields({ name, part: variable, run }: FieldsProps<"variables">) {
  const change = (next: Variable): void => void run((now) => changePart(now, "variables", name, next));
  return (
    <>
      <Title
        label={t("What it remembers")}
        help={t("What conditions and messages call it.")}
        value={variable.title ?? name}
        onChange={(title) => change({ ...variable, title })}
      />
      <FieldFrame label={t("Kind of value")} help={t("With another kind it begins anew.")}>
        {(ids) => (
          <PickField
            ids={ids}
            value={variable.type}
            options={TYPE_OPTIONS}
            onChange={(picked) => {
              const type = TYPES.find((known) => known === picked);
              if (type !== undefined && type !== variable.type) change({ ...variable, type, initial: BEGINS[type] });
            }}
            noun={t("kind")}
            listed={t("Kinds of value")}
          />
        )}
      </FieldFrame>
      {variable.type === "bool" ? (
        <NativeSelect
          label={t("At first")}
          description={t("What every case begins with.")}
          value={String(variable.initial)}
          data={[
            { value: "false", label: t("no") },
            { value: "true", label: t("yes") },
          ]}
          onChange={(event) => change({ ...variable, initial: event.currentTarget.value === "true" })}
        />
      ) : (
        <TextInput
          label={t("At first")}
          description={t("What every case begins with.")}
          value={String(variable.initial)}
          onChange={(event) => {
            const text = event.currentTarget.value;
            const initial = variable.type === "string" ? text : Number(text);
            if (typeof initial === "string" || Number.isFinite(initial)) change({ ...variable, initial });
          }}
        />
      )}
    </>
  );
}

interface TitleProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (title: string) => void;
}

function Title({ label, help, value, onChange }: TitleProps) {
  return (
    <TextInput
      label={label}
      description={help}
      value={value}
      maxLength={200}
      onChange={(event) => event.currentTarget.value !== "" && onChange(event.currentTarget.value)}
    />
  );
}
