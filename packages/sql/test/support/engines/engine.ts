import type { ValueType } from "@satsuma/model";
import type { Dialect, Statement, TablePath } from "@satsuma/sql";

/**
 * A value as plain data, the same from every engine: exact numbers as decimal text, doubles as numbers (what is not finite as
 * text), dates as `2026-03-01`, instants as `2026-02-28 22:59:59.999999` in UTC without zeros at the end, unknown as null.
 */
export type PlainCell = string | number | boolean | null | readonly PlainCell[];

/** A row by column name. */
export type PlainRow = Readonly<Record<string, PlainCell>>;

/** A column of a table to load. */
export interface EngineColumn {
  readonly name: string;
  readonly kind: Exclude<ValueType["kind"], "point" | "duration" | "annual date">;
  /** Digits after the point, for numbers and money; 0 unless it says otherwise. */
  readonly scale?: number;
  /** Closed list of texts in the order in which an engine that has such types stores them. */
  readonly values?: readonly string[];
  /** True unless it says otherwise. ClickHouse has no unknown lists: it stores an empty one. */
  readonly nullable?: boolean;
}

/** A table to load. Cells are in the order of the columns and written as `PlainCell` says; instants may be ISO. */
export interface EngineTable {
  readonly table: TablePath;
  readonly columns: readonly EngineColumn[];
  readonly rows: readonly (readonly PlainCell[])[];
}

export type EngineName = "duckdb" | "pglite" | "postgres" | "clickhouse";

/** An engine that tests can start. */
export interface EngineKind {
  readonly name: EngineName;
  /** As test titles call it. */
  readonly title: string;
  readonly dialect: Dialect;
  /** Why it cannot be started here and what to do about it; absent where it can. */
  readonly missing?: string;
  readonly open: () => Promise<Engine>;
}

/** A running engine with an empty database of its own. */
export interface Engine {
  readonly name: EngineName;
  readonly dialect: Dialect;
  /** Runs statements that a test wrote itself, one after the other. They are separated by a semicolon at the end of a line. */
  execute(script: string): Promise<void>;
  /** The rows of a printed statement, its parameters bound by the engine. Rejects when it is more than one statement. */
  run(statement: Statement): Promise<readonly PlainRow[]>;
  /** Makes tables, and the schemas they are in, replacing those of the same name. */
  load(tables: readonly EngineTable[]): Promise<void>;
  close(): Promise<void>;
}
