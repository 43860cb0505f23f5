/** Reads a cursor that is a place in a table; null when it is none. */
export function parsePlace(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Cuts `limit` rows from one more than that, and says where the next page begins; null when there is none. */
export function pageOf<Row extends { readonly seq: number }>(
  rows: readonly Row[],
  limit: number,
): { readonly page: Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: rows.length > limit && last !== undefined ? String(last.seq) : null };
}
