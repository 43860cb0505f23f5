import { useEffect, useRef, type RefObject } from "react";
import { useDocument } from "../../fields/document-context.ts";
import { partOf } from "./part-ids.ts";

const FIELD = '[contenteditable="true"], textarea, input:not([type="radio"], [type="checkbox"])';

/**
 * Keeps the focus in the form of what is chosen while one goes from form to form in it: whoever presses what leads on, and is
 * gone with the form that it stood in, would type the canvas's keys next. What was just made is gone on with in its first field.
 */
export function useFormFocus(form: RefObject<HTMLElement | null>, selection: readonly string[]): void {
  const { protocol } = useDocument();
  const known = useRef(protocol);
  const isPressed = useRef(false);
  useEffect(() => {
    const note = ({ target }: Event): void => {
      isPressed.current = target instanceof Node && form.current?.contains(target) === true;
    };
    for (const type of PRESSES) document.addEventListener(type, note, true);
    return () => {
      for (const type of PRESSES) document.removeEventListener(type, note, true);
    };
  }, [form]);
  const [first] = selection;
  useEffect(() => {
    if (!isPressed.current || document.activeElement !== document.body) return;
    const part = first === undefined ? null : partOf(first);
    const isNew = part !== null && !Object.hasOwn(known.current[part.part], part.name);
    const field = isNew ? (form.current?.querySelector<HTMLElement>(FIELD) ?? null) : null;
    (field ?? form.current)?.focus();
    if (field?.isContentEditable === true) goToEnd(field);
  }, [first, form]);
  useEffect(() => {
    known.current = protocol;
  }, [protocol]);
}

const PRESSES = ["pointerdown", "keydown"] as const;

function goToEnd(text: HTMLElement): void {
  const caret = getSelection();
  caret?.selectAllChildren(text);
  caret?.collapseToEnd();
}
