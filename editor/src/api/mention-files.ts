import type { ColumnMap, MentionFileBody } from "@parley/engine";
import { postFile, putQuietly } from "./http.ts";

const enc = encodeURIComponent;
const filesOf = (brand: string): string => `/v1/brands/${enc(brand)}/mention-files`;

/** Sends a file of mentions, CSV or lines of JSON by its name; it is kept for a day. Throws ApiProblem: 413 when it is too large. */
export const sendMentionFile = (brand: string, file: File): Promise<MentionFileBody> =>
  postFile(
    `${filesOf(brand)}?${new URLSearchParams({ name: file.name })}`,
    file,
    /\.(jsonl|ndjson)$/i.test(file.name) ? "application/x-ndjson" : "text/csv",
  );

/** Says which column of a file is which field; the brand's next files with these columns are read so. Throws ApiProblem where the first rows do not fit. */
export const sayColumns = (brand: string, file: string, columns: ColumnMap): Promise<void> =>
  putQuietly(`${filesOf(brand)}/${enc(file)}/columns`, { columns });
