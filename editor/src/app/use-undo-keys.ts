import { useEffect, useRef } from "react";

/** A document that is undone from the keyboard, whatever panel has the focus. */
interface Undoable {
  /** The document as it is now: another object after each edit. */
  readonly now: () => unknown;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Ends what is being typed: what comes next is undone by itself. */
  readonly settle: () => void;
  readonly mayChange: boolean;
}

interface Typed {
  readonly field: EventTarget | null;
  /** The document before the last letter. */
  readonly before: unknown;
}

/**
 * Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y for a document, from every field of its view. Letters that the document does not have
 * yet belong to their field, and so does undoing them; what lies over the view as a dialog or a list keeps its keys.
 */
export function useUndoKeys(document: Undoable): void {
  const latest = useRef(document);
  useEffect(() => {
    latest.current = document;
  });
  useEffect(() => {
    let typed: Typed | null = null;
    const onInput = (event: Event): void => {
      // Ticking a box is an input too, but types nothing.
      if (event instanceof InputEvent) typed = { field: event.target, before: latest.current.now() };
    };
    const onLeave = (): void => {
      typed = null;
      latest.current.settle();
    };
    const onKey = (event: KeyboardEvent): void => {
      const { now, undo, redo, mayChange } = latest.current;
      const isForth = isRedo(event);
      if (!mayChange || event.defaultPrevented || !(isForth || isUndo(event)) || isOver(event.target)) return;
      if (typed !== null && typed.field === event.target && typed.before === now()) return;
      typed = null;
      event.preventDefault();
      if (isForth) redo();
      else undo();
    };
    // Before the field takes the letter, so that the document is still as it was.
    window.addEventListener("input", onInput, { capture: true });
    window.addEventListener("focusout", onLeave);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("input", onInput, { capture: true });
      window.removeEventListener("focusout", onLeave);
      window.removeEventListener("keydown", onKey);
    };
  }, []);
}

const isUndo = (event: KeyboardEvent): boolean => isHeld(event) && !event.shiftKey && event.key.toLowerCase() === "z";

const isRedo = (event: KeyboardEvent): boolean =>
  isHeld(event) && (event.key.toLowerCase() === "y" || (event.shiftKey && event.key.toLowerCase() === "z"));

const isHeld = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => (ctrlKey || metaKey) && !altKey;

const isOver = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
