import { SatsumaError, nearestNames } from "@satsuma/model";
import type { Catalogue, Columns } from "@satsuma/model";
import { columnPath } from "./wording.ts";
import type { ColumnQuality, ProjectConfig } from "../config/project-config.ts";

/** What the config says of single columns, by table and column. */
export type ColumnSettings = ReadonlyMap<string, Readonly<Record<string, ColumnQuality>>>;

/** The columns of every table by the names rules use; customers' first. */
export const columnsByTable = ({ customer, events }: Catalogue): ReadonlyMap<string, Columns> =>
  new Map([
    ["customers", customer.attributes],
    ...Object.entries(events).map(([event, { fields }]) => [event, fields] as const),
  ]);

/** The config's words on columns, each with its table. @throws SatsumaError `CONFIG_QUALITY` for a column that is not there */
export function columnSettings(
  { quality }: Pick<ProjectConfig, "quality">,
  tables: ReadonlyMap<string, Columns>,
): ColumnSettings {
  const settings = new Map<string, Record<string, ColumnQuality>>();
  for (const [path, setting] of Object.entries(quality?.columns ?? {})) {
    const { table, column } = findColumn(path, tables);
    settings.set(table, { ...settings.get(table), [column]: setting });
  }
  return settings;
}

/** `country`, `customers.country` or `orders.amount`. */
function findColumn(
  path: string,
  tables: ReadonlyMap<string, Columns>,
): { readonly table: string; readonly column: string } {
  for (const [table, columns] of tables) {
    const column =
      table === "customers" && columns[path] !== undefined
        ? path
        : path.startsWith(`${table}.`)
          ? path.slice(table.length + 1)
          : undefined;
    if (column !== undefined && columns[column] !== undefined) return { table, column };
  }
  throw unknownColumn(path, tables);
}

function unknownColumn(path: string, tables: ReadonlyMap<string, Columns>): SatsumaError {
  const names = [...tables].flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => columnPath(table, column)),
  );
  const [nearest] = nearestNames(path, names);
  return new SatsumaError(
    "CONFIG_QUALITY",
    `quality.columns names ${path}, but there is no such column`,
    {
      help:
        nearest === undefined
          ? "name an attribute, country, or a table and its column, orders.amount: `satsuma catalogue` shows them"
          : `did you mean ${nearest}?`,
    },
  );
}
