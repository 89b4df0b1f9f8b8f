import type { ColumnFacts, FileFacts } from "../../src/init/facts.ts";

const ROWS = 1000;

/** A file of a thousand rows with these columns. */
export const fileOf = (stem: string, columns: readonly ColumnFacts[]): FileFacts => ({
  path: `/data/${stem}.csv`,
  name: `${stem}.csv`,
  stem,
  format: "csv",
  scan: {
    paths: [`/data/${stem}.csv`],
    format: { kind: "csv", delimiter: ",", quote: '"', encoding: "utf-8", header: true },
    columns: columns.map(({ name, type }) => ({ name, type })),
  },
  layout: { timeFormats: {} },
  rows: ROWS,
  repeated: 0,
  columns,
});

const plain = {
  because: "made for a test",
  isLocalTime: false,
  known: ROWS,
  distinct: 400,
  negative: 0,
  zero: 0,
  top: [],
};

/** A column of texts. */
export const texts = (name: string, facts: Partial<ColumnFacts> = {}): ColumnFacts => ({
  ...plain,
  name,
  type: { kind: "text" },
  ...facts,
});

/** A column of numbers. */
export const numbers = (name: string, facts: Partial<ColumnFacts> = {}): ColumnFacts => ({
  ...plain,
  name,
  type: { kind: "number" },
  scale: 0,
  low: "1",
  high: "900",
  ...facts,
});

/** A column of amounts with cents. */
export const amounts = (name: string, facts: Partial<ColumnFacts> = {}): ColumnFacts =>
  numbers(name, { scale: 2, ...facts });

/** A column of instants. */
export const times = (name: string, facts: Partial<ColumnFacts> = {}): ColumnFacts => ({
  ...plain,
  name,
  type: { kind: "instant" },
  isLocalTime: true,
  low: "2025-01-01 08:00:00",
  high: "2025-12-31 20:00:00",
  ...facts,
});

/** Unique in every row. */
export const unique: Partial<ColumnFacts> = { distinct: ROWS };
