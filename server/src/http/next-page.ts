/** A page of a list and the cursor of the next one. Lists ask the store for one row more than fits, to see whether there is more. */
export function nextPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursor: (last: Row) => string,
): { readonly page: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: last === undefined || rows.length <= limit ? null : cursor(last) };
}
