import type { EditorView } from "@codemirror/view";
import { messageFaults, type MessageFault } from "@parley/engine";
import { useId, useMemo, useState } from "react";
import { useDocument } from "../document-context.ts";
import { PickMenu } from "../pickers/pick-menu.tsx";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import { insertValue, useMessageEditor } from "./use-message-editor.ts";
import { valueAt } from "./value-chips.ts";
import { ValueMenu } from "./value-menu.tsx";
import { factRead, valueOptions } from "./value-words.ts";

interface MessageTextProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly label: string;
  readonly language: string;
  /** What stands there while nothing is written. */
  readonly empty: string;
}

interface OpenValue {
  readonly start: number;
  readonly left: number;
  readonly top: number;
}

const MOST = 5000;

/** One text of a message: words with values as chips, and everything that is wrong with it beneath. */
export function MessageText({ text, onChange, label, language, empty }: MessageTextProps) {
  const about = useId();
  const { protocol, brand } = useDocument();
  const [open, setOpen] = useState<OpenValue | null>(null);
  const [tooLong, setTooLong] = useState<string | null>(null);
  const options = useMemo(() => valueOptions(protocol, brand), [protocol, brand]);
  const faults = useMemo(() => messageFaults(text, protocol, brand), [text, protocol, brand]);
  const openAt = (start: number, at: EditorView): void => {
    const place = at.coordsAtPos(start);
    const box = at.dom.getBoundingClientRect();
    setOpen({ start, left: (place?.left ?? box.left) - box.left, top: (place?.bottom ?? box.bottom) - box.top });
  };
  const take = (written: string): void => {
    setTooLong(written.length > MOST ? written : null);
    if (written.length <= MOST) onChange(written);
  };
  const { host, view } = useMessageEditor({
    text: tooLong ?? text,
    label,
    describedBy: about,
    language,
    empty,
    options,
    protocol: () => protocol,
    open: openAt,
    onText: take,
  });
  const value = open === null ? undefined : valueAt(text, open.start);
  const insert = (name: string): void => {
    if (view === null) return;
    const { from } = view.state.selection.main;
    insertValue(view, name);
    if (factRead(name.split("."))?.need === "optional") openAt(from, view);
    else view.focus();
  };
  return (
    <div className="message-text" data-wrong={faults.length > 0 || undefined}>
      <div className="message-box">
        <div ref={host} />
        {value !== undefined && open !== null && (
          <ValueMenu
            value={value}
            options={options}
            place={open}
            onClose={() => close(view, setOpen)}
            onChange={(source) => rewrite(view, value, source, setOpen)}
          />
        )}
      </div>
      <PickMenu label={t("Values")} options={options} onPick={insert} width={280}>
        {(toggle) => (
          <button type="button" className="message-insert" onClick={toggle}>
            <Icon name="plus" size={11} /> {t("Insert a value")}
          </button>
        )}
      </PickMenu>
      <Faults id={about} faults={faults} excess={(tooLong?.length ?? MOST) - MOST} />
    </div>
  );
}

interface FaultsProps {
  readonly id: string;
  readonly faults: readonly MessageFault[];
  /** How many characters it is longer than any message may be. */
  readonly excess: number;
}

function Faults({ id, faults, excess }: FaultsProps) {
  return (
    <div id={id} className="message-faults" aria-live="polite">
      {excess > 0 && (
        <p>
          {t("That is {excess, plural, one {# character} other {# characters}} too many for any message.", { excess })}
        </p>
      )}
      {faults.map((fault) => (
        <FaultLine key={`${fault.line}:${fault.column}:${fault.message}`} fault={fault} />
      ))}
    </div>
  );
}

function FaultLine({ fault: { kind, message, hint, line } }: { readonly fault: MessageFault }) {
  return (
    <p>
      {kind === "syntax" ? t("Line {line}: {fault}", { line, fault: message }) : message}{" "}
      <span className="dim">{hint}</span>
    </p>
  );
}

function close(view: EditorView | null, setOpen: (open: null) => void): void {
  setOpen(null);
  view?.focus();
}

function rewrite(
  view: EditorView | null,
  { start, end }: { readonly start: number; readonly end: number },
  source: string | null,
  setOpen: (open: null) => void,
): void {
  view?.dispatch({ changes: { from: start, to: end, insert: source ?? "" } });
  if (source === null) close(view, setOpen);
}
