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
export { clickhouse } from "./dialects/clickhouse.ts";
export { dialectNames, dialects } from "./dialects/dialects.ts";
export type { DialectName } from "./dialects/dialects.ts";
export { duckdb } from "./dialects/duckdb.ts";
export { postgres } from "./dialects/postgres.ts";
export { trino } from "./dialects/trino.ts";
export { formatSql } from "./format-sql.ts";
export { join, name, raw, sql } from "./fragment.ts";
export type { Fragment, Piece, SqlParameter, Statement } from "./fragment.ts";
export { print } from "./print.ts";
export type {
  ChangedParts,
  CustomerVersions,
  EventLayout,
  Layout,
  PointColumns,
  TablePath,
} from "./layout.ts";
export { compilePanel } from "./panel/panel.ts";
export type { Panel, PanelRequest, PanelTable } from "./panel/panel.ts";
export { makePlan } from "./plan/make-plan.ts";
export { needsPopulation } from "./plan/needs-population.ts";
export type {
  Chain,
  Computed,
  Figure,
  Level,
  Link,
  Pass,
  Percentile,
  Plan,
  PlannedOutput,
  Quantile,
  Rank,
  Ranking,
  Reading,
  Sequence,
  Stretch,
  Tally,
} from "./plan/plan.ts";
export { rangeSize } from "./range-size.ts";
export { timezoneProbe } from "./timezone-probe.ts";
export type { TimezoneProbe } from "./timezone-probe.ts";
export { UnsupportedByEngine } from "./unsupported.ts";
export type { Output, ScanRequest } from "./scan.ts";
export type {
  AddedRows,
  ArrangeRequest,
  Arranged,
  ArrangedEvents,
  Cancel,
  ChosenCustomers,
  ErasedTables,
  ImportedRows,
  ImportField,
  ImportResult,
  RowSource,
  TableImport,
  Warehouse,
} from "./warehouse.ts";
export { workSchema } from "./work-schema.ts";
export { compileRow } from "./write/row.ts";
export { compileScan, writePlan } from "./write/scan.ts";
export { compileNaive } from "./write/naive.ts";
