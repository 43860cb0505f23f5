import type { Database } from "better-sqlite3";

/** What came after a mention: an edit, a deletion, numbers. */
export interface MentionChange {
  readonly brand: string;
  readonly channel: string;
  readonly mentionId: string;
  readonly at: number;
  /** What changed now, as JSON. */
  readonly change: string;
  /** All that changed since it came, as JSON. */
  readonly latest: string;
  readonly actor: string;
}

/** Keeps what a mention's author changed: how it is now, and a line of its history. As it came, it stays. */
export function prepareChangeMention(db: Database): (change: MentionChange) => void {
  const update = db.prepare<[string, string, string, string]>(
    "UPDATE mentions SET latest = ? WHERE brand = ? AND channel = ? AND mention_id = ?",
  );
  const insert = db.prepare<unknown[]>(
    "INSERT INTO mention_changes (brand, channel, mention_id, at, change, actor) VALUES (?, ?, ?, ?, ?, ?)",
  );
  return ({ brand, channel, mentionId, at, change, latest, actor }) => {
    update.run(latest, brand, channel, mentionId);
    insert.run(brand, channel, mentionId, at, change, actor);
  };
}
