import { z } from "zod";

/** A field of a mention, with those in which it stands: `author.handle`. */
const Field = z
  .string()
  .max(120)
  .regex(/^[a-z]\w*(\.[a-z]\w*)*$/i, "is no field of a mention, such as author.handle");

/** Where the fields of mentions are found in a CSV file: the name of a column, or a value that is always the same. */
export const ColumnMap = z.record(
  Field,
  z.union([z.string().min(1).max(500), z.strictObject({ always: z.unknown().pipe(z.json()) })]),
);
export type ColumnMap = z.infer<typeof ColumnMap>;

/** Says which column of a file of mentions is which field. */
export const NewColumns = z.strictObject({
  columns: ColumnMap.refine((map) => Object.keys(map).length <= 100, "name at most 100 fields")
    .nullable()
    .describe(
      'For each field its column, or what it always is: `{ "text": "tweet", "channel": { "always": "x" } }`. Then only these columns are read, and those that every mention needs where they are called so. Without an `id` it is the line. Null where the columns are called as the fields are.',
    ),
});
export type NewColumns = z.output<typeof NewColumns>;

/** A file of mentions that was sent for rehearsals. */
export const MentionFileBody = z.object({
  id: z.string(),
  brand: z.string(),
  name: z.string(),
  kind: z.enum(["csv", "jsonl"]),
  bytes: z.int(),
  headings: z.array(z.string()).describe("The names of its columns; none for JSON lines."),
  sample: z.array(z.array(z.string())).describe("The cells of its first rows; none for JSON lines."),
  columns: ColumnMap.nullable().describe("Which column is which field; null where they are called as the fields are."),
  keptUntil: z.iso.datetime(),
});
export type MentionFileBody = z.infer<typeof MentionFileBody>;
