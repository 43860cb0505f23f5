import { useId, useState } from "react";
import { setGuard } from "../../commands/transitions.ts";
import { useDocument } from "../../fields/document-context.ts";
import { NamePicker } from "../../fields/pickers/name-picker.tsx";
import type { TransitionRow } from "../../model/chart.ts";
import { NOTHING_YET } from "../../model/condition-title.ts";
import { Go } from "../../look/go.tsx";
import { t } from "../../texts/texts.ts";
import { ConditionForm } from "./condition-form.tsx";
import type { FormAround } from "./form-around.ts";
import { useMakers } from "./use-makers.ts";

interface OnlyIfProps {
  readonly row: TransitionRow;
  readonly guard: string | undefined;
  readonly help: string | undefined;
  readonly run: FormAround["run"];
}

/** The condition of a row, and what it means, which opens beneath it; of one that says nothing yet it is open. */
export function OnlyIf({ row, guard, help, run }: OnlyIfProps) {
  const { protocol } = useDocument();
  const makers = useMakers(run);
  const known =
    guard !== undefined && Object.hasOwn(protocol.conditions, guard) ? protocol.conditions[guard] : undefined;
  return (
    <>
      <NamePicker
        kind="condition"
        label={t("Only if")}
        help={help}
        value={guard}
        onChange={(name) => void run((now) => setGuard(now, row.id, name ?? null))}
        onCreate={(title) => {
          const name = makers.create("condition", title);
          if (name !== null) run((now) => setGuard(now, row.id, name));
        }}
      />
      {guard !== undefined && known !== undefined && <Meaning key={guard} name={guard} condition={known} run={run} />}
    </>
  );
}

type MeaningProps = Parameters<typeof ConditionForm>[0];

function Meaning({ name, condition, run }: MeaningProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(condition.when === NOTHING_YET);
  return (
    <>
      <Go className="link" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {t("What “{title}” means", { title: condition.title })}
      </Go>
      {isOpen && (
        <div id={id} className="condition-inside">
          <ConditionForm name={name} condition={condition} run={run} />
        </div>
      )}
    </>
  );
}
