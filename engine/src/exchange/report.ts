/** A part of a report: a heading, sentences, or a table whose first row is its head. Everything is plain text. */
export type ReportPart =
  | { readonly heading: string }
  | { readonly says: readonly string[] }
  | { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** A report to read or to send around, before it is laid out. */
export interface Report {
  readonly title: string;
  readonly parts: readonly ReportPart[];
}
