import { z } from "zod";

const columnType = z.enum([
  "text",
  "number",
  "approx",
  "date",
  "instant",
  "yes/no",
  "list of text",
]);

/** The type of a column as a config says it. */
export type ColumnType = z.output<typeof columnType>;

const paths = z.array(z.string().min(1)).min(1, "must name at least one file");

/** What can be said about any file. */
export const fileOptions = z.strictObject({
  paths,
  columns: z.record(z.string(), columnType).optional(),
});

/** What can be said about a CSV file besides. */
export const csvOptions = z.strictObject({
  ...fileOptions.shape,
  delimiter: z.string().length(1, "must be one character").optional(),
  quote: z.string().max(1, "must be one character, or empty when nothing is quoted").optional(),
  encoding: z.enum(["utf-8", "latin-1", "utf-16"]).optional(),
  header: z.boolean().optional(),
  timeFormat: z.record(z.string(), z.string()).optional(),
  unknown: z.array(z.string()).optional(),
});

export type FileOptions = z.output<typeof fileOptions>;
export type CsvOptions = z.output<typeof csvOptions>;
