import { useEffect, useState } from "react";

/** What a drag on the canvas does: move cards with the pointer, or the view with the hand. */
export interface Hand {
  readonly isHand: boolean;
  readonly setHand: (isHand: boolean) => void;
}

/** The pointer or the hand, by V and H; both rest while somebody types, and while a menu or a dialog is open. */
export function useHand(): Hand {
  const [isHand, setHand] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey || shiftKey || isElsewhere(event.target)) return;
      if (key === "h") setHand(true);
      if (key === "v") setHand(false);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return { isHand, setHand };
}

/** Where letters belong to somebody else. */
const ELSEWHERE = 'input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"], [role="grid"]';

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest(ELSEWHERE) !== null);
