import { Button } from "@mantine/core";
import { removePart, usesOf, type Use } from "../../commands/parts.ts";
import { useDocument } from "../../fields/document-context.ts";
import { Go } from "../../look/go.tsx";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";
import { IssueList } from "./element-issues.tsx";
import type { FormAround } from "./form-around.ts";
import { PartFields } from "./part-fields.tsx";
import { partId, type PartChoice, type PartKind } from "./part-ids.ts";

const WORDS: Readonly<Record<PartKind, string>> = {
  conditions: t("Condition"),
  clocks: t("Promise of time"),
  messages: t("Message"),
  tables: t("Table"),
  events: t("Event of its own"),
  variables: t("Variable"),
};

/** One named part of the document: what it says, and where it is used. */
export function PartForm({ part, name, ...around }: PartChoice & FormAround) {
  const { protocol } = useDocument();
  if (!Object.hasOwn(protocol[part], name)) return null;
  const uses = usesOf(protocol, part, name);
  return (
    <>
      <header className="form-head part-head">
        <p className="small">{WORDS[part]}</p>
        <PartFields part={part} name={name} run={around.run} />
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
        title={uses.length > 0 ? t("What is used cannot be deleted") : undefined}
        onClick={() => {
          if (around.run((now) => removePart(now, part, name))) around.onChoose([]);
        }}
      >
        {t("Delete it")}
      </Button>
    </>
  );
}

function Uses({ uses, onChoose }: { readonly uses: readonly Use[] } & Pick<FormAround, "onChoose">) {
  if (uses.length === 0) return <p className="small">{t("Nothing uses it yet.")}</p>;
  return (
    <Part title={t("Used by")}>
      <ul className="ways">
        {uses.map(({ words, select, part }) => (
          <li key={words}>
            <Go
              className="way-out"
              onClick={() => onChoose([select ?? (part === null ? "" : partId(part.kind, part.name))])}
            >
              {words}
            </Go>
          </li>
        ))}
      </ul>
    </Part>
  );
}
