/** Whether a brand's publishing is held. `changes` counts how often that changed: each change is told under its number. */
export interface PublishingTable {
  brand: string;
  changes: number;
  held_since: number | null;
}

/** Who holds a brand's publishing: a case, a person or a key. */
export interface PublishingHoldsTable {
  brand: string;
  holder: string;
  /** The name of a person or key; of a case, what it is about. Null in rows from before cases had names. */
  name: string | null;
  because: string | null;
  at: number;
}
