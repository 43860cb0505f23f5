import { useEffect, useId, useRef } from "react";
import type { GridColumn } from "./grid-columns.ts";

/** How an edit of a cell ends, and where one goes from there. */
export type EditEnd = "stay" | "down" | "up" | "right" | "left" | "cancel";

interface CellEditorProps {
  readonly column: GridColumn;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEnd: (end: EditEnd) => void;
}

/** The text of a cell while it is written, with the values that its column knows. */
export function CellEditor({ column, text, onText, onEnd }: CellEditorProps) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const end = (how: EditEnd): void => {
    if (ended.current) return;
    ended.current = true;
    onEnd(how);
  };
  useEffect(() => input.current?.focus(), []);
  return (
    <>
      <input
        ref={input}
        className="grid-input"
        aria-label={column.title}
        value={text}
        list={column.choices.length > 0 ? list : undefined}
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={() => end("stay")}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          const how = ENDS[event.key];
          if (how === undefined) return;
          event.preventDefault();
          end(event.shiftKey && how === "right" ? "left" : event.shiftKey && how === "down" ? "up" : how);
        }}
      />
      {column.choices.length > 0 && (
        <datalist id={list}>
          {column.choices.map(({ value, label }) => (
            <option key={value} value={label} />
          ))}
        </datalist>
      )}
    </>
  );
}

const ENDS: Readonly<Record<string, EditEnd>> = { Enter: "down", Tab: "right", Escape: "cancel" };
