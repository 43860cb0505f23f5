import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { setOnError, describeProtocol, setProtocolTitle } from "../../commands/protocol.ts";
import { useDocument } from "../../fields/document-context.ts";
import { NamePicker } from "../../fields/pickers/name-picker.tsx";
import type { NameKind } from "../../fields/pickers/names.ts";
import { Go } from "../../look/go.tsx";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";
import { titleOfPart } from "./find-words.ts";
import type { FormAround } from "./form-around.ts";
import { PARTS, partId, type PartKind } from "./part-ids.ts";
import { useMakers } from "./use-makers.ts";

interface PartWords {
  readonly many: string;
  /** What makes a new one, and what is asked for then. */
  readonly make: string;
  readonly ask: string;
  readonly kind: NameKind;
}

const WORDS: Readonly<Record<PartKind, PartWords>> = {
  conditions: {
    many: t("Conditions"),
    make: t("New condition"),
    ask: t("Name of the new condition"),
    kind: "condition",
  },
  clocks: { many: t("Promises of time"), make: t("New clock"), ask: t("Name of the new clock"), kind: "clock" },
  messages: { many: t("Messages"), make: t("New message"), ask: t("What the new message says"), kind: "message" },
  tables: { many: t("Tables"), make: t("New table"), ask: t("Name of the new table"), kind: "table" },
  events: { many: t("Events of its own"), make: t("New event"), ask: t("Name of the new event"), kind: "event" },
  variables: { many: t("Variables"), make: t("New variable"), ask: t("Name of the new variable"), kind: "variable" },
};

/** The protocol itself: what it is for, where it turns when something fails, and everything in it that has a name. */
export function ProtocolForm({ run, onChoose, mayChange }: FormAround) {
  const { protocol } = useDocument();
  return (
    <>
      <header className="form-head">
        <TextInput
          label={t("Name of the protocol")}
          description={t("What the lists of protocols and versions call it.")}
          value={protocol.title}
          maxLength={200}
          onChange={(event) => {
            const title = event.currentTarget.value;
            run((now) => setProtocolTitle(now, title));
          }}
        />
      </header>
      <Textarea
        label={t("What it is for")}
        description={t("For whoever opens it later. It changes nothing for a case.")}
        value={protocol.description ?? ""}
        onChange={(event) => {
          const text = event.currentTarget.value;
          run((now) => describeProtocol(now, text));
        }}
      />
      <NamePicker
        kind="state"
        label={t("When something fails")}
        help={t("The state that a case takes when a condition fails, or a question stays open.")}
        value={protocol.onError}
        onChange={(path) => void run((now) => setOnError(now, path ?? null))}
      />
      {PARTS.map((part) => (
        <PartList key={part} {...{ part, run, onChoose, mayChange }} />
      ))}
    </>
  );
}

interface PartListProps extends Pick<FormAround, "run" | "onChoose" | "mayChange"> {
  readonly part: PartKind;
}

function PartList({ part, run, onChoose, mayChange }: PartListProps) {
  const { protocol } = useDocument();
  const makers = useMakers(run);
  const [title, setTitle] = useState<string | null>(null);
  const { many, make: makeOne, ask, kind } = WORDS[part];
  const names = Object.keys(protocol[part]);
  if (names.length === 0 && !mayChange) return null;
  const make = (): void => {
    const wanted = title?.trim() ?? "";
    setTitle(null);
    const name = wanted === "" ? null : makers.create(kind, wanted);
    if (name !== null) onChoose([partId(part, name)]);
  };
  return (
    <Part title={many}>
      {names.length > 0 && (
        <ul className="ways">
          {names.map((name) => (
            <li key={name}>
              <Go className="way-out" onClick={() => onChoose([partId(part, name)])}>
                {titleOfPart(protocol, { part, name })}
              </Go>
            </li>
          ))}
        </ul>
      )}
      {title === null ? (
        <Button size="compact-sm" variant="default" onClick={() => setTitle("")}>
          {makeOne}
        </Button>
      ) : (
        <TextInput
          aria-label={ask}
          placeholder={ask}
          autoFocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onBlur={make}
          onKeyDown={(event) => {
            if (event.key === "Escape") setTitle(null);
            if (event.key !== "Enter") return;
            // The key was meant for this field, and not for the one in which one goes on.
            event.preventDefault();
            make();
          }}
        />
      )}
    </Part>
  );
}
