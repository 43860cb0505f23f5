import type { Database } from "better-sqlite3";

/** Where a mention stands among a brand's, when it came (epoch ms), and is it one that is asked for (1) or not (0)? */
export interface RecordedPlace {
  readonly seq: number;
  readonly received_at: number;
  readonly fits: 0 | 1;
}

/** Which mentions fit: those of a protocol's cases, of an author, of a thread; null does not ask. */
export interface PlaceFilter {
  readonly brand: string;
  readonly protocol: string | null;
  readonly author: string | null;
  readonly thread: string | null;
}

/** The next places of a brand's mentions from a place on, in a direction. */
export type RecordedPlaces = (filter: PlaceFilter, from: number, limit: number) => readonly RecordedPlace[];

/** Reads places of mentions that were taken into cases, a page at a time: `forth` the older ones first, `back` the newer. */
export function prepareRecordedPlaces(db: Database): { readonly forth: RecordedPlaces; readonly back: RecordedPlaces } {
  const prepare = (than: ">" | "<", order: "ASC" | "DESC"): RecordedPlaces => {
    const statement = db.prepare<unknown[], RecordedPlace>(
      `SELECT page.seq, page.received_at, versions.hash IS NOT NULL AS fits
       FROM (SELECT seq, received_at, CASE WHEN status = 'taken' AND author = coalesce(@author, author)
               AND (@thread IS NULL OR json_extract(body, '$.conversation') = @thread) THEN case_id END AS case_id
             FROM mentions WHERE brand = @brand AND seq ${than} @from ORDER BY seq ${order} LIMIT @limit) AS page
       LEFT JOIN cases ON cases.id = page.case_id
       LEFT JOIN protocol_versions AS versions ON versions.brand = cases.brand AND versions.hash = cases.protocol_hash
         AND versions.protocol_id = coalesce(@protocol, versions.protocol_id)
       ORDER BY page.seq ${order}`,
    );
    return ({ brand, protocol, author, thread }, from, limit) =>
      statement.all({ brand, protocol, author, thread, from, limit });
  };
  return { forth: prepare(">", "ASC"), back: prepare("<", "DESC") };
}
