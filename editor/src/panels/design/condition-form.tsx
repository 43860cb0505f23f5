import { TextInput } from "@mantine/core";
import type { Protocol } from "@parley/engine";
import { changePart } from "../../commands/parts.ts";
import { ConditionField } from "../../fields/conditions/condition-field.tsx";
import { useWorld } from "../../fields/conditions/use-world.ts";
import { titleAfter } from "../../model/condition-title.ts";
import { t } from "../../texts/texts.ts";
import type { FormAround } from "./form-around.ts";

interface ConditionFormProps {
  readonly name: string;
  readonly condition: Protocol["conditions"][string];
  readonly run: FormAround["run"];
}

/** What a condition is called, and when it is met. As long as nobody names it, it is called what it asks. */
export function ConditionForm({ name, condition, run }: ConditionFormProps) {
  const { world, names } = useWorld();
  const change = (next: Partial<typeof condition>): void =>
    void run((now) => changePart(now, "conditions", name, { ...condition, ...next }));
  return (
    <>
      <TextInput
        label={t("Name, as the chart says it after “if”")}
        description={t("As long as you leave it, it says what is asked.")}
        value={condition.title}
        maxLength={200}
        onChange={(event) => event.currentTarget.value !== "" && change({ title: event.currentTarget.value })}
      />
      <ConditionField
        label={t("It is so when")}
        value={condition.when}
        onChange={(when) => change({ when, title: titleAfter(condition, when, world, names) })}
      />
    </>
  );
}
