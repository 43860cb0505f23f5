import { z } from "zod";

/** How a list writes where a page ended, and reads it again. */
export interface Cursor<Place> {
  /** The `next` of a page that ends with this row. */
  write(last: Place): string;
  /** Where a page begins; null for a text that is none of the list's. */
  read(text: string): Place | null;
}

/** The cursor of a list that is sorted by these fields of its rows, which together name one row. */
export function cursorBy<Fields extends z.ZodRawShape>(fields: Fields): Cursor<z.output<z.ZodObject<Fields>>> {
  const names = Object.keys(fields);
  const place = z.object(fields);
  return {
    write(last: { readonly [name: string]: unknown }) {
      return Buffer.from(JSON.stringify(names.map((name) => last[name]))).toString("base64url");
    },
    read(text) {
      const values = valuesIn(Buffer.from(text, "base64url").toString());
      if (values?.length !== names.length) return null;
      return place.safeParse(Object.fromEntries(names.map((name, index) => [name, values[index]]))).data ?? null;
    },
  };
}

/** Epoch ms, places and counts, as cursors hold them. */
export const Count = z.int().nonnegative();

/** The cursor of lists in the order in which their rows were written. */
export const BY_PLACE = cursorBy({ seq: Count });

/** The cursor of lists in the order of their ids. */
export const BY_ID = cursorBy({ id: z.string() });

/** Cuts a page from rows of which one more than `limit` was asked for, and says where the next one begins; null when nothing follows. */
export function pageOf<Row extends Place, Place>(
  rows: readonly Row[],
  limit: number,
  cursor: Cursor<Place>,
): { readonly page: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: last === undefined || rows.length <= limit ? null : cursor.write(last) };
}

function valuesIn(text: string): readonly unknown[] | null {
  try {
    const values: unknown = JSON.parse(text);
    return Array.isArray(values) ? values : null;
  } catch {
    return null;
  }
}
