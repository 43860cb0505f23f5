import { TextInput } from "@mantine/core";
import { useState } from "react";
import { isEdit } from "../../commands/edit.ts";
import { renamePart } from "../../commands/parts.ts";
import { t } from "../../texts/texts.ts";
import type { FormAround } from "./form-around.ts";
import { partId } from "./part-ids.ts";

interface EventNameProps {
  readonly name: string;
  readonly run: FormAround["run"];
}

/** The name under which others send an event of the protocol's own. It is changed when one is done typing. */
export function EventName({ name, run }: EventNameProps) {
  const [typed, setTyped] = useState(name);
  const rename = (): void => {
    const wanted = typed.trim();
    const done =
      wanted !== "" &&
      run((now) => {
        const attempt = renamePart(now, "events", name, wanted);
        return isEdit(attempt) ? { ...attempt, select: [partId("events", wanted)] } : attempt;
      });
    if (!done) setTyped(name);
  };
  return (
    <TextInput
      label={t("Sent under the name")}
      description={t("Systems that tell Parley of it use this name, such as order.shipped.")}
      value={typed}
      maxLength={120}
      spellCheck={false}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={rename}
      onKeyDown={(event) => {
        if (event.key === "Enter") rename();
        if (event.key === "Escape") setTyped(name);
      }}
    />
  );
}
