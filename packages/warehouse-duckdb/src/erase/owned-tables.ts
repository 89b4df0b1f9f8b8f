import { name, sql } from "@satsuma/sql";
import type { ArrangeRequest, ChosenCustomers, Fragment, ImportedRows } from "@satsuma/sql";
import type { Connection } from "../connection.ts";
import { mark } from "../import/import-run.ts";
import { importedTable } from "../import/stage.ts";
import { chosenKeys, isOneOf } from "./chosen-keys.ts";

/** An imported table, and the column that says whose each row is. */
export interface OwnedTable {
  readonly name: string;
  readonly rows: Fragment;
  readonly key: Fragment;
  /** False where an earlier version imported it: its rows do not say from which file they are. */
  readonly knowsFiles: boolean;
}

/** What was asked for when customers were last numbered; undefined where that does not go with what is imported now. */
export async function lastRequest(connection: Connection): Promise<ArrangeRequest | undefined> {
  const [row] = await connection.rows(sql`select request from satsuma.arranged`);
  if (row === undefined) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `arrange` writes this column, and it writes the two
  const { request, versions } = JSON.parse(String(row["request"])) as {
    readonly request: ArrangeRequest;
    readonly versions: readonly (number | null)[];
  };
  const imports = await connection.rows(
    sql`select table_name, cast(version as double) as version from satsuma.imports`,
  );
  const version = new Map(imports.map((each) => [each["table_name"], each["version"]]));
  const now = [...(request.customers ? ["customers"] : []), ...Object.keys(request.events)];
  // Without a table of customers its place holds nothing.
  const then = versions.filter((each) => each !== null);
  return now.every((table, i) => version.get(table) === then[i]) ? request : undefined;
}

/** The imported tables of a request. */
export async function ownedTables(
  connection: Connection,
  { customers, events }: ArrangeRequest,
): Promise<readonly OwnedTable[]> {
  const whose = [
    ...(customers ? [["customers", customers.key] as const] : []),
    ...Object.entries(events).map(([event, { customer }]) => [event, customer] as const),
  ];
  const owned: OwnedTable[] = [];
  for (const [table, field] of whose) {
    const entry = await connection.row(
      sql`select columns from satsuma.imports where table_name = ${table}`,
    );
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an import writes this column: field → column
    const places = JSON.parse(String(entry["columns"])) as Readonly<Record<string, string>>;
    const rows = name(...importedTable(table));
    const described = await connection.rows(sql`describe ${rows}`);
    const knowsFiles = described.some((column) => column["column_name"] === mark.file);
    owned.push({ name: table, rows, key: name(places[field] ?? field), knowsFiles });
  }
  return owned;
}

/** How many imported rows some customers have, by table and file. */
export async function importedRows(
  connection: Connection,
  customers: ChosenCustomers,
  signal: AbortSignal | undefined,
): Promise<readonly ImportedRows[]> {
  const request = await lastRequest(connection);
  if (request === undefined) return [];
  const found: ImportedRows[] = [];
  for (const table of await ownedTables(connection, request))
    found.push(...(await rowsByFile(connection, table, { customers, signal })));
  return found;
}

async function rowsByFile(
  connection: Connection,
  table: OwnedTable,
  {
    customers,
    signal,
  }: { readonly customers: ChosenCustomers; readonly signal: AbortSignal | undefined },
): Promise<readonly ImportedRows[]> {
  const keys = await chosenKeys(connection, table, customers, signal);
  if (keys.length === 0) return [];
  const file = table.knowsFiles ? name(mark.file) : sql`cast(null as integer)`;
  const counts = await connection.rows(
    sql`select ${file} as file, count(*) as rows from ${table.rows} where ${isOneOf(table.key, keys)} group by 1 order by 1`,
    signal,
  );
  return counts.map(({ file: place, rows }) => ({
    table: table.name,
    rows: Number(rows),
    ...(place === null ? {} : { file: Number(place) }),
  }));
}
