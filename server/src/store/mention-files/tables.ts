/** Which column of its files of mentions a brand last took for which field. */
export interface MentionColumnsTable {
  brand: string;
  /** A ColumnMap, as JSON. */
  columns: string;
}
