import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { Protocol } from "@parley/engine";
import { changePart, removePart, usesOf, type Use } from "../../commands/parts.ts";
import { ConditionField } from "../../fields/conditions/condition-field.tsx";
import { useDocument } from "../../fields/document-context.ts";
import { DurationField } from "../../fields/durations/duration-field.tsx";
import { MessageField } from "../../fields/messages/message-field.tsx";
import { TableGrid } from "../../fields/tables/table-grid.tsx";
import { Part } from "../part.tsx";
import type { FormAround } from "./design-inspector.tsx";
import { IssueList } from "./element-issues.tsx";
import { partId, type PartChoice, type PartKind } from "./part-ids.ts";

const WORDS: Readonly<Record<PartKind, string>> = {
  conditions: "Condition",
  clocks: "Promise of time",
  messages: "Message",
  tables: "Table",
  events: "Event of its own",
  variables: "Variable",
};

/** One named part of the document: what it says, and where it is used. */
export function PartForm({ part, name, ...around }: PartChoice & FormAround) {
  const { protocol } = useDocument();
  if (!Object.hasOwn(protocol[part], name)) return null;
  const uses = usesOf(protocol, part, name);
  return (
    <>
      <header className="form-head">
        <p className="small">{WORDS[part]}</p>
        <Fields part={part} name={name} {...around} />
      </header>
      <IssueList
        issues={around.issues.filter(({ at }) => at === `${part}.${name}` || at.startsWith(`${part}.${name}.`))}
        run={around.run}
      />
      <Uses uses={uses} onChoose={around.onChoose} />
      <Button
        size="compact-sm"
        variant="default"
        disabled={uses.length > 0}
        title={uses.length > 0 ? "What is used cannot be deleted" : undefined}
        onClick={() => {
          if (around.run((now) => removePart(now, part, name))) around.onChoose([]);
        }}
      >
        Delete it
      </Button>
    </>
  );
}

function Uses({ uses, onChoose }: { readonly uses: readonly Use[] } & Pick<FormAround, "onChoose">) {
  if (uses.length === 0) return <p className="small">Nothing uses it yet.</p>;
  return (
    <Part title="Used by">
      <ul className="ways">
        {uses.map(({ words, select, part }) => (
          <li key={words}>
            <button
              type="button"
              className="way-out"
              onClick={() => onChoose([select ?? (part === null ? "" : partId(part.kind, part.name))])}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Fields({ part, name, run }: PartChoice & FormAround) {
  const { protocol, brand } = useDocument();
  switch (part) {
    case "conditions": {
      const condition = protocol.conditions[name];
      if (condition === undefined) return null;
      const change = (next: Partial<typeof condition>): void =>
        void run((now) => changePart(now, "conditions", name, { ...condition, ...next }));
      return (
        <>
          <Title
            label="Name, as the chart says it after “if”"
            value={condition.title}
            onChange={(title) => change({ title })}
          />
          <ConditionField label="It is so when" value={condition.when} onChange={(when) => change({ when })} />
        </>
      );
    }
    case "clocks": {
      const clock = protocol.clocks[name];
      if (clock === undefined) return null;
      const change = (next: Partial<typeof clock>): void =>
        void run((now) => changePart(now, "clocks", name, { ...clock, ...next }));
      return (
        <>
          <Title label="What is promised" value={clock.title} onChange={(title) => change({ title })} />
          <DurationField
            label="Within"
            value={clock.schedule === undefined ? clock.within : `${clock.within}@${clock.schedule}`}
            schedule="allowed"
            onChange={(value) => {
              const [within = clock.within, schedule] = value.split("@");
              const { schedule: _, ...rest } = clock;
              run((now) =>
                changePart(now, "clocks", name, { ...rest, within, ...(schedule === undefined ? {} : { schedule }) }),
              );
            }}
          />
        </>
      );
    }
    case "messages":
      return (
        <MessageField
          texts={protocol.messages[name] ?? {}}
          languages={brand.languages}
          onChange={(texts) => void run((now) => changePart(now, "messages", name, texts))}
        />
      );
    case "tables": {
      const table = protocol.tables[name];
      if (table === undefined) return null;
      const change = (next: typeof table): void => void run((now) => changePart(now, "tables", name, next));
      return (
        <>
          <Title label="What it decides" value={table.title} onChange={(title) => change({ ...table, title })} />
          <TableGrid label={table.title} table={table} onChange={change} />
        </>
      );
    }
    case "events": {
      const event = protocol.events[name];
      if (event === undefined) return null;
      const change = (next: Partial<typeof event>): void =>
        void run((now) => changePart(now, "events", name, { ...event, ...next }));
      return (
        <>
          <Title label="What happens" value={event.title} onChange={(title) => change({ title })} />
          <Textarea
            label="What it means"
            autosize
            minRows={2}
            value={event.description ?? ""}
            onChange={(changed) => change({ description: changed.currentTarget.value || undefined })}
          />
        </>
      );
    }
    case "variables": {
      const variable = protocol.variables[name];
      return variable === undefined ? null : <VariableFields name={name} variable={variable} run={run} />;
    }
  }
}

const TYPES = { bool: "Yes or no", int: "Whole number", double: "Number", string: "Text" } as const;
const BEGINS = { bool: false, int: 0, double: 0, string: "" } as const;

type Variable = Protocol["variables"][string];

function VariableFields({
  name,
  variable,
  run,
}: {
  readonly name: string;
  readonly variable: Variable;
  readonly run: FormAround["run"];
}) {
  const change = (next: Variable): void => void run((now) => changePart(now, "variables", name, next));
  return (
    <>
      <Title
        label="What it remembers"
        value={variable.title ?? name}
        onChange={(title) => change({ ...variable, title })}
      />
      <NativeSelect
        label="Kind of value"
        value={variable.type}
        data={Object.entries(TYPES).map(([value, label]) => ({ value, label }))}
        onChange={(event) => {
          const type = event.currentTarget.value as Variable["type"];
          change({ ...variable, type, initial: BEGINS[type] });
        }}
      />
      {variable.type === "bool" ? (
        <NativeSelect
          label="At first"
          value={String(variable.initial)}
          data={[
            { value: "false", label: "no" },
            { value: "true", label: "yes" },
          ]}
          onChange={(event) => change({ ...variable, initial: event.currentTarget.value === "true" })}
        />
      ) : (
        <TextInput
          label="At first"
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

function Title({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (title: string) => void;
}) {
  return (
    <TextInput
      label={label}
      value={value}
      maxLength={200}
      onChange={(event) => event.currentTarget.value !== "" && onChange(event.currentTarget.value)}
    />
  );
}
