import type { ColumnKind } from "../columns/column.ts";

/** How a table is kept in a file. */
export type FileFormat = "csv" | "parquet";

/** What a format does that another does not. */
export interface FormatRules {
  /** Options of DuckDB's COPY. */
  readonly copyOptions: string;
  /** The SQL of a list of texts as the format keeps it. */
  readonly list: (list: string) => string;
}

/** The rules of each format. */
export const formats: Readonly<Record<FileFormat, FormatRules>> = {
  csv: {
    // Instants are in UTC and say so.
    copyOptions: "FORMAT csv, HEADER, TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%SZ'",
    list: (list) => `array_to_string(${list}, '|')`,
  },
  parquet: { copyOptions: "FORMAT parquet, COMPRESSION zstd", list: (list) => list },
};

/** The SQL that turns a staged number, unknown as NULL, into the value that is written. */
export const valueSql: Readonly<
  Record<Exclude<ColumnKind, "text">, (number: string, options: string) => string>
> = {
  whole: (number) => `CAST(${number} AS BIGINT)`,
  number: (number) => number,
  money: (number) => `CAST(${number} / 100 AS DECIMAL(12, 2))`,
  "yes-no": (number) => `${number} <> 0`,
  date: (number) => `DATE '1970-01-01' + CAST(${number} AS INTEGER)`,
  instant: (number) => `make_timestamp(CAST(${number} * 1000000 AS BIGINT))`,
  choice: (number, options) => `${options}[CAST(${number} AS INTEGER) + 1]`,
  choices: (number, options) =>
    `CASE WHEN ${number} IS NOT NULL THEN list_filter(${options}, ` +
    `lambda option, position: (CAST(${number} AS BIGINT) & (1::BIGINT << (position - 1))) <> 0) END`,
};
