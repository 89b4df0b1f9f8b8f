import { SatsumaError, typeName } from "@satsuma/model";
import type { Catalogue, Column, Columns, EventTable } from "@satsuma/model";
import type { ArrangeRequest, Arranged, ImportResult, Warehouse } from "@satsuma/sql";
import type { CustomersConfig, EventsConfig, ProjectConfig } from "../config/project-config.ts";
import { guarded } from "../host/guard.ts";
import type { PluginHost } from "../host/plugin-host.ts";
import type { Work } from "../project.ts";
import type { TableReport } from "../results.ts";
import type { DataState } from "./data-state.ts";
import { planCustomers, planEvents } from "./table-plan.ts";
import type { TablePlan } from "./table-plan.ts";

/** Takes in all tables of a project and describes what is there now. What was there before stays whole when this fails. */
export async function takeIn(
  id: string,
  config: ProjectConfig,
  host: PluginHost,
  warehouse: Warehouse,
  work: Work,
): Promise<DataState> {
  const plans = await planTables(config, host, warehouse, work);
  const keyColumn = customerKey(plans, config);
  const results = new Map<string, ImportResult>();
  for (const plan of plans) results.set(plan.table.name, await importPlan(plan, warehouse, work));
  work.progress?.({ stage: "arranging events by customer" });
  const arranged = await warehouse.arrange(arrangement(plans, keyColumn), cancel(work));
  return {
    id,
    catalogue: describeTables(config, plans, keyColumn, arranged),
    layout: arranged.layout,
    tables: plans.map((plan) => report(plan, results.get(plan.table.name)!, arranged)),
    customers: arranged.customers,
  };
}

async function planTables(
  config: ProjectConfig,
  host: PluginHost,
  warehouse: Warehouse,
  work: Work,
): Promise<TablePlan[]> {
  const open = async (table: CustomersConfig | EventsConfig) => {
    const { source, options, plugin } = await host.source(table.from);
    return guarded(plugin, "looking at a table", () =>
      source.open(options, { signal: work.signal ?? new AbortController().signal }),
    );
  };
  const plans: TablePlan[] = [];
  if (config.customers)
    plans.push(
      planCustomers(config.customers, await open(config.customers), config, warehouse.dialect),
    );
  for (const [name, events] of Object.entries(config.events)) {
    plans.push(planEvents(name, events, await open(events), config, warehouse.dialect));
  }
  return plans;
}

async function importPlan(
  plan: TablePlan,
  warehouse: Warehouse,
  work: Work,
): Promise<ImportResult> {
  const stage = `importing ${plan.table.name}`;
  work.progress?.({ stage });
  return warehouse.importTable(plan.table, {
    ...cancel(work),
    progress: (done) => work.progress?.({ stage, done }),
  });
}

const cancel = ({ signal }: Work) => (signal === undefined ? {} : { signal });

const columnsOf = (plan: TablePlan): Columns =>
  Object.fromEntries(plan.table.fields.map(({ name, column }) => [name, column]));

/** The key's column; the same type in every table, or it could not join them. */
function customerKey(plans: readonly TablePlan[], config: ProjectConfig): Column {
  const keys = plans.map((plan) => ({
    table: plan.table.name,
    field: plan.table.customer,
    column: columnsOf(plan)[plan.table.customer]!,
  }));
  const [first, ...others] = keys;
  if (first === undefined) throw new RangeError("plans must not be empty");
  const different = others.find(({ column }) => column.type.kind !== first.column.type.kind);
  if (different === undefined) return first.column;
  throw new SatsumaError(
    "CONFIG_KEYS",
    `customers are ${typeName(first.column.type)} in ${first.table} (${first.field}) and ${typeName(different.column.type)} in ${different.table} (${different.field})`,
    {
      help: `give both columns one type: csv(path, { columns: { ${different.field}: "text" } })${config.customers ? "" : " in each table"}`,
    },
  );
}

function arrangement(plans: readonly TablePlan[], keyColumn: Column): ArrangeRequest {
  const customers = plans.find(({ table }) => table.time === undefined);
  const events = plans.flatMap(({ table }) =>
    table.time === undefined ? [] : [{ ...table, time: table.time }],
  );
  return {
    keyColumn,
    ...(customers && {
      customers: { key: customers.table.customer, attributes: columnsOf(customers) },
    }),
    events: Object.fromEntries(
      events.map(({ name, customer, time, key, fields }) => [
        name,
        {
          customer,
          time,
          ...(key === undefined ? {} : { key }),
          fields: Object.fromEntries(fields.map((field) => [field.name, field.column])),
        },
      ]),
    ),
  };
}

function describeTables(
  config: ProjectConfig,
  plans: readonly TablePlan[],
  keyColumn: Column,
  arranged: Arranged,
): Catalogue {
  const keyName = config.customers?.key ?? plans[0]!.table.customer;
  const events = Object.entries(arranged.events).map(
    ([name, { fields, span }]): [string, EventTable] => {
      const { time, key, singular } = config.events[name]!;
      return [
        name,
        {
          singular: singular ?? singularOf(name),
          time,
          ...(key === undefined ? {} : { key }),
          fields,
          ...(span && { span }),
        },
      ];
    },
  );
  return {
    timezone: config.timezone,
    weekStart: config.weekStart ?? "monday",
    currency: config.currency,
    customer: { key: { name: keyName, type: keyColumn.type }, attributes: arranged.attributes },
    events: Object.fromEntries(events),
    traits: {},
  };
}

/** `orders` → `order`, `purchases` → `purchase`, `deliveries` → `delivery`. */
function singularOf(plural: string): string {
  if (plural.endsWith("ies")) return `${plural.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/u.test(plural) && !plural.endsWith("ses")) return plural.slice(0, -2);
  return plural.endsWith("s") && !plural.endsWith("ss") ? plural.slice(0, -1) : plural;
}

function report(plan: TablePlan, result: ImportResult, arranged: Arranged): TableReport {
  return {
    name: plan.table.name,
    files: plan.files,
    count: result.count,
    rejected: result.rejected,
    duplicateKeys: result.duplicateKeys,
    orphans: arranged.events[plan.table.name]?.orphans ?? 0,
    columns: plan.sourceColumns.map(({ name, column, because }) => ({
      name,
      type: typeName(column.type),
      because,
    })),
  };
}
