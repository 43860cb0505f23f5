import type { Json } from "../protocol/json.ts";

/** What a change is about. */
export type ChangedPart =
  | "document"
  | "variable"
  | "condition"
  | "table"
  | "clock"
  | "message"
  | "event"
  | "accepted"
  | "state"
  | "transition"
  | "action";

/** What became of it. `reordered`: the same things in another order; `respelled`: the same said in other signs. */
export type ChangeKind = "added" | "removed" | "changed" | "renamed" | "moved" | "reordered" | "respelled";

/** One field inside a part: `within`, `rows[2].then`. Without `before` it is new, without `after` it is gone. */
export interface FieldChange {
  readonly field: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** One difference between two protocols. */
export interface Change {
  readonly part: ChangedPart;
  readonly how: ChangeKind;
  /** Where it is, as an issue says it (`clocks.firstReply`, `machine.care#mention[0]`); where it was, if it is gone. */
  readonly at: string;
  /** Where it was, if it was renamed or moved. */
  readonly from?: string;
  /** Its title, or what it does, in a few words. */
  readonly title: string;
  readonly fields: readonly FieldChange[];
  /** May a case go another way because of it? False only where that is certain: titles, descriptions, names. */
  readonly behaviour: boolean;
}

/** Where the chart is drawn differently: keys of `layout`. */
export interface LayoutDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** How two protocols differ. Layout stands apart: it never changes what a case does. */
export interface ProtocolDiff {
  readonly changes: readonly Change[];
  readonly layout: LayoutDiff;
  /** May any case go another way? */
  readonly behaviour: boolean;
  /** Paths of states that were renamed or moved, old to new: what `moveCase` takes as a mapping. */
  readonly states: { readonly [before: string]: string };
}
