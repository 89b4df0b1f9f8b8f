import type { DuckDBListType, DuckDBListValue } from "@duckdb/node-api";
import { LIST, VARCHAR, listValue } from "@duckdb/node-api";

import type { ColumnPlan, ColumnPlans } from "../columns/column-plan.ts";
import type { FileFormat } from "./file-format.ts";
import { formats, valueSql } from "./file-format.ts";

/** A statement and the values it carries. */
export interface CopyStatement {
  readonly sql: string;
  readonly values: Record<string, DuckDBListValue>;
  readonly types: Record<string, DuckDBListType>;
}

/** What is copied to where. */
export interface Copy {
  /** The name of the staged table. */
  readonly table: string;
  readonly plans: ColumnPlans;
  readonly format: FileFormat;
  readonly path: string;
}

/** The statement that writes a staged table to a file, each value as its kind is written in the format. */
export function copyStatement({ table, plans, format, path }: Copy): CopyStatement {
  const columns = Object.entries(plans).map(
    ([name, plan]) => `${written(name, plan, format)} AS ${name}`,
  );
  const lists = Object.entries(plans).flatMap(([name, { options }]) =>
    options === undefined ? [] : [[name, options] as const],
  );
  const target = `TO ${textLiteral(path)} (${formats[format].copyOptions})`;
  return {
    sql: `COPY (SELECT ${columns.join(", ")} FROM ${table}) ${target}`,
    values: Object.fromEntries(lists.map(([name, list]) => [name, listValue([...list])])),
    types: Object.fromEntries(lists.map(([name]) => [name, LIST(VARCHAR)])),
  };
}

/** DuckDB fails with an internal error when the file of a COPY is a parameter and the statement is bound again. */
const textLiteral = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The options of a column are carried under the column's name. */
function written(name: string, { kind }: ColumnPlan, format: FileFormat): string {
  if (kind === "text") return name;
  const sql = valueSql[kind](`nullif(${name}, 'nan'::DOUBLE)`, `$${name}`);
  return kind === "choices" ? formats[format].list(sql) : sql;
}
