import { Button, FileButton } from "@mantine/core";
import { useState, type DragEvent } from "react";
import type { Protocol } from "@parley/engine";
import { readProtocolFile, type FileRead } from "../../model/read-file.ts";
import { rich } from "../../texts/rich.ts";
import { t } from "../../texts/texts.ts";
import { LeftAsideList } from "./left-aside-list.tsx";
import { TitleForm } from "./title-form.tsx";

interface BeginFromFileProps {
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onBegin: (protocol: Protocol, title: string) => void;
}

/** What no protocol comes near; a larger file is not even read. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Begins with a file: a protocol of Parley, or an XState machine; what is not taken is told before. */
export function BeginFromFile({ isBusy, error, onBegin }: BeginFromFileProps) {
  const [file, setFile] = useState<{ readonly turn: number; readonly name: string; readonly read: FileRead } | null>(
    null,
  );
  const [isOver, setOver] = useState(false);
  const take = async (given: File | null | undefined): Promise<void> => {
    if (given === null || given === undefined) return;
    const read = given.size > MOST_BYTES ? TOO_LARGE : readProtocolFile(await given.text());
    setFile((before) => ({ turn: (before?.turn ?? 0) + 1, name: given.name, read }));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <div
        className="drop-file"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p>{t("An XState machine as JSON, also as Stately exports it, or a protocol that Parley exported.")}</p>
        <FileButton
          accept=".json,application/json"
          inputProps={{ "aria-label": t("File") }}
          onChange={(given) => void take(given)}
        >
          {(props) => (
            <Button {...props} variant="default" size="compact-sm">
              {t(file === null ? "Choose a file…" : "Choose another file…")}
            </Button>
          )}
        </FileButton>
        <p className="small">{t("Or drop it here.")}</p>
      </div>
      {file !== null && (
        <TakenFile key={file.turn} name={file.name} read={file.read} isBusy={isBusy} error={error} onBegin={onBegin} />
      )}
    </>
  );
}

const TOO_LARGE: FileRead = {
  fault: t("This file is larger than 4 MB."),
  hint: t("A protocol is a few hundred kB at most."),
};

interface TakenFileProps extends BeginFromFileProps {
  readonly name: string;
  readonly read: FileRead;
}

function TakenFile({ name, read, isBusy, error, onBegin }: TakenFileProps) {
  if (read.fault !== null)
    return (
      <div className="wrong" role="alert">
        <b>{name}</b>: {read.fault} {read.hint}
      </div>
    );
  const { protocol, kind, states, leftAside } = read;
  return (
    <>
      <p role="status">
        {rich(
          "{name} is {kind, select, parley {a protocol of Parley} other {an XState machine}} with {count, plural, one {# state} other {# states}}.",
          { name: <b>{name}</b>, kind, count: states },
        )}
        {leftAside.length === 0 && ` ${t("Everything in it is taken.")}`}
      </p>
      {leftAside.length > 0 && <LeftAsideList leftAside={leftAside} />}
      <TitleForm
        title={protocol.title}
        label={t("What is it called here?")}
        begin={t("Begin with this file")}
        isBusy={isBusy}
        error={error}
        onBegin={(title) => onBegin(protocol, title)}
      />
    </>
  );
}
