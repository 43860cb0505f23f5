/** Where a page ends in a list of rows in the order in which they were written. */
export interface Place {
  readonly seq: number;
}
