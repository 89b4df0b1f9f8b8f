import type { ColumnDescription, FileDescription } from "@satsuma/plugin-files";

/** A file of rows, as it was found. Nothing here is a decision yet. */
export interface FileFacts extends FileDescription {
  /** As the person named it. */
  readonly name: string;
  /** Without its folder and endings: `online_retail`. */
  readonly stem: string;
  readonly layout: FileLayout;
}

/** What a config must say so that the file is read as it was here; absent where it is the usual. */
export interface FileLayout {
  readonly delimiter?: string;
  readonly encoding?: "latin-1" | "utf-16";
  /** How dates are written, by column, where that is not ISO 8601. */
  readonly timeFormats: Readonly<Record<string, string>>;
}

/** A column, as it was found. */
export type ColumnFacts = ColumnDescription;

/** The column of that name. @throws RangeError when there is none */
export function quoteNamed(file: FileFacts, name: string): ColumnFacts {
  const column = file.columns.find((each) => each.name === name);
  if (column === undefined) throw new RangeError(`${file.stem} must have a column ${name}`);
  return column;
}

/** True when every row has a value and no two rows have the same. */
export const isUnique = ({ known, distinct }: ColumnFacts, rows: number): boolean =>
  rows > 0 && known === rows && distinct === rows;

/** True for values one can add up. */
export const isNumeric = ({ type }: ColumnFacts): boolean =>
  type.kind === "number" || type.kind === "approx" || type.kind === "money";

/** True for dates and instants. */
export const isTime = ({ type }: ColumnFacts): boolean =>
  type.kind === "date" || type.kind === "instant";
