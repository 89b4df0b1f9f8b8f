export type {
  ColumnKind,
  Dialect,
  FlagWriters,
  FoldInput,
  FoldName,
  FoldWriters,
  LiteralWriters,
  NumberWriters,
  TextWriters,
  TimeWriters,
} from "./dialect.ts";
export { ansi } from "./dialects/ansi.ts";
export { duckdb } from "./dialects/duckdb.ts";
export { formatSql } from "./format-sql.ts";
export { join, name, raw, sql } from "./fragment.ts";
export type { Fragment, Piece, SqlParameter, Statement } from "./fragment.ts";
export { print } from "./print.ts";
export type { EventLayout, Layout, TablePath } from "./layout.ts";
export { makePlan } from "./plan/make-plan.ts";
export type { Figure, Pass, Plan, PlannedOutput, Stretch, Tally } from "./plan/plan.ts";
export { rangeSize } from "./range-size.ts";
export type { Output, ScanRequest } from "./scan.ts";
export type {
  ArrangeRequest,
  Arranged,
  ArrangedEvents,
  Cancel,
  ImportField,
  ImportResult,
  RowSource,
  TableImport,
  Warehouse,
} from "./warehouse.ts";
export { compileRow } from "./write/row.ts";
export { compileScan, writePlan } from "./write/scan.ts";
export { compileNaive } from "./write/naive.ts";
