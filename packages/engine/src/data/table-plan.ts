import { SatsumaError, nearestNames } from "@satsuma/model";
import type { Column, Columns } from "@satsuma/model";
import type { SourceColumn, SourceTable } from "@satsuma/plugin";
import type { Dialect, RowSource, TableImport } from "@satsuma/sql";
import type {
  CustomersConfig,
  EventsConfig,
  ProjectConfig,
  TableConfig,
} from "../config/project-config.ts";
import type { OpenedTable } from "./column-roles.ts";
import { guardedBatches } from "./guarded-batches.ts";
import { importFields, importFilter } from "./fields.ts";
import type { RowContext } from "./fields.ts";

/** A table looked at and ready to be taken in. */
export interface TablePlan {
  readonly table: TableImport;
  readonly sourceColumns: readonly SourceColumn[];
  readonly files: readonly string[];
}

/** How the customers are taken in. */
export function planCustomers(
  opened: OpenedTable<CustomersConfig>,
  config: ProjectConfig,
  dialect: Dialect,
): TablePlan {
  const { config: customers, source } = opened;
  const zone = localZone(customers, config);
  const context = rowContext("customers", "customers", source, config, dialect, zone);
  const fields = importFields(customers, context);
  const where = importFilter(customers, context);
  requireField(customers.key, "customers.key", fields);
  return {
    table: {
      name: "customers",
      from: rows("customers", opened),
      fields,
      ...(where && { where }),
      key: customers.key,
      duplicates: "reject",
      customer: customers.key,
    },
    ...found(source),
  };
}

/** How one event table is taken in. */
export function planEvents(
  table: string,
  opened: OpenedTable<EventsConfig>,
  config: ProjectConfig,
  dialect: Dialect,
): TablePlan {
  const { config: events, source } = opened;
  const zone = localZone(events, config);
  const context = rowContext(`events.${table}`, table, source, config, dialect, zone);
  const fields = importFields(events, context);
  const where = importFilter(events, context);
  for (const role of ["customer", "time", "key"] as const) {
    const field = events[role];
    if (field !== undefined) requireField(field, `events.${table}.${role}`, fields);
  }
  requireInstant(events.time, table, fields);
  return {
    table: {
      name: table,
      from: rows(table, opened),
      fields,
      ...(where && { where }),
      ...(events.key === undefined ? {} : { key: events.key }),
      duplicates: events.duplicates ?? "keep",
      customer: events.customer,
      time: events.time,
    },
    ...found(source),
  };
}

/** The columns of a table by the names rules use. */
export const columnsOf = ({ fields }: Pick<TableImport, "fields">): Columns =>
  Object.fromEntries(fields.map(({ name, column }) => [name, column]));

/** The zone of times that are written without one. */
const localZone = ({ timeIs }: TableConfig, { timezone }: ProjectConfig): string =>
  timeIs === "utc" ? "UTC" : (timeIs?.local ?? timezone);

const rowContext = (
  place: string,
  table: string,
  source: SourceTable,
  config: ProjectConfig,
  dialect: Dialect,
  localZone: string,
): RowContext => ({
  place,
  table,
  columns: source.columns,
  config,
  dialect,
  localZone,
});

function rows(table: string, { config, source }: OpenedTable): TableImport["from"] {
  if (source.kind === "files") return source.scan;
  const columns = Object.fromEntries(
    source.columns.map((column): [string, Column] => [column.name, column.column]),
  );
  return {
    columns,
    batches: (signal = new AbortController().signal) =>
      guardedBatches(
        config.from.plugin.name,
        { table, source: config.from.source },
        source,
        signal,
      ),
  } satisfies RowSource;
}

const found = (source: SourceTable) => ({
  sourceColumns: source.columns,
  files: source.kind === "files" ? source.scan.paths : [],
});

type Named = readonly { readonly name: string; readonly column: Column }[];

function requireField(field: string, place: string, fields: Named): void {
  if (fields.some(({ name }) => name === field)) return;
  const names = fields.map(({ name }) => name);
  const [nearest] = nearestNames(field, names);
  throw new SatsumaError(
    "CONFIG_COLUMN",
    `${place} is "${field}", but the table has no such column; it has ${names.join(", ")}`,
    {
      help: nearest === undefined ? "name one of its columns" : `did you mean "${nearest}"?`,
    },
  );
}

function requireInstant(time: string, table: string, fields: Named): void {
  const column = fields.find(({ name }) => name === time)?.column;
  if (column === undefined || column.type.kind === "instant") return;
  throw new SatsumaError(
    "CONFIG_TIME",
    `events.${table}.time is "${time}", which holds ${column.type.kind}, not dates or times`,
    {
      help: "name a column of dates or times, or say how they are written: csv(path, { timeFormat: { … } })",
    },
  );
}
