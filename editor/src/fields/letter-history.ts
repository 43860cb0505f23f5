import { historyKeymap } from "@codemirror/commands";
import { Annotation, Transaction, type TransactionSpec } from "@codemirror/state";
import type { KeyBinding } from "@codemirror/view";

/** Undo of the letters of one field. Where there are none left, the keys go on to the document's undo. */
export const LETTER_HISTORY: readonly KeyBinding[] = historyKeymap.map((key) => ({ ...key, preventDefault: false }));

/** Says that a change came from outside the field. */
export const fromOutside = Annotation.define<true>();

/** What marks a change as one from outside, which is not the field's to undo. */
export const OUTSIDE: NonNullable<TransactionSpec["annotations"]> = [
  fromOutside.of(true),
  Transaction.addToHistory.of(false),
];
