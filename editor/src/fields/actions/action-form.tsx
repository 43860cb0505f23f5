import { ACTION_FORMS, isActionType, type Action } from "@parley/engine";
import { wayOf } from "../../model/action-ways.ts";
import { t } from "../../texts/texts.ts";
import { Pills } from "../pickers/pills.tsx";
import { withParam } from "./action-edits.ts";
import { DecideForm } from "./decide-form.tsx";
import { ParamField } from "./param-field.tsx";
import type { Create } from "./param-props.ts";

interface ActionFormProps {
  readonly action: Action;
  readonly onChange: (action: Action) => void;
  readonly onCreate?: Create | undefined;
}

/** Everything that an action can be told, as the vocabulary describes it. */
export function ActionForm({ action, onChange, onCreate }: ActionFormProps) {
  const { type, params = {} } = action;
  if (!isActionType(type)) return <UnknownAction action={action} />;
  if (type === "decide") return <DecideForm action={action} onChange={onChange} />;
  const way = wayOf(action);
  const { table, variable } = params;
  return (
    <div className="action-form">
      <Ways action={action} onChange={onChange} />
      {way.map((spec) => (
        <ParamField
          key={spec.name}
          spec={spec}
          value={params[spec.name]}
          table={typeof table === "string" ? table : undefined}
          variable={typeof variable === "string" ? variable : undefined}
          onChange={(value) => onChange(withParam(action, spec, value))}
          onCreate={onCreate}
        />
      ))}
      {way.length === 0 && <p className="small">{ACTION_FORMS[type].description}</p>}
    </div>
  );
}

/** Where an action may be written in several ways: which one. */
function Ways({ action, onChange }: Omit<ActionFormProps, "onCreate">) {
  const ways = isActionType(action.type) ? ACTION_FORMS[action.type].ways : [];
  if (ways.length < 2) return null;
  const current = wayOf(action);
  const begins = (way: typeof current): string => way[0]?.name ?? "";
  return (
    <Pills
      label={t("How it is said")}
      value={begins(current)}
      options={ways.map((way) => ({
        value: begins(way),
        title: way[0]?.refersTo === "table" ? t("By a table") : (way[0]?.title ?? ""),
      }))}
      onChange={(first) => onChange(begun(action, first))}
    />
  );
}

/** An action written in another way, with nothing said yet: an empty text shows which way it is. */
function begun({ type }: Action, first: string): Action {
  return { type, params: { [first]: "" } };
}

function UnknownAction({ action: { type, params } }: { readonly action: Action }) {
  return (
    <div className="action-form">
      <p className="small">
        {t("“{type}” came with an imported chart. It is kept as it is, and Parley does not run it.", { type })}
      </p>
      {params !== undefined && <pre className="action-params">{JSON.stringify(params, null, 2)}</pre>}
    </div>
  );
}
