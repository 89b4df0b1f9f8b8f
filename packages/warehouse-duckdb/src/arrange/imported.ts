import { SatsumaError } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { mark } from "../import/import-run.ts";
import { importedTable } from "../import/stage.ts";

/** A table that was imported. */
export interface Imported {
  readonly name: string;
  /** Counts the imports of a project; a table with the same number has the same rows. */
  readonly version: number;
  /** Its kept rows: `from` this. */
  readonly rows: Fragment;
  /** The column that holds a field. @throws TypeError when the import kept no such field */
  readonly column: (field: string) => Fragment;
  /** The DuckDB type of that column. */
  readonly typeOf: (field: string) => string;
}

/**
 * Looks up what was imported under a name.
 * @throws SatsumaError `WAREHOUSE_NOT_IMPORTED`
 */
export async function imported(connection: Connection, table: string): Promise<Imported> {
  const [entry] = await connection.rows(
    sql`select cast(version as double) as version, columns from satsuma.imports where table_name = ${table}`,
  );
  if (entry === undefined) {
    throw new SatsumaError("WAREHOUSE_NOT_IMPORTED", `the warehouse has no table ${table}`, {
      help: "Import it before the customers are numbered.",
    });
  }
  const path = name(...importedTable(table));
  const places = new Map(columnsOf(entry["columns"]));
  const described = await connection.rows(sql`describe ${path}`);
  const types = new Map(described.map((row) => [row["column_name"], String(row["column_type"])]));
  const place = (field: string): string => {
    const found = places.get(field);
    if (found === undefined)
      throw new TypeError(`${table} was imported without the field ${field}`);
    return found;
  };
  return {
    name: table,
    version: Number(entry["version"]),
    rows: sql`(select * from ${path} where ${name(mark.problem)} is null and ${name(mark.left)} is null)`,
    column: (field) => name(place(field)),
    typeOf: (field) => types.get(place(field)) ?? "",
  };
}

/** Field and column, pair by pair, as they were written down at the import. */
function columnsOf(json: unknown): (readonly [string, string])[] {
  const places: unknown = JSON.parse(String(json));
  return Object.entries(places ?? {}).map(([field, column]) => [field, String(column)]);
}
