import { SatsumaError, typeName } from "@satsuma/model";
import type { Column } from "@satsuma/model";
import type { Dialect } from "@satsuma/sql";
import type { ProjectConfig } from "../config/project-config.ts";
import { sourceColumn, withKeyType } from "./column-roles.ts";
import type { OpenedTable } from "./column-roles.ts";
import type { OpenedTables } from "./open-tables.ts";
import { columnsOf, planCustomers, planEvents } from "./table-plan.ts";
import type { TablePlan } from "./table-plan.ts";

/** All tables of a project, ready to be taken in. */
export interface PlannedTables {
  /** The customers first, where there is a table of them. */
  readonly plans: readonly TablePlan[];
  /** What customers are told apart by, the same in every table. */
  readonly keyColumn: Column;
}

/** How the tables of a project are taken in. @throws SatsumaError `CONFIG_…` when the config does not fit them */
export function planTables(
  config: ProjectConfig,
  opened: OpenedTables,
  dialect: Dialect,
): PlannedTables {
  const { customers, events } = withKeys(opened);
  const plans = [
    ...(customers ? [planCustomers(customers, config, dialect)] : []),
    ...Object.entries(events).map(([name, table]) => planEvents(name, table, config, dialect)),
  ];
  return { plans, keyColumn: customerKey(plans) };
}

/** Customer columns without values take the type of those with values. */
function withKeys({ customers, events }: OpenedTables): OpenedTables {
  const keys: [field: string, table: OpenedTable][] = [
    ...(customers ? [[customers.config.key, customers] as [string, OpenedTable]] : []),
    ...Object.values(events).map((table): [string, OpenedTable] => [table.config.customer, table]),
  ];
  const columns = keys.map(([field, table]) => sourceColumn(field, table));
  const type = columns.find((column) => column !== undefined && column.isEmpty !== true)?.column
    .type;
  if (type === undefined) return { customers, events };
  return {
    customers: customers && withKeyType(customers, customers.config.key, type),
    events: Object.fromEntries(
      Object.entries(events).map(([name, table]) => [
        name,
        withKeyType(table, table.config.customer, type),
      ]),
    ),
  };
}

/** The key's column; of one kind in every table, or it could not join them, and with as many decimal places as any has. */
function customerKey(plans: readonly TablePlan[]): Column {
  const keys = plans.map(({ table }) => ({
    table: table.name,
    field: table.customer,
    column: columnsOf(table)[table.customer]!,
  }));
  const [first, ...others] = keys;
  if (first === undefined) throw new RangeError("plans must not be empty");
  const different = others.find(({ column }) => column.type.kind !== first.column.type.kind);
  if (different === undefined) return { ...first.column, ...mostPlaces(keys) };
  const notText = first.column.type.kind === "text" ? different : first;
  throw new SatsumaError(
    "CONFIG_KEYS",
    `customers are ${typeName(first.column.type)} in ${first.table} (${first.field}) and ${typeName(different.column.type)} in ${different.table} (${different.field})`,
    {
      help: `read them as text in both: csv(path, { columns: { ${notText.field}: "text" } }) for ${notText.table}`,
    },
  );
}

function mostPlaces(keys: readonly { readonly column: Column }[]): Pick<Column, "scale"> {
  const scales = keys.flatMap(({ column: { scale } }) => (scale === undefined ? [] : [scale]));
  return scales.length < keys.length ? {} : { scale: Math.max(...scales) };
}
