import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ColumnMap, MentionFileBody } from "@parley/engine";
import { errorInWords } from "../../api/error-words.ts";
import { ApiProblem } from "../../api/http.ts";
import { rowFaultInWords } from "../../model/backtest/fault-words.ts";
import {
  isCounted,
  lackingIn,
  likelyColumns,
  MENTION_FIELDS,
  sampleOf,
  type MentionField,
} from "../../model/backtest/mention-columns.ts";
import { DialogForm } from "../../look/dialog-form.tsx";
import { listInWords } from "../../texts/locale.ts";
import { t } from "../../texts/texts.ts";
import { FaultLines } from "../fault-lines.tsx";

interface ColumnsDialogProps {
  readonly file: MentionFileBody;
  readonly isSaying: boolean;
  readonly error: Error | null;
  readonly onColumns: (columns: ColumnMap) => void;
  readonly onClose: () => void;
}

/** Which column of a file is which field of a mention; what every mention needs comes first. */
export function ColumnsDialog({ file, isSaying, error, onColumns, onClose }: ColumnsDialogProps) {
  const [map, setMap] = useState<ColumnMap>(() => file.columns ?? likelyColumns(file.headings));
  const lacking = lackingIn(map);
  const [first] = useState(() => (lacking[0] ?? MENTION_FIELDS[0])?.key);
  const say = (key: string, from: ColumnMap[string] | null): void => {
    const { [key]: _, ...others } = map;
    setMap(from === null ? others : { ...others, [key]: from });
  };
  const fields = (isRequired: boolean) =>
    MENTION_FIELDS.filter((field) => field.isRequired === isRequired).map((field) => (
      <FieldColumn
        key={field.key}
        {...{ field, file }}
        isFirst={field.key === first}
        from={map[field.key] ?? null}
        onSay={say}
      />
    ));
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(640px, 94vw)"
      title={t("Which column is what?")}
      transitionProps={{ duration: 0 }}
    >
      <DialogForm className="columns-form" onSubmit={() => onColumns(map)}>
        <p className="small">
          {t("The next file with these columns is read the same way. What no field is said for is left out.")}
        </p>
        {fields(true)}
        <details>
          <summary>{t("What else is known of a mention")}</summary>
          {fields(false)}
        </details>
        <div className="columns-deeds">
          {error !== null && <Faults error={error} />}
          {lacking.length > 0 && (
            <p className="small">
              {t("Still needed: {fields}.", { fields: listInWords(lacking.map(({ title }) => title)) })}
            </p>
          )}
          <Button type="submit" className="primary" loading={isSaying} disabled={lacking.length > 0}>
            {t("Read it so")}
          </Button>
        </div>
      </DialogForm>
    </Modal>
  );
}

const NOT_THERE = "";
const ALWAYS = "\n";

interface FieldColumnProps {
  readonly field: MentionField;
  readonly file: MentionFileBody;
  /** Is it the one to begin with? */
  readonly isFirst: boolean;
  readonly from: ColumnMap[string] | null;
  readonly onSay: (key: string, from: ColumnMap[string] | null) => void;
}

/** One field: its column with an example of what stands there, or what it always is. */
function FieldColumn({ field: { key, title, description }, file, isFirst, from, onSay }: FieldColumnProps) {
  const isAlways = from !== null && typeof from !== "string";
  const example = typeof from === "string" ? sampleOf(file, from) : null;
  return (
    <div className="field-column">
      <NativeSelect
        size="xs"
        data-autofocus={isFirst || undefined}
        label={title}
        description={description}
        value={isAlways ? ALWAYS : (from ?? NOT_THERE)}
        data={[
          { value: NOT_THERE, label: isCounted(key) ? t("not in the file: the line it is in") : t("not in the file") },
          ...file.headings.filter((heading) => heading !== "").map((heading) => ({ value: heading, label: heading })),
          { value: ALWAYS, label: t("always the same …") },
        ]}
        onChange={({ currentTarget: { value } }) =>
          onSay(key, value === NOT_THERE ? null : value === ALWAYS ? { always: "" } : value)
        }
      />
      {isAlways && (
        <TextInput
          size="xs"
          aria-label={t("{field} is always", { field: title })}
          placeholder={t("What it always is")}
          value={typeof from.always === "string" ? from.always : JSON.stringify(from.always)}
          onChange={({ currentTarget: { value } }) => onSay(key, { always: value })}
        />
      )}
      {example !== null && <p className="small field-example">{t("As in “{example}”", { example })}</p>}
    </div>
  );
}

/** What is wrong in the first rows, by row and field. */
function Faults({ error }: { readonly error: Error }) {
  const rows = error instanceof ApiProblem ? (error.problem?.errors ?? []) : [];
  return (
    <div className="trouble" role="alert">
      <h3>{t("The file cannot be read so.")}</h3>
      {rows.length === 0 && <p>{errorInWords(error)}</p>}
      <FaultLines
        lines={rows.map(
          ({ field, message }) => rowFaultInWords(field, message) ?? t("{where}: {message}", { where: field, message }),
        )}
      />
    </div>
  );
}
