import { NumberInput } from "@mantine/core";
import type { Protocol } from "@parley/engine";
import { CelText } from "../conditions/cel-text.tsx";
import { useDocument, type OwnKind } from "../document-context.ts";
import { t } from "../../texts/texts.ts";
import { DurationField } from "../durations/duration-field.tsx";
import { EventPicker } from "../pickers/event-picker.tsx";
import { FieldFrame } from "../pickers/field-frame.tsx";
import { NamePicker } from "../pickers/name-picker.tsx";
import type { NameKind } from "../pickers/names.ts";
import { PickField } from "../pickers/pick-field.tsx";
import { helpOf, type ParamFieldProps } from "./param-props.ts";
import { TableOrValue } from "./table-or-value.tsx";
import { TextParam } from "./text-param.tsx";

/** One parameter of an action, asked for as the vocabulary describes it. */
export function ParamField(props: ParamFieldProps) {
  if (props.spec.orTable === true) return <TableOrValue {...props} Plain={PlainParam} />;
  return <PlainParam {...props} />;
}

function PlainParam(props: ParamFieldProps) {
  const { spec, value, onChange } = props;
  const about = { label: spec.title, help: helpOf(spec), isRequired: spec.required };
  const text = typeof value === "string" ? value : undefined;
  switch (spec.type) {
    case "choice":
      return <ChoiceParam {...props} />;
    case "delay":
    case "duration":
      return (
        <DurationField
          {...about}
          help={undefined}
          value={text}
          schedule={spec.type === "delay" ? "allowed" : "none"}
          onChange={(said) => onChange(said)}
        />
      );
    case "expression":
      return <ExpressionParam {...props} />;
    case "integer":
    case "number":
      return <NumberParam {...props} />;
    case "text":
      return spec.refersTo === undefined ? (
        <TextParam spec={spec} value={text} onChange={onChange} help={about.help} />
      ) : (
        <NameParam {...props} />
      );
  }
}

function NameParam({ spec, value, onChange, onCreate, table }: ParamFieldProps) {
  const { protocol, onOpen } = useDocument();
  const name = typeof value === "string" && value !== "" ? value : undefined;
  const about = { label: spec.title, help: helpOf(spec), isRequired: spec.required };
  const kind = spec.refersTo;
  const creating = (made: NameKind) =>
    onCreate === undefined ? undefined : (title: string) => take(onCreate(made, title));
  const take = (made: string | null): void => {
    if (made !== null) onChange(made);
  };
  if (kind === undefined) return null;
  if (kind === "event") return <EventPicker {...about} value={name} onChange={onChange} onCreate={creating("event")} />;
  if (kind === "output") {
    const outputs = protocol.tables[table ?? ""]?.outputs ?? [];
    if (outputs.length === 0 && name === undefined) return null;
    return (
      <FieldFrame {...about}>
        {(ids) => (
          <PickField
            ids={ids}
            value={name}
            options={outputs.map((each) => ({ value: each, title: each }))}
            onChange={onChange}
            noun={t("column")}
            listed={t("Columns")}
            isOptional
          />
        )}
      </FieldFrame>
    );
  }
  if (kind === "timer") return <TextParam spec={spec} value={name} onChange={onChange} help={about.help} />;
  const own = OWN.find((each) => each === kind);
  return (
    <>
      <NamePicker
        {...about}
        kind={kind}
        value={name}
        onChange={onChange}
        onCreate={own === undefined ? undefined : creating(kind)}
        others={spec.values ?? []}
      />
      {own !== undefined && name !== undefined && onOpen !== undefined && isThere(protocol, own, name) && (
        <button type="button" className="link param-open" onClick={() => onOpen(own, name)}>
          {OPEN[own]}
        </button>
      )}
    </>
  );
}

/** What a protocol defines itself, so that it can be made while it is asked for; and how one goes on to what it says. */
const OPEN: { readonly [K in OwnKind]: string } = {
  clock: t("How long, and in which hours"),
  message: t("Edit what it says"),
  table: t("Open the table"),
  condition: t("What it means"),
  variable: t("What it holds"),
  event: t("What it means"),
};
const OWN = Object.keys(OPEN) as readonly OwnKind[];

function isThere(protocol: Protocol, kind: OwnKind, name: string): boolean {
  return Object.hasOwn(protocol[`${kind}s`], name);
}

/** A value that is worked out; of a variable that is yes or no, one of the two. */
function ExpressionParam({ spec, value, variable, onChange }: ParamFieldProps) {
  const { protocol } = useDocument();
  const text = typeof value === "string" ? value : "";
  const isYesNo = protocol.variables[variable ?? ""]?.type === "bool" && ["", "true", "false"].includes(text);
  if (!isYesNo) return <CelText label={spec.title} value={text} scope={{ type: null }} onChange={onChange} />;
  return (
    <FieldFrame label={spec.title} isRequired={spec.required}>
      {(ids) => (
        <PickField
          ids={ids}
          value={text === "" ? undefined : text}
          options={YES_NO}
          onChange={onChange}
          noun={t("value")}
          listed={spec.title}
        />
      )}
    </FieldFrame>
  );
}

const YES_NO = [
  { value: "true", title: t("Yes") },
  { value: "false", title: t("No") },
] as const;

function ChoiceParam({ spec, value, onChange }: ParamFieldProps) {
  const usual = typeof spec.default === "string" ? spec.default : undefined;
  return (
    <FieldFrame label={spec.title} help={helpOf(spec)} isRequired={spec.required}>
      {(ids) => (
        <PickField
          ids={ids}
          value={typeof value === "string" ? value : usual}
          options={spec.values ?? []}
          onChange={onChange}
          noun={spec.title.toLowerCase()}
          listed={spec.title}
          empty={t("Not said")}
          isOptional={!spec.required && usual === undefined}
        />
      )}
    </FieldFrame>
  );
}

function NumberParam({ spec, value, onChange }: ParamFieldProps) {
  const { min, max, type, unit } = spec;
  return (
    <FieldFrame label={spec.title} help={helpOf(spec)} isRequired={spec.required}>
      {(ids) => (
        <NumberInput
          id={ids.control}
          aria-describedby={ids.about}
          value={typeof value === "number" ? value : ""}
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
          allowDecimal={type === "number"}
          allowNegative={false}
          clampBehavior="strict"
          {...(unit === undefined ? {} : { "aria-description": unit })}
          onChange={(said) => onChange(typeof said === "number" && said > 0 ? said : undefined)}
        />
      )}
    </FieldFrame>
  );
}
